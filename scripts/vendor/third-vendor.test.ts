// A third vendor in a copy of the project: green as it begins, and green once it is written down, with no file of anybody
// else's touched.

import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { thirdVendor } from "./third-vendor.ts";

/** No word of the project's own, which nothing but the vendor's files may then name. */
const NAME = `third${process.pid}`;
let root: string;

/** Runs a command in the copy. Fails with what it printed. */
async function run(command: string, ...args: string[]): Promise<string> {
  const { VITEST: _, VITEST_POOL_ID: _id, VITEST_WORKER_ID: _worker, ...env } = process.env;
  const options = { cwd: root, env: { ...env, NO_COLOR: "1" }, maxBuffer: 2 ** 26 };
  return promisify(execFile)(command, args, options).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }) => expect.fail(`${command} ${args.join(" ")} failed:\n${failuresIn(stdout + stderr)}`),
  );
}

async function runAllTests(): Promise<void> {
  await run("npm", "test");
  await run("npm", "run", "test:tools");
}

/** Of the output of a whole `npm test`, what tells of failures; the end of it where nothing does. */
function failuresIn(output: string): string {
  const lines = output.split("\n");
  const telling = lines.flatMap((line, index) =>
    / FAIL |^\S*Error:|error TS/.test(line) ? lines.slice(index, index + 8) : [],
  );
  return (telling.length > 0 ? telling : lines).slice(-200).join("\n");
}

beforeAll(async () => {
  const { stdout } = await promisify(execFile)("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  root = mkdtempSync(join(tmpdir(), "third-vendor-"));
  for (const file of stdout.split("\0").filter(Boolean)) cpSync(file, join(root, file));
  symlinkSync(resolve("node_modules"), join(root, "node_modules"));
  await run("git", "init", "--quiet");
  await run("npm", "run", "vendor:add", "--", NAME);
  await run("git", "add", "--all");
});
afterAll(() => rmSync(root, { recursive: true }));

test("is green from the first minute, with its example", async () => {
  await runAllTests();
});

test("is green once its spec, facts and types are written, with no other file touched", async () => {
  for (const [path, text] of thirdVendor(NAME)) writeFileSync(join(root, path), text);
  await run("npm", "run", "generate");
  await runAllTests();
  const changed = (await run("git", "diff", "--name-only")).split("\n").filter(Boolean);
  expect(changed.filter((path) => !path.includes(NAME))).toEqual([]);
});
