// What ends a run before its end: a refused credential, too long a pause, its signal.

import { describe, expect, test, vi } from "vitest";
import { createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { type RowResult, runBatch } from "../../src/batch.ts";
import { DONE, inputs, KEY, type RowAnswer, revocations, serving, until } from "./row-server.ts";

describe("the run ends, and what is under way goes on to its end,", () => {
  /** A run of ten rows, two at a time, whose third request gets an answer that ends it. */
  async function ended(answer: RowAnswer, options = {}) {
    let ends = 0;
    const answering = async ({ number }: { number: number }) => {
      // The second is under way when the third ends the run.
      if (number === 2) await until(() => ends === 2);
      return number === 3 ? answer : DONE;
    };
    const { client, arrived } = await serving(answering, { onAttempt: () => void ends++ });
    const result = await runBatch(client, "grantUserPermission", inputs(10), { concurrency: 2, ...options });
    expect(arrived).toHaveLength(3);
    expect(result).toMatchObject({ done: 2, notDone: 1, unknown: 0, notSent: 7 });
    expect(result.rows.filter(({ attempts }) => attempts === 0).map(({ outcome }) => outcome)).toEqual(
      Array(7).fill("not sent"),
    );
    return result.ended;
  }

  test("at a credential that is refused", async () => {
    const why = await ended({ status: 401, message: "Who are you?" });
    expect(why).toMatch(/^the credential was refused: grantUserPermission: POST .* 401: Who are you\?$/);
  });

  test("at a 429 or 503 that asks for a longer pause than is waited for", async () => {
    const why = "the server asks to wait 3600000 ms, which is too long";
    expect(await ended({ status: 429, retryAfter: "3600" })).toBe(why);
    expect(await ended({ status: 503, retryAfter: "61" })).toBe("the server asks to wait 61000 ms, which is too long");
    expect(await ended({ status: 429, retryAfter: "0.2" }, { maxRetryAfterMs: 199 })).toMatch(/wait 200 ms/);
  });
});

test("a 500 that asks for a long pause ends its row alone", async () => {
  const { client } = await serving(({ row }) => (row === 0 ? { status: 500, retryAfter: "3600" } : DONE));
  const result = await runBatch(client, "revokeUserPermission", revocations(3));
  expect(result).toMatchObject({ done: 2, unknown: 1 });
  expect(result).not.toHaveProperty("ended");
});

test("the run ends at a credential that can no longer be had", async () => {
  let asked = 0;
  const { url, arrived } = await serving();
  const key = async () => {
    asked += 1;
    if (asked > 3) throw new Error("the vault is shut");
    return KEY;
  };
  const client = createBorealisClient({ key, baseUrl: url });
  const result = await runBatch(client, "grantUserPermission", inputs(9), { concurrency: 1 });
  expect(arrived).toEqual([0, 1]); // the first was asked for the rehearsal
  expect(result).toMatchObject({ done: 2, notDone: 1, notSent: 6 });
  expect(result.ended).toMatch(/^a call was refused by the client before it was sent: .*could not be had/);
});

test("the signal ends the run at once: what is under way is unknown, and what waits is as it was", async () => {
  const controller = new AbortController();
  const seen = new Set<number>();
  const { client, arrived } = await serving(({ row }) => {
    if (seen.add(row).size === 3) setTimeout(() => controller.abort(), 50);
    return row === 0 ? { status: 429, retryAfter: "0.01" } : "no answer";
  });
  const told: RowResult[] = [];
  const signal = controller.signal;
  const result = await runBatch(client, "grantUserPermission", inputs(6), {
    concurrency: 3,
    signal,
    maxRetries: 100,
    onResult: (row) => void told.push(row),
  });
  expect(new Set(arrived)).toEqual(new Set([0, 1, 2]));
  expect(result.ended).toBe("its signal ended it");
  expect(result.rows.slice(1).map(({ outcome }) => outcome)).toEqual([
    "unknown",
    "unknown",
    "not sent",
    "not sent",
    "not sent",
  ]);
  expect(result.rows[1]?.message).toBe("was broken off; the server may or may not have acted");
  expect(told.map(({ row }) => row).sort()).toEqual([0, 1, 2]);
});

test("the signal ends the run while a row waits: it is not done", async () => {
  const controller = new AbortController();
  const onAttempt = () => void setTimeout(() => controller.abort(), 20);
  const { client } = await serving(() => ({ status: 429, retryAfter: "50" }), { onAttempt });
  const result = await runBatch(client, "grantUserPermission", inputs(1), { signal: controller.signal });
  expect(result).toMatchObject({ notDone: 1, rows: [{ attempts: 1 }], ended: "its signal ended it" });
});

test("a signal leaves no listener behind", async () => {
  const { signal } = new AbortController();
  const [add, remove] = [vi.spyOn(signal, "addEventListener"), vi.spyOn(signal, "removeEventListener")];
  const { client } = await serving();
  await runBatch(client, "grantUserPermission", inputs(3), { signal });
  expect(remove.mock.calls.length).toBe(add.mock.calls.length);
});
