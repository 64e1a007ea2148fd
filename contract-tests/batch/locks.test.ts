// One run at a time uses a journal, here and in other processes.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { before, grant, journalWith, REFUSED, temporaryFolder } from "./journal-files.ts";
import { serving } from "./row-server.ts";

test("a journal is refused that another process uses; once that is gone, its lock is taken over", async () => {
  const server = await serving();
  const journal = await journalWith(server, 2, []);
  const text = readFileSync(journal, "utf8");
  const lock = `${journal}.lock`;
  for (const [pid, who] of [
    [`${process.ppid}\n`, `process ${process.ppid}`],
    ["1\n", "process 1"],
    ["", "a process that it does not name"],
  ] as const) {
    writeFileSync(lock, pid);
    await expect(grant(server, 2, { journal })).rejects.toThrow(
      `${REFUSED}is in use by ${who}, as ${lock} says; remove that file if there is no such run`,
    );
    expect(readFileSync(lock, "utf8")).toBe(pid);
  }
  expect([server.arrived, readFileSync(journal, "utf8")]).toEqual([[], text]);
  for (const gone of [deadProcess(), process.pid]) {
    writeFileSync(lock, `${gone}\n`);
    expect(await grant(server, 2, { journal })).toMatchObject({ done: 2 });
    expect(existsSync(lock)).toBe(false);
  }
});

test("a journal is refused whose lock is no file", async () => {
  const server = await serving();
  const journal = join(temporaryFolder(), "journal.jsonl");
  symlinkSync("nowhere", `${journal}.lock`);
  await expect(grant(server, 2, { journal })).rejects.toThrow(`${REFUSED}is in use by a process that it does not name`);
  rmSync(`${journal}.lock`);
  mkdirSync(`${journal}.lock`);
  await expect(grant(server, 2, { journal })).rejects.toThrow(`${REFUSED}cannot be used: EISDIR`);
  expect([server.arrived, readdirSync(dirname(journal))]).toEqual([[], ["journal.jsonl.lock"]]);
});

test("a journal is refused that another run of this process uses", async () => {
  const server = await serving();
  const journal = join(temporaryFolder(), "journal.jsonl");
  const [first, second] = await Promise.allSettled([grant(server, 5, { journal }), grant(server, 5, { journal })]);
  const ended = [first, second].map(({ status }) => status).sort();
  expect(ended).toEqual(["fulfilled", "rejected"]);
  const { reason } = [first, second].find(({ status }) => status === "rejected") as PromiseRejectedResult;
  expect(reason.message).toBe(`${REFUSED}is in use by another run of this process`);
  expect(server.arrived).toHaveLength(5);
  expect(await grant(server, 5, { journal })).toMatchObject({ done: 5 });
});

test("a journal is refused where the disk knows no links, and nothing is left behind", async () => {
  const server = await serving();
  const journal = join(temporaryFolder(), "journal.jsonl");
  before("link", () => {
    throw Object.assign(new Error("EPERM: operation not permitted, link"), { code: "EPERM" });
  });
  await expect(grant(server, 2, { journal })).rejects.toThrow(`${REFUSED}cannot be used: EPERM`);
  expect([server.arrived, readdirSync(dirname(journal))]).toEqual([[], []]);
});

describe("what other processes do to a lock meanwhile:", () => {
  /** A journal whose lock names a process, and what another does just before a function is called for the first time. */
  async function meanwhile(pid: number, name: "readFile" | "rename", act: (lock: string) => void) {
    const server = await serving();
    const journal = await journalWith(server, 2, []);
    const lock = `${journal}.lock`;
    writeFileSync(lock, `${pid}\n`);
    let isFirst = true;
    before(name, (path) => {
      if (isFirst && path === lock) act(lock);
      isFirst = false;
    });
    return { server, journal, lock };
  }

  test("a run ends that had it", async () => {
    const { server, journal, lock } = await meanwhile(process.ppid, "readFile", (lock) => rmSync(lock));
    expect(await grant(server, 2, { journal })).toMatchObject({ done: 2 });
    expect(existsSync(lock)).toBe(false);
  });

  test("another takes away that of a process that is gone", async () => {
    const { server, journal, lock } = await meanwhile(deadProcess(), "rename", (lock) => rmSync(lock));
    expect(await grant(server, 2, { journal })).toMatchObject({ done: 2 });
    expect(existsSync(lock)).toBe(false);
  });

  test("another takes it over, and keeps it", async () => {
    const { server, journal, lock } = await meanwhile(deadProcess(), "rename", (lock) =>
      writeFileSync(lock, `${process.ppid}\n`),
    );
    await expect(grant(server, 2, { journal })).rejects.toThrow(
      `is in use by process ${process.ppid}, as ${lock} says`,
    );
    expect([server.arrived, readFileSync(lock, "utf8")]).toEqual([[], `${process.ppid}\n`]);
    expect(readdirSync(dirname(lock)).sort()).toEqual(["journal.jsonl", "journal.jsonl.lock"]);
  });
});

test("a run names its process in the lock, and removes it at its end", async () => {
  const folder = temporaryFolder();
  const locks: string[] = [];
  const server = await serving(() => {
    locks.push(readFileSync(join(folder, "journal.jsonl.lock"), "utf8"));
    return { status: 401 };
  });
  await grant(server, 1, { journal: join(folder, "journal.jsonl") });
  expect([locks, readdirSync(folder)]).toEqual([[`${process.pid}\n`], ["journal.jsonl"]]);
});

/** The number of a process that has ended. */
function deadProcess(): number {
  return Number(execFileSync("sh", ["-c", "echo $$"], { encoding: "utf8" }));
}
