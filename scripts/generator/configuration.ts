import { basename, dirname, isAbsolute, relative, resolve } from "node:path";
import { loadConfig } from "@redocly/openapi-core";
import { SpecificationError } from "./specification-error.ts";

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
    const { root, "x-openapi-ts": { output } = {} } = api as { root?: unknown; "x-openapi-ts"?: { output?: unknown } };
    if (typeof root !== "string")
      throw new SpecificationError(`${file}: apis.${name} needs a \`root\`, the path of its spec.`);
    if (typeof output !== "string" || basename(output) !== "types.ts") {
      throw new SpecificationError(
        `${file}: apis.${name} needs \`x-openapi-ts.output\`, a path that ends in /types.ts.`,
      );
    }
    return { name, file: resolve(here, root), folder: dirname(resolve(here, output)) };
  });
  const [folder, another] = new Set(apis.map((api) => dirname(api.folder)));
  if (folder === undefined) throw new SpecificationError(`${file}: it names no spec under \`apis\`.`);
  if (another !== undefined || new Set(apis.map((api) => api.folder)).size < apis.length) {
    const outputs = apis.map((api) => relative(here, api.folder)).join(", ");
    throw new SpecificationError(`${file}: each output needs a folder of its own, side by side; they are ${outputs}.`);
  }
  const place = relative(here, folder);
  if (place === "" || place.startsWith("..") || isAbsolute(place)) {
    throw new SpecificationError(
      `${file}: outputs belong into a folder that is theirs alone, such as generated/<api>/types.ts.`,
    );
  }
  return { folder, apis };
}
