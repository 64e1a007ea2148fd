// The package's command, on each Node and on Bun: as a project has it, by npx, and installed for all projects.

import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import packageJson from "../../../package.json" with { type: "json" };
import { execute } from "../tarball.ts";
import type { Program } from "./installed.ts";
import type { DocumentedCall, Outcomes, Setting } from "./outcome.ts";

const [NAME = ""] = Object.keys(packageJson.bin);
const NPX = join(dirname(process.execPath), "../lib/node_modules/npm/bin/npx-cli.js");

/** Installs the package for all projects, below `folder`. */
export async function installGlobally(tarball: string, folder: string): Promise<string> {
  await execute("npm", ["install", "--global", "--ignore-scripts", "--prefix", folder, tarball]);
  return folder;
}

/** `project` and `prefix` are where the package is installed. */
export async function runCommand(
  { kind, path }: Program,
  project: string,
  prefix: string,
  { documented }: Setting,
): Promise<Outcomes> {
  const called = documented.find(({ items, repeatable }) => items === undefined && repeatable) as DocumentedCall;
  const own = join(project, "node_modules/.bin", NAME);
  const env = { ...process.env, PATH: [dirname(path), process.env.PATH].join(delimiter) };
  const run = async (program: string, args: string[]) => (await execute(program, args, { cwd: project, env })).stdout;
  const outcomes: Outcomes = {
    command: await outcomeOf(() => makeCalls(project, called, (args) => run(path, [own, ...args]))),
  };
  if (kind !== "node") return outcomes;
  return {
    ...outcomes,
    "by npx": await outcomeOf(async () => hasVersion(await run(path, [NPX, "--no", "--", NAME, "--version"]))),
    "installed globally": await outcomeOf(async () => hasVersion(await run(join(prefix, "bin", NAME), ["--version"]))),
  };
}

/** One call, and many that are made once, however often they are asked for. */
async function makeCalls(project: string, called: DocumentedCall, run: (args: string[]) => Promise<string>) {
  const folder = join(project, `command-${process.hrtime.bigint()}`);
  mkdirSync(folder);
  const [token, rows] = [join(folder, "token"), join(folder, "rows.jsonl")];
  writeFileSync(token, "a-credential-for-the-mock\n", { mode: 0o600 });
  writeFileSync(rows, `${JSON.stringify(called.input)}\n`);
  const operation = [called.api, called.operationId];
  const common = ["--base-url", called.mock, "--token-file", token, "--yes"];
  const options = Object.entries(called.input).map(([name, value]) => `--${name}=${asArgument(value)}`);
  assert.deepEqual(JSON.parse(await run([...operation, ...options, ...common])), called.success ?? null);
  const many = [...operation, "--from", rows, ...common];
  assert.equal(JSON.parse(await run(many)).outcome, "done");
  assert.equal(await run(many), "");
}

function asArgument(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function hasVersion(printed: string): void {
  assert.equal(printed, `${packageJson.version}\n`);
}

async function outcomeOf(check: () => Promise<void>): Promise<string> {
  return check().then(
    () => "ok",
    (error) => String(error.message ?? error),
  );
}
