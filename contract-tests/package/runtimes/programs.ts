// Node, Bun and Deno: each runs a file and prints the outcomes.

import { NEWEST } from "../runners/prisms.ts";
import { execute } from "../tarball.ts";
import { runCommand } from "./command.ts";
import type { Program } from "./installed.ts";
import type { Outcomes } from "./outcome.ts";
import type { Servers } from "./servers.ts";

/** The flags before the file. Deno allows no more than this. */
const FLAGS = { node: [], bun: ["run"], deno: ["run", "--no-prompt", "--allow-net=127.0.0.1"] };

export type Console = Program & { readonly kind: keyof typeof FLAGS };

export function isConsole(program: Program): program is Console {
  return program.kind in FLAGS;
}

/** Folders in which the package is installed: without Prism, with one that is for every Node, and with the newest. */
export interface Installations {
  /** Where it is installed for all projects. */
  readonly global: string;
  readonly bare: string;
  readonly withPrism: string;
  readonly withNewest: string | undefined;
}

/** Whether the newest Prism, which wants Node 24.18, is for it. */
export function isForNewestPrism({ kind, ownName }: Program): boolean {
  return kind !== "node" || Number(/\d+/.exec(ownName)?.[0]) >= 24;
}

/** Runs the checks in a folder without Prism, and those of the mocks beside each Prism that is for the program. */
export async function runProgram(program: Console, installed: Installations, servers: Servers): Promise<Outcomes> {
  const { bare, withPrism, withNewest } = installed;
  const { proxy, setting } = servers;
  const byProxy = { ...process.env, NODE_USE_ENV_PROXY: "1", HTTP_PROXY: proxy, http_proxy: proxy };
  return {
    ...(await printedBy(program, FLAGS[program.kind], bare, ["program.js"])),
    // Deno would have to be allowed files, and lets a command of npm ask for each.
    ...(program.kind !== "deno" && (await runCommand(program, bare, installed.global, setting))),
    ...(await printedBy(program, kitFlags(program), bare, ["kit.js", "withoutPrism"])),
    ...(await printedBy(program, kitFlags(program), withPrism, ["kit.js", "withPrism"])),
    ...(withNewest !== undefined && isForNewestPrism(program) && (await besideNewest(program, withNewest))),
    ...(hasProxySwitch(program) && (await printedBy(program, [], bare, ["kit.js", "byProxy"], byProxy))),
  };
}

async function besideNewest(program: Console, folder: string): Promise<Outcomes> {
  const outcomes = await printedBy(program, kitFlags(program), folder, ["kit.js", "withPrism"]);
  return Object.fromEntries(Object.entries(outcomes).map(([check, outcome]) => [`${check}, Prism ${NEWEST}`, outcome]));
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
