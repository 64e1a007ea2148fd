import { dirname, relative, resolve } from "node:path";
import { loadConfig } from "@redocly/openapi-core";
import { SpecificationError } from "./specification.ts";

/** What `redocly.yaml` says of generation. Paths are absolute. */
export interface Configuration {
  /** The folder that generation owns: all files in it are its own. */
  folder: string;
  apis: { name: string; file: string; folder: string }[];
}

/** Reads the specs and outputs that `file`, a `redocly.yaml`, names. */
export async function configurationOf(file: string): Promise<Configuration> {
  const { resolvedConfig } = await loadConfig({ configPath: resolve(file) });
  const here = dirname(resolve(file));
  const apis = Object.entries(resolvedConfig.apis ?? {}).map(([name, api]) => {
    const { output } = ((api as Record<string, unknown>)["x-openapi-ts"] ?? {}) as { output?: string };
    if (output === undefined) throw new SpecificationError(`${file}: apis.${name} needs \`x-openapi-ts.output\`.`);
    return { name, file: resolve(here, api.root), folder: dirname(resolve(here, output)) };
  });
  const [folder, another] = new Set(apis.map((api) => dirname(api.folder)));
  if (folder === undefined) throw new SpecificationError(`${file}: it names no spec under \`apis\`.`);
  if (another !== undefined || new Set(apis.map((api) => api.folder)).size < apis.length) {
    const outputs = apis.map((api) => relative(here, api.folder)).join(", ");
    throw new SpecificationError(`${file}: each output needs a folder of its own, side by side; they are ${outputs}.`);
  }
  return { folder, apis };
}
