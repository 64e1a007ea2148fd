import { basename, dirname, resolve } from "node:path";
import { parseYaml } from "@redocly/openapi-core";
import { UsageError } from "../command.ts";
import { Workshop } from "../generator/regenerated.ts";
import { SpecificationError, shownFile } from "../generator/specification-error.ts";
import { type Edition, editionOf } from "./edition.ts";
import type { Files } from "./files.ts";

/** What the specs that `config`, a redocly.yaml, names say in `files`, and what is generated from them, by API. */
export async function editionsIn(files: Files, config: string): Promise<Map<string, Edition>> {
  const workshop = await Workshop.open();
  try {
    const editions = new Map<string, Edition>();
    for (const [api, { root }] of Object.entries((await configurationIn(files, config)).apis ?? {})) {
      if (typeof root !== "string")
        throw new UsageError(`${basename(config)} (${files.name}): apis.${api} has no \`root\`.`);
      editions.set(api, await generated(workshop, files, api, resolve(dirname(config), root)));
    }
    return editions;
  } finally {
    await workshop.close();
  }
}

async function generated(workshop: Workshop, files: Files, api: string, file: string): Promise<Edition> {
  const shown = `${shownFile(file)} (${files.name})`;
  const text = await files.read(file).catch((error) => {
    throw new UsageError(`${shown} cannot be read: ${firstLineOf(error)}`);
  });
  return editionOf(workshop, api, text).catch((error) => {
    if (!(error instanceof SpecificationError)) throw error;
    // It names the copy that was generated from.
    throw new UsageError(error.message.replaceAll(new RegExp(`\\S*/${api}\\.yaml`, "g"), shown));
  });
}

async function configurationIn(files: Files, config: string): Promise<{ apis?: Record<string, { root?: unknown }> }> {
  try {
    return parseYaml(await files.read(config)) ?? {};
  } catch (error) {
    throw new UsageError(`${basename(config)} (${files.name}) cannot be read: ${firstLineOf(error)}`);
  }
}

function firstLineOf(error: unknown): string {
  return (error as Error).message.trim().split("\n")[0] as string;
}
