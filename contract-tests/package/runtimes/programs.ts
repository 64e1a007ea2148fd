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
export async function runProgram(program: Console, bare: string, withPrism: string, proxy: string): Promise<Outcomes> {
  const byProxy = { ...process.env, NODE_USE_ENV_PROXY: "1", HTTP_PROXY: proxy, http_proxy: proxy };
  return {
    ...(await printedBy(program, FLAGS[program.kind], bare, ["program.js"])),
    ...(await printedBy(program, kitFlags(program), bare, ["kit.js", "withoutPrism"])),
    ...(await printedBy(program, kitFlags(program), withPrism, ["kit.js", "withPrism"])),
    ...(hasProxySwitch(program) && (await printedBy(program, [], bare, ["kit.js", "byProxy"], byProxy))),
  };
}

/** Whether it asks the proxy that the environment names once it is told to. */
function hasProxySwitch({ kind, ownName }: Console): boolean {
  return kind === "node" && Number(/\d+/.exec(ownName)?.[0]) >= 24;
}

/** Prism reads files and environment variables. */
function kitFlags({ kind }: Console): string[] {
  return kind === "deno" ? ["run", "--no-prompt", "--allow-all"] : FLAGS[kind];
}

async function printedBy(
  { path }: Console,
  flags: string[],
  cwd: string,
  args: string[],
  env = process.env,
): Promise<Outcomes> {
  const { stdout } = await execute(path, [...flags, ...args], { cwd, env, timeout: 60_000 });
  return JSON.parse(stdout) as Outcomes;
}
