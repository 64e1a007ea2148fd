// Node, Bun and Deno: each runs a file and prints the outcomes.

import { execute } from "../tarball.ts";
import type { Program } from "./installed.ts";
import type { Outcomes } from "./outcome.ts";

/** The flags before the file. Deno allows no more than this. */
const FLAGS = { node: [], bun: ["run"], deno: ["run", "--no-prompt", "--allow-net=127.0.0.1"] };

export type Console = Program & { readonly kind: keyof typeof FLAGS };

export function isConsole(program: Program): program is Console {
  return program.kind in FLAGS;
}

/** Runs the checks in a folder without Prism, and those of the mocks in one with it. */
export async function runProgram(program: Console, bare: string, withPrism: string): Promise<Outcomes> {
  return {
    ...(await printedBy(program, FLAGS[program.kind], bare, ["program.js"])),
    ...(await printedBy(program, kitFlags(program), bare, ["kit.js", "withoutPrism"])),
    ...(await printedBy(program, kitFlags(program), withPrism, ["kit.js", "withPrism"])),
  };
}

/** Prism reads files and environment variables. */
function kitFlags({ kind }: Console): string[] {
  return kind === "deno" ? ["run", "--no-prompt", "--allow-all"] : FLAGS[kind];
}

async function printedBy({ path }: Console, flags: string[], cwd: string, args: string[]): Promise<Outcomes> {
  const { stdout } = await execute(path, [...flags, ...args], { cwd, timeout: 60_000 });
  return JSON.parse(stdout) as Outcomes;
}
