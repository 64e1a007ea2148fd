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
  const [packed] = JSON.parse(stdout) as [{ filename: string; files: { path: string }[] }];
  return { path: join(destination, packed.filename), files: packed.files.map(({ path }) => path).sort() };
}
