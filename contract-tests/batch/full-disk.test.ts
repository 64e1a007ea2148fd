// A journal that cannot be written any more: nothing further is sent, and of what was sent it is told how it ended.

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import type { BatchResult } from "../../src/batch.ts";
import { builtSender, resultIn } from "./built-sender.ts";
import { grant, linesOf, replaceSync, temporaryFolder } from "./journal-files.ts";
import { DONE, serving } from "./row-server.ts";

/** Makes every sync fail from this one on. */
function failingSyncs(from: number): Promise<void> {
  return replaceSync(async (number, datasync) => {
    if (number >= from) throw new Error("EIO: i/o error, fdatasync");
    await datasync();
  });
}

test.each([1, 4])(
  "a disk that fails ends the run, and what is under way goes on to its end: %i at a time",
  async (concurrency) => {
    const journal = join(temporaryFolder(), "journal.jsonl");
    const server = await serving(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return DONE;
    });
    await failingSyncs(5); // the first is the header's
    const result = await grant(server, 300, { journal, concurrency });
    expect(result.ended).toBe(`the journal ${journal} cannot be written: EIO: i/o error, fdatasync`);
    expect(result.done).toBe(server.arrived.length);
    expect(result.done + result.notSent).toBe(300);
    expect(result.done).toBeGreaterThan(0);
    expect(result.notSent).toBeGreaterThan(100);
  },
);

test("a disk that fails while rows are written down ahead of their turn ends the run, too", async () => {
  const journal = join(temporaryFolder(), "journal.jsonl");
  const server = await serving();
  await replaceSync(async (number, datasync) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    if (number >= 6) throw new Error("EIO: i/o error, fdatasync");
    await datasync();
  });
  const result = await grant(server, 200, { journal });
  expect(result).toMatchObject({ done: server.arrived.length, notSent: 200 - server.arrived.length });
  expect(result.ended).toMatch(/EIO/);
});

test("a failure at the last line of all is told, too", async () => {
  const journal = join(temporaryFolder(), "journal.jsonl");
  const server = await serving();
  await failingSyncs(3);
  expect(await grant(server, 1, { journal })).toMatchObject({ done: 1, ended: expect.stringContaining("EIO") });
});

test("a header that cannot be written is a refusal", async () => {
  const journal = join(temporaryFolder(), "journal.jsonl");
  const server = await serving();
  await failingSyncs(1);
  await expect(grant(server, 1, { journal })).rejects.toThrow(/\/journal EIO: i\/o error, fdatasync$/);
  expect(server.arrived).toEqual([]);
});

test("a file that may grow no more ends the run; the next one takes it up", async () => {
  const folder = temporaryFolder();
  const journal = join(folder, "journal.jsonl");
  const { url, arrived } = await serving();
  const sender = await builtSender(folder);
  const run = async (before: string): Promise<BatchResult> => {
    const line = `${before} '${process.execPath}' '${sender}' ${url} '${journal}' 200`;
    const { stdout } = await promisify(execFile)("bash", ["-c", line]);
    return resultIn(stdout);
  };
  const first = await run("ulimit -f 8; exec"); // 8 kB
  expect(first.ended).toMatch(new RegExp(`^the journal ${journal} cannot be written: EFBIG`));
  expect(first).toMatchObject({ done: arrived.length, unknown: 0, notSent: 200 - arrived.length });
  expect(first.done).toBeGreaterThan(20);
  const second = await run("exec");
  expect(second.ended).toBeUndefined();
  expect(second.done + second.unknown).toBe(200);
  expect(new Set(arrived).size).toBe(arrived.length);
  expect(linesOf(journal).pop()).toBe("");
});
