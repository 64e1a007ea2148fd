// The command of the packed package, as a process of its own.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { apis } from "../../src/command/apis.ts";
import { type Unpacked, unpack } from "./unpacked.ts";

const [BIN] = Object.values(packageJson.bin) as [string];
const CREDENTIAL = "c4n4ryb1rd1n4m1n3";
const [api] = apis() as [ReturnType<typeof apis>[number]];
const [operationId, operation] = Object.entries(api.reference.operations).find(
  ([, { paginated, destructive }]) => !paginated && !destructive,
) as [string, { example: object }];
const example = Object.entries(operation.example).map(([name, value]) => `--${name}=${[value].flat().join(",")}`);

let unpacked: Unpacked;
/** Requests that wait for an answer which does not come. */
let waiting = 0;
const silent = createServer(() => {
  waiting += 1;
});
beforeAll(async () => {
  unpacked = await unpack();
  await new Promise<void>((resolve) => void silent.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
  unpacked.remove();
});

const started = (...args: string[]) =>
  spawn(process.execPath, [join(unpacked.root, BIN), ...args], {
    cwd: unpacked.folder,
    env: { ...process.env, [api.variable]: CREDENTIAL },
  });
const ended = async (child: ChildProcess) => {
  const [stdout = "", stderr = "", [code]] = await Promise.all([
    text(child.stdout as Readable),
    text(child.stderr as Readable),
    once(child, "close"),
  ]);
  return { code, stdout, stderr };
};
const address = () => `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;

test("is one file that asks for the package's one dependency alone, and can be executed", () => {
  const file = join(unpacked.root, BIN);
  const code = readFileSync(file, "utf8");
  expect(code.startsWith("#!/usr/bin/env node\n")).toBe(true);
  const imports = [...code.matchAll(/\b(?:from|import|require)\s*\(?"([^"]+)"/g)].map(([, name = ""]) => name);
  expect(imports.filter((name) => !name.startsWith("node:") && name !== "openapi-fetch")).toEqual([]);
  expect(statSync(file).mode & 0o111).not.toBe(0);
});

test("tells the version of the package", async () => {
  const result = await ended(started("--version"));
  expect(result).toEqual({ code: 0, stdout: `${packageJson.version}\n`, stderr: "" });
});

describe("a signal", () => {
  test.each([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("%s ends a call with exit code %i, and says what is known", async (signal, code) => {
    const before = waiting;
    const child = started(api.name, operationId, ...example, "--base-url", address());
    const end = ended(child);
    await expect.poll(() => waiting, { timeout: 10_000 }).toBe(before + 1);
    child.kill(signal);
    expect(await end).toEqual({ code, stdout: "", stderr: expect.stringContaining("the server may have acted") });
  });
});

test("neither its arguments nor its environment show others the credential of a file or of standard input", async () => {
  const before = waiting;
  const child = spawn(
    process.execPath,
    [join(unpacked.root, BIN), api.name, operationId, ...example, "--base-url", address(), "--token-file", "-"],
    { cwd: unpacked.folder, env: { PATH: process.env.PATH } },
  );
  const end = ended(child);
  child.stdin?.end(`${CREDENTIAL}\n`);
  await expect.poll(() => waiting, { timeout: 10_000 }).toBe(before + 1);
  for (const part of ["cmdline", "environ"]) {
    const file = `/proc/${child.pid}/${part}`;
    if (existsSync(file)) expect(readFileSync(file, "utf8")).not.toContain(CREDENTIAL);
  }
  child.kill("SIGINT");
  expect(JSON.stringify(await end)).not.toContain(CREDENTIAL);
});

test("rows from standard input have their journal in the present folder", async () => {
  const child = started(api.name, operationId, "--from", "-", "--base-url", "http://127.0.0.1:9", "--retries", "0");
  const end = ended(child);
  child.stdin?.end(`${JSON.stringify(operation.example)}\n`);
  expect(await end).toMatchObject({ code: 1 });
  expect(existsSync(join(unpacked.folder, `${api.name}-${operationId}.journal.jsonl`))).toBe(true);
});

test.skipIf(!existsSync("/dev/full"))(
  "a full disk behind its output is said, since what was done is done",
  async () => {
    writeFileSync(join(unpacked.folder, "full.sh"), `exec "$@" > /dev/full`);
    const args = [
      "full.sh",
      process.execPath,
      join(unpacked.root, BIN),
      api.name,
      operationId,
      ...example,
      "--dry-run",
    ];
    const result = await ended(spawn("bash", args, { cwd: unpacked.folder }));
    expect(result).toMatchObject({ code: 3, stderr: expect.stringContaining("no space left on device") });
  },
);
