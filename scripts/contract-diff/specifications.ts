import { basename, dirname, relative, resolve } from "node:path";
import { BaseResolver, bundle, createConfig, parseYaml, ResolveError, Source } from "@redocly/openapi-core";
import { UsageError } from "../command.ts";
import { ApiDocument, type Node } from "./document.ts";
import type { Files } from "./files.ts";

/** The documents of the specs that `config`, a redocly.yaml, names, by API, as they are in `files`. */
export async function specificationsIn(files: Files, config: string): Promise<Map<string, ApiDocument>> {
  const { apis } = await configurationIn(files, config);
  const documents = Object.entries(apis ?? {}).map(async ([api, { root }]): Promise<[string, ApiDocument]> => {
    if (typeof root !== "string")
      throw new UsageError(`${basename(config)} (${files.name}): apis.${api} has no \`root\`.`);
    return [api, await documentOf(files, dirname(config), resolve(dirname(config), root))];
  });
  return new Map(await Promise.all(documents));
}

async function configurationIn(files: Files, config: string): Promise<{ apis?: Record<string, Node> }> {
  try {
    return (parseYaml(await files.read(config)) ?? {}) as { apis?: Record<string, Node> };
  } catch (error) {
    throw new UsageError(`${basename(config)} (${files.name}) cannot be read: ${firstLineOf(error)}`);
  }
}

async function documentOf(files: Files, folder: string, file: string): Promise<ApiDocument> {
  const refuse = (reason: string) =>
    new UsageError(`${relative(folder, file)} (${files.name}) cannot be read: ${reason}`);
  const externalRefResolver = new Resolver(files);
  const result = await bundle({ ref: file, config: await createConfig({}), externalRefResolver }).catch((error) => {
    throw refuse(firstLineOf(error));
  });
  const fault = result.problems.find(({ severity }) => severity === "error");
  if (fault !== undefined) throw refuse(fault.message);
  const root = result.bundle.parsed as Node;
  if (!/^3\./.test(String(root.openapi))) throw refuse("it is not an OpenAPI 3 document.");
  return new ApiDocument(root);
}

/** Reads the files that a spec refers to from where the spec itself is. */
class Resolver extends BaseResolver {
  constructor(private readonly files: Files) {
    super();
  }

  override async loadExternalRef(file: string): Promise<Source> {
    const text = await this.files.read(file).catch((error) => {
      throw new ResolveError(error);
    });
    return new Source(file, text);
  }
}

function firstLineOf(error: unknown): string {
  return (error as Error).message.trim().split("\n")[0] as string;
}
