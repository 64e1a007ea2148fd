// The test runners that people use, each with how it is started.

import { stripVTControlCharacters } from "node:util";
import type { Program } from "../runtimes/installed.ts";
import { execute } from "../tarball.ts";
import type { Modules } from "./derive.ts";

const JEST = "30.5.2";
/** Compiles the package for a Jest that loads no ES module. */
const SWC = { "@swc/core": "1.16.22", "@swc/jest": "0.2.39" };

/** What is installed beside vitest. */
export const PACKAGES = { jest: JEST, expect: JEST, ...SWC };

/** What exports node:test's functions by the names that vitest gives them. */
export const NODE_TEST = {
  file: "node-test.mjs",
  code: `export { after as afterAll, afterEach, before as beforeAll, beforeEach, describe, test } from "node:test";
export { expect } from "expect";
`,
};

export interface Runner {
  readonly name: string;
  readonly modules: Modules;
  /** Where the test imports its functions from. */
  readonly functions: string;
  readonly file: string;
  readonly args: readonly string[];
  readonly flags?: string;
  readonly isBun?: boolean;
  /** The Nodes that it runs on, and why on no others. */
  readonly nodes?: { readonly requireUnderJest: boolean; readonly why: string };
}

/** The first Node on which Jest gives `require()` an ES module. */
export const REQUIRE_UNDER_JEST = "24.9";

/** Longer than anything takes on a busy machine. */
const PATIENCE = "60000";
const VM_MODULES = "--experimental-vm-modules";
const jest = ["node_modules/jest/bin/jest.js", "--cacheDirectory=.jest", `--testTimeout=${PATIENCE}`];
const compiling = JSON.stringify({
  transform: { "/user-permission-clients/.+\\.js$": "@swc/jest" },
  transformIgnorePatterns: ["/node_modules/(?!user-permission-clients/)"],
});

export function runners(vitest: string, bun: string): Runner[] {
  const [esm, required, imported] = ["ES modules", "CommonJS, require()", "CommonJS, import()"] as const;
  const ofNode = { name: "node:test", functions: `./${NODE_TEST.file}`, args: ["--test", "--test-reporter=tap"] };
  const ofJest = { name: `Jest ${JEST}`, functions: "@jest/globals", args: [...jest, "--runTestsByPath"] };
  const ofBun = { name: bun, functions: "bun:test", args: ["test", `--timeout=${PATIENCE}`], isBun: true };
  return [
    {
      name: `vitest ${vitest}`,
      modules: esm,
      functions: "vitest",
      file: "vitest.test.ts",
      args: ["node_modules/vitest/vitest.mjs", "run", `--testTimeout=${PATIENCE}`, `--hookTimeout=${PATIENCE}`],
    },
    { ...ofNode, modules: esm, file: "node.test.mjs" },
    { ...ofNode, modules: required, file: "node.test.cjs" },
    { ...ofJest, modules: esm, file: "jest.test.mjs", flags: VM_MODULES },
    {
      ...ofJest,
      modules: required,
      file: "jest.test.cjs",
      flags: VM_MODULES,
      nodes: { requireUnderJest: true, why: `Jest gives require() an ES module from Node ${REQUIRE_UNDER_JEST} on` },
    },
    { ...ofJest, modules: imported, file: "jest-import.test.cjs", flags: VM_MODULES },
    {
      ...ofJest,
      name: `Jest ${JEST}, @swc/jest`,
      modules: required,
      file: "jest-swc.test.cjs",
      args: [...jest, `--config=${compiling}`, "--runTestsByPath"],
      nodes: {
        requireUnderJest: false,
        why: "it is not needed there, and the newer Prism has ES modules too, which Jest loads with its flag alone",
      },
    },
    { ...ofBun, modules: esm, file: "bun.test.ts" },
    { ...ofBun, modules: required, file: "bun.test.cjs" },
  ];
}

/** How many tests passed; throws with what the runner printed where one failed, or none ran. */
export async function passedBy(runner: Runner, program: Program, folder: string): Promise<number> {
  const { args, file, flags = "" } = runner;
  const env = { ...process.env, NODE_OPTIONS: flags };
  const options = { cwd: folder, env, timeout: 120_000 };
  const { stdout, stderr } = await execute(program.path, [...args, `./${file}`], options).catch((error) => {
    throw new Error(printed(error).trim() || error.message);
  });
  const text = printed({ stdout, stderr });
  const [, passed] = /Tests:?\s+(\d+) passed|^# pass (\d+)$|^\s*(\d+) pass$/m.exec(text)?.filter(Boolean) ?? [];
  if (!Number(passed)) throw new Error(`no test passed:\n${text}`);
  return Number(passed);
}

function printed({ stdout = "", stderr = "" }: { stdout?: string; stderr?: string }): string {
  return stripVTControlCharacters(stdout + stderr);
}
