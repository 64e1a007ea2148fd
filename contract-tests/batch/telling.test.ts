// What a run tells while it goes on, and what becomes of it where that fails.

import { expect, test, vi } from "vitest";
import { type RowResult, runBatch } from "../../src/batch.ts";
import { DONE, inputs, serving } from "./row-server.ts";

test("rows are told of in the order in which they end", async () => {
  const told: number[] = [];
  const { client } = await serving(async ({ row }) => {
    if (row < 2) await vi.waitUntil(() => told.includes(row + 1), { timeout: 10_000, interval: 1 });
    return row === 1 ? { status: 400 } : DONE;
  });
  await runBatch(client, "grantUserPermission", inputs(3), { onResult: ({ row }) => void told.push(row) });
  expect(told).toEqual([2, 1, 0]);
});

test.each([
  [
    "throws",
    () => {
      throw new Error("full");
    },
  ],
  [
    "rejects",
    async () => {
      throw new Error("full");
    },
  ],
])("an onResult that %s ends the run, and outcomes stay true", async (_, onResult) => {
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
