// The package as npm would publish it. `npm run build` has to come first.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

export const execute = promisify(execFile);

export interface Tarball {
  readonly path: string;
  /** The files in it, sorted. */
  readonly files: readonly string[];
}

/** Packs the project in the present folder into `destination`. */
export async function pack(destination: string): Promise<Tarball> {
  const { stdout } = await execute("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", destination]);
  // A list, or since npm 12 an object by name.
  const [packed] = Object.values(JSON.parse(stdout) as Record<string, { filename: string; files: { path: string }[] }>);
  if (packed === undefined) throw new Error(`npm pack packed nothing: ${stdout}`);
  return { path: join(destination, packed.filename), files: packed.files.map(({ path }) => path).sort() };
}
