// A server that asks for a pause is given one, by all rows.

import { expect, test, vi } from "vitest";
import { runBatch } from "../../src/batch.ts";
import { atOnce, DONE, inputs, revocations, serving, until } from "./row-server.ts";

/** When attempts began, and when a pause was asked for, on the clock of `performance.now()`. */
function watch() {
  const began: number[] = [];
  const asked: number[] = [];
  return {
    began,
    asked,
    onRequest: () => void began.push(performance.now()),
    onAttempt: ({ error }: { error?: unknown }) => {
      if (error !== undefined) asked.push(performance.now());
    },
  };
}

test.each([429, 503])("no attempt of any row begins before the end of the pause that a %i asks for", async (status) => {
  const { began, asked, ...hooks } = watch();
  const storms = [5, 30, 60];
  const { client, arrived } = await serving(
    ({ number }) => (storms.includes(number) ? { status, retryAfter: "0.4" } : DONE),
    hooks,
  );
  const result = await runBatch(client, "grantUserPermission", inputs(80));
  expect(result).toMatchObject({ done: 80 });
  expect(arrived).toHaveLength(83);
  expect(asked).toHaveLength(3);
  // What began in the same moment was on its way already.
  const early = asked.map((at) => began.filter((start) => start > at + 5 && start < at + 395));
  expect(early).toEqual([[], [], []]);
});

test("a row that waits on its own waits for the pause, too, and a longer pause is not cut short by a shorter one", async () => {
  atOnce();
  const { began, asked, ...hooks } = watch();
  const { client } = await serving(async ({ row, before }) => {
    if (before > 0) return DONE;
    if (row === 0) return { status: 429, retryAfter: "0.6" };
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { status: 429, retryAfter: row === 1 ? "0.1" : "0" };
  }, hooks);
  expect(await runBatch(client, "grantUserPermission", inputs(3))).toMatchObject({ done: 3 });
  const [first = 0] = asked;
  expect(began.slice(3).map((at) => at >= first + 599)).toEqual([true, true, true]);
});

test("a row that waits after a failure of its own waits for the pause, too", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0.8); // of 500 ms
  const { began, asked, ...hooks } = watch();
  const { client } = await serving(async ({ row, before }) => {
    if (before > 0) return DONE;
    if (row === 1) await until(() => asked.length > 0);
    return row === 0 ? "reset" : { status: 429, retryAfter: "1" };
  }, hooks);
  expect(await runBatch(client, "revokeUserPermission", revocations(2))).toMatchObject({ done: 2 });
  const [, pause = 0] = asked;
  expect(began.slice(2).map((at) => at >= pause + 999)).toEqual([true, true]);
});

test("a 429 without a time holds all back for as long as its row waits", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0.8);
  const { began, asked, ...hooks } = watch();
  const { client } = await serving(({ number }) => (number === 4 ? { status: 429 } : DONE), hooks);
  expect(await runBatch(client, "grantUserPermission", inputs(20))).toMatchObject({ done: 20 });
  const [at = 0] = asked;
  expect(began.filter((start) => start > at + 5 && start < at + 395)).toEqual([]);
});

test("a 503 without a time, and a 500 with one, hold only their own row back", async () => {
  vi.spyOn(Math, "random").mockReturnValue(1);
  const { began, asked, ...hooks } = watch();
  const { client } = await serving(({ row, before }) => {
    if (row > 1 || before > 0) return DONE;
    return row === 0 ? { status: 503 } : { status: 500, retryAfter: "0.5" };
  }, hooks);
  expect(await runBatch(client, "revokeUserPermission", revocations(20))).toMatchObject({ done: 20 });
  const last = Math.max(...asked);
  expect(began.filter((start) => start > last && start < last + 400).length).toBeGreaterThan(10);
});

test("a rate limit uses up no attempts of a row while others get on", async () => {
  let next = 0;
  // One request is let through in 20 ms.
  const { client, arrived } = await serving(() => {
    const restMs = next - performance.now();
    if (restMs > 0) return { status: 429, retryAfter: String(Math.ceil(restMs) / 1000) };
    next = performance.now() + 20;
    return DONE;
  });
  const result = await runBatch(client, "grantUserPermission", inputs(40), { maxRetries: 1, concurrency: 8 });
  expect(result).toMatchObject({ done: 40 });
  expect(Math.max(...result.rows.map(({ attempts }) => attempts))).toBeGreaterThan(3);
  expect(arrived.length).toBeGreaterThan(80);
});

test("a refused first attempt is not counted where rows before it were done, those after it are where none is", async () => {
  const refused = async (times: number) => {
    const { client } = await serving(({ row, before }) =>
      row === 1 && before < times ? { status: 429, retryAfter: "0" } : DONE,
    );
    const { rows } = await runBatch(client, "grantUserPermission", inputs(2), { maxRetries: 1, concurrency: 1 });
    return rows[1];
  };
  expect(await refused(2)).toMatchObject({ outcome: "done", attempts: 3 });
  expect(await refused(3)).toMatchObject({ outcome: "not done", attempts: 3 });
});

test("a rate limit uses up the attempts of all where none gets on", async () => {
  const { client, arrived } = await serving(() => ({ status: 429, retryAfter: "0.01" }));
  expect(await runBatch(client, "grantUserPermission", inputs(4))).toMatchObject({ notDone: 4 });
  expect(arrived).toHaveLength(12);
});
