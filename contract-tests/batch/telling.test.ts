// What a run tells while it goes on, and what becomes of it where that fails.

import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { type RowResult, runBatch } from "../../src/batch.ts";
import { done, grant, journalWith, linesOf, sending, temporaryFolder } from "./journal-files.ts";
import { DONE, inputs, serving, until } from "./row-server.ts";

test("rows are told of in the order in which they end", async () => {
  const told: number[] = [];
  const { client } = await serving(async ({ row }) => {
    if (row < 2) await until(() => told.includes(row + 1));
    return row === 1 ? { status: 400 } : DONE;
  });
  await runBatch(client, "grantUserPermission", inputs(3), { onResult: ({ row }) => void told.push(row) });
  expect(told).toEqual([2, 1, 0]);
});

const failures: [string, () => unknown][] = [
  [
    "throws",
    () => {
      throw new Error("full");
    },
  ],
  ["rejects", () => new Promise((_, reject) => setImmediate(() => reject(new Error("full"))))],
];

test("before the first row is sent, it is told once what the journal says of each", async () => {
  const server = await serving();
  const refused = { row: 2, outcome: "not done", status: 400, error: "HttpError", message: "refused" };
  const lines = [sending(0), done(0), sending(1), sending(2), refused];
  const told: (readonly RowResult[])[] = [];
  const onBegin = (rows: readonly RowResult[]) => {
    expect(server.arrived).toEqual([]);
    told.push(structuredClone(rows));
    // What it does to them changes nothing.
    for (const row of rows) row.outcome = "done";
  };
  const journal = await journalWith(server, 4, lines);
  expect(await grant(server, 4, { journal, onBegin })).toMatchObject({ done: 3, unknown: 1 });
  expect(server.arrived.sort()).toEqual([2, 3]);
  expect(told).toEqual([
    [
      { row: 0, outcome: "done", attempts: 0, status: 200 },
      { row: 1, outcome: "unknown", attempts: 0, message: expect.any(String) },
      { row: 2, outcome: "not done", attempts: 0, status: 400, message: "refused" },
      { row: 3, outcome: "not sent", attempts: 0 },
    ],
  ]);
});

test.each(failures)("an onBegin that %s ends the run, and nothing is sent or written", async (_, fail) => {
  const server = await serving();
  const journal = join(temporaryFolder(), "journal.jsonl");
  const onBegin = vi.fn(fail);
  expect(await grant(server, 5, { journal, onBegin })).toMatchObject({ notSent: 5, ended: "onBegin failed" });
  expect(onBegin).toHaveBeenCalledOnce();
  expect([server.arrived, linesOf(journal)]).toEqual([[], [expect.stringContaining('"journal":1'), ""]]);
  expect(await grant(server, 5, { journal })).toMatchObject({ done: 5 });
});

test.each(failures)("an onResult that %s ends the run, and outcomes stay true", async (_, onResult) => {
  const { client, arrived } = await serving();
  const result = await runBatch(client, "grantUserPermission", inputs(50), {
    concurrency: 1,
    onResult: onResult as never,
  });
  expect(result.ended).toBe("onResult failed");
  expect(result.done).toBe(arrived.length);
  expect(result.notSent).toBe(50 - arrived.length);
  expect(arrived.length).toBeLessThan(5);
});

test("what onResult does to a result changes nothing", async () => {
  const { client } = await serving(({ row }) => (row === 0 ? { status: 400 } : DONE));
  const onResult = (result: RowResult) => void Object.assign(result, { outcome: "unknown" });
  const { rows } = await runBatch(client, "grantUserPermission", inputs(2), { onResult });
  expect(rows.map(({ outcome }) => outcome)).toEqual(["not done", "done"]);
});
