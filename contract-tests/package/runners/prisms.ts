// Prism in the versions that the package is made for, each on a Node that it is made for.

import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import { install } from "../consumer.ts";
import type { Program } from "../runtimes/installed.ts";

const { devDependencies, overrides } = JSON.parse(readFileSync("package.json", "utf8"));
const NAME = "@stoplight/prism-cli";
export const VITEST: string = devDependencies.vitest;

interface Prism {
  readonly version: string;
  readonly overrides?: Readonly<Record<string, string>>;
  /** How the name of the Node begins. */
  readonly node: string;
}

const OLDEST: string = devDependencies[NAME];
export const NEWEST = "5.16.0";
const PRISMS: readonly Prism[] = [
  { version: OLDEST, overrides, node: "Node 20." },
  // The parts that npm finds for it there are in part newer.
  { version: OLDEST, node: "Node 24." },
  { version: NEWEST, node: "Node 24." },
];

/** A Prism with the Node beside it. */
export interface Column extends Prism {
  readonly name: string;
  readonly program: Program;
}

export function columns(programs: readonly Program[]): Column[] {
  return PRISMS.map((prism) => {
    const program = programs.find(({ name }) => name.startsWith(prism.node));
    if (program === undefined) throw new Error(`There is no ${prism.node} among the runtimes.`);
    const pinned = prism.overrides ? ", pinned" : "";
    return { ...prism, program, name: `Prism ${prism.version}${pinned}, ${program.name}` };
  });
}

/** Makes `folder` a project that has the packed package beside Prism and the test runners. */
export async function installBeside(
  { version, overrides, program }: Column,
  folder: string,
  tarball: string,
  packages: Readonly<Record<string, string>>,
): Promise<void> {
  const all = { "user-permission-clients": `file:${tarball}`, [NAME]: version, vitest: VITEST, ...packages };
  await install(folder, all, { ...(overrides && { overrides }), node: dirname(program.path) });
}
