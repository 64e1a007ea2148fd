// Journals of batches in files, whole and broken, and the disk below them.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import promises, { open } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type BatchOptions, runBatch } from "../../src/batch.ts";
import { inputs, type serving } from "./row-server.ts";

/** A folder that is gone after the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "batch-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** How the message of a batch begins that is refused its journal. */
export const REFUSED = "runBatch: nothing was sent, the input is not valid: /journal ";

/** Lines of a journal, as a run writes them. */
export const sending = (row: number, attempt = 1) => ({ row, attempt, sending: "2026-01-01T00:00:00.000Z" });
export const done = (row: number) => ({ row, outcome: "done", status: 200 });

export const linesOf = (journal: string) => readFileSync(journal, "utf8").split("\n");

/** The journal of a batch of so many rows, with these lines after its header. */
export async function journalWith(
  { client }: Pick<Awaited<ReturnType<typeof serving>>, "client">,
  rows: number,
  lines: readonly object[],
  cut = "",
): Promise<string> {
  const journal = join(temporaryFolder(), "journal.jsonl");
  const fetch = () => Promise.reject(new Error("ECONNREFUSED"));
  await runBatch(client.withOptions({ fetch }), "grantUserPermission", inputs(rows), { journal, maxRetries: 0 });
  const [header] = linesOf(journal);
  writeFileSync(journal, `${[header, ...lines.map((line) => JSON.stringify(line))].join("\n")}\n${cut}`);
  return journal;
}

/** Runs a batch of so many rows with a journal. */
export function grant(
  { client }: Pick<Awaited<ReturnType<typeof serving>>, "client">,
  rows: number,
  options: BatchOptions<unknown>,
) {
  return runBatch(client, "grantUserPermission", inputs(rows), options);
}

/** Puts `sync` in the place of what syncs the open files of this process; it gets the number of the sync, and the sync. */
export async function replaceSync(
  sync: (number: number, datasync: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const file = await open(import.meta.filename);
  const prototype = Object.getPrototypeOf(file);
  await file.close();
  const { datasync } = prototype;
  let syncs = 0;
  prototype.datasync = async function () {
    syncs += 1;
    await sync(syncs, () => datasync.call(this));
  };
  onTestFinished(() => Object.assign(prototype, { datasync }));
}

/** Does something in this process just before each time that a function of `node:fs/promises` is called. */
export function before(name: "link" | "readFile" | "rename", act: (path: string) => void): void {
  const original = promises[name] as (...args: unknown[]) => Promise<unknown>;
  const replaced = async (...args: unknown[]) => {
    act(String(args[0]));
    return original(...args);
  };
  const put = (change: object) => {
    Object.assign(promises, change);
    syncBuiltinESMExports();
  };
  put({ [name]: replaced });
  onTestFinished(() => put({ [name]: original }));
}
