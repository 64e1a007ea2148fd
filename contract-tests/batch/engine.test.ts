// How a batch sends its rows: how many at once, what it sends again, and when it stops.

import { beforeEach, describe, expect, test, vi } from "vitest";
import { createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { type BatchOptions, type RowResult, runBatch } from "../../src/batch.ts";
import { type Behaviour, people, startCountingServer } from "./counting-server.ts";

const server = await startCountingServer();
beforeEach(() => server.behave(() => "done"));

const client = (options = {}) =>
  createBorealisClient({ key: "a-key-of-borealis", baseUrl: server.url, timeoutMs: 500, ...options });
const granted = (count: number, behaviour: Behaviour, options: BatchOptions = {}) => {
  server.behave(behaviour);
  return runBatch(client(), "grantUserPermission", people(count), options);
};
/** Of an operation that may be repeated. */
const revoked = (count: number, behaviour: Behaviour, options: BatchOptions = {}) => {
  server.behave(behaviour);
  const inputs = people(count).map(({ permission: _, ...input }) => input);
  return runBatch(client(), "revokeUserPermission", inputs, options);
};
const counts = () => [...server.received.values()];

test("sends each row once, and gives what became of it, in the order of the rows", async () => {
  const told: RowResult[] = [];
  const result = await granted(20, () => "done", { onResult: (row) => void told.push(row) });
  expect(counts()).toEqual(Array(20).fill(1));
  expect(result).toMatchObject({ done: 20, notDone: 0, unknown: 0, notSent: 0 });
  expect(result.rows[7]).toEqual({ row: 7, outcome: "done", attempts: 1, status: 200 });
  expect(told.map(({ row }) => row).sort((a, b) => a - b)).toEqual([...Array(20).keys()]);
  expect(told[0]).toMatchObject({ data: { status: "success" } });
});

test.each([1, 3])("has no more than %i calls under way at once", async (concurrency) => {
  let [now, most] = [0, 0];
  const fetch: typeof globalThis.fetch = async (...args) => {
    most = Math.max(most, ++now);
    await new Promise((resolve) => setTimeout(resolve, 5));
    return globalThis.fetch(...args).finally(() => now--);
  };
  await runBatch(client({ fetch }), "grantUserPermission", people(12), { concurrency });
  expect(most).toBe(concurrency);
});

describe("a failure", () => {
  test.each<[string, Behaviour, Partial<RowResult>]>([
    [
      "that is a refusal ends its row",
      () => "refused",
      { outcome: "not done", status: 400, attempts: 1, message: expect.stringContaining("answered with 400") },
    ],
    [
      "of which nobody knows ends a row that may not be repeated",
      () => "reset after it acted",
      { outcome: "unknown", attempts: 1 },
    ],
    [
      "in which the server surely did not act is sent again",
      (_, count) => (count === 1 ? { status: 429 } : "done"),
      { outcome: "done", attempts: 2 },
    ],
    [
      "that does not end is not sent again for ever",
      () => ({ status: 429 }),
      { outcome: "not done", status: 429, attempts: 2 },
    ],
  ])("%s", async (_what, behaviour, row) => {
    const { rows } = await granted(1, behaviour, { maxRetries: 1 });
    expect(rows[0]).toMatchObject({ row: 0, ...row });
  });

  test.each<[string, Behaviour, Partial<RowResult>]>([
    ["a lost connection", (_, count) => (count === 1 ? "reset" : "done"), { outcome: "done", attempts: 2 }],
    ["a failed server", (_, count) => (count === 1 ? "failed" : "done"), { outcome: "done", attempts: 2 }],
    ["time that is up", (_, count) => (count === 1 ? "silent" : "done"), { outcome: "done", attempts: 2 }],
    ["a 408", (_, count) => (count === 1 ? { status: 408 } : "done"), { outcome: "done", attempts: 2 }],
    [
      "a doubt, which a later refusal does not end",
      (_, count) => (count === 1 ? "reset" : "refused"),
      {
        outcome: "unknown",
        status: 400,
        attempts: 2,
        message: expect.stringMatching(/; an attempt before it may have been carried out$/),
      },
    ],
  ])("of what may be repeated is sent again after %s", async (_what, behaviour, row) => {
    const { rows } = await revoked(1, behaviour);
    expect(rows[0]).toMatchObject(row);
  });

  test("of a hook ends the run", async () => {
    const fail = () => {
      throw new Error("no");
    };
    expect(await granted(9, () => "done", { concurrency: 1, onResult: fail })).toMatchObject({
      done: 1,
      notSent: 8,
      ended: "onResult failed",
    });
    expect((await granted(99, () => "done", { concurrency: 1, onResult: (async () => fail()) as never })).ended).toBe(
      "onResult failed",
    );
  });
});

describe("a pause that the server asks for", () => {
  test.each([429, 503])(
    "with %i holds all rows back, also one that waits after a failure of its own",
    async (status) => {
      let heldAt = 0;
      const { done } = await revoked(40, (email, count) => {
        if (email === "p3@example.com" && count === 1) return "reset";
        if (email !== "p5@example.com" || count > 1) return "done";
        heldAt = performance.now();
        return { status, retryAfter: 1 };
      });
      expect(done).toBe(40);
      // None begins in the pause; those that were under way may still come.
      const inPause = server.times.filter((time) => time > heldAt && time < heldAt + 990);
      expect(inPause.length).toBeLessThan(4);
      expect(server.times.some((time) => time >= heldAt + 990)).toBe(true);
    },
  );

  test("does not use up the attempts of a row while others get on", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    let left = 4;
    const behaviour: Behaviour = (email) =>
      email === "p0@example.com" && left-- > 0 ? { status: 429, retryAfter: 0.05 } : "done";
    expect(await granted(40, behaviour, { concurrency: 2, maxRetries: 1 })).toMatchObject({ done: 40 });
  });

  test("that is too long ends the run", async () => {
    const result = await granted(9, () => ({ status: 429, retryAfter: 3 }), { concurrency: 2, maxRetryAfterMs: 1000 });
    expect(result).toMatchObject({
      done: 0,
      notDone: 2,
      notSent: 7,
      ended: "the server asks to wait 3000 ms, which is too long",
    });
  });
});

describe("a run ends early", () => {
  test("where the credential is refused", async () => {
    const result = await granted(9, () => ({ status: 401 }), { concurrency: 1 });
    expect(result).toMatchObject({
      notDone: 1,
      notSent: 8,
      ended: expect.stringMatching(/^the credential was refused: /),
    });
  });

  test("where the credential can be had no longer", async () => {
    let asked = 0;
    const key = () => (asked++ < 3 ? "a-key-of-borealis" : Promise.reject(new Error("no vault")));
    const result = await runBatch(client({ key }), "grantUserPermission", people(9), { concurrency: 1 });
    expect(result).toMatchObject({
      done: 2,
      notDone: 1,
      notSent: 6,
      ended: expect.stringContaining("refused by the client before it was sent"),
    });
  });

  test("where its signal ends it: nobody knows of what was under way", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 150);
    const result = await granted(9, () => "silent", { concurrency: 2, signal: stop.signal });
    expect(result).toMatchObject({ unknown: 2, notSent: 7, ended: "its signal ended it" });
    expect(result.rows[0]?.message).toBe("was broken off; the server may or may not have acted");
    await expect(granted(9, () => "done", { signal: AbortSignal.abort("before") })).rejects.toBe("before");
  });

  test("where its signal ends it while a row waits: it was not done", async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 150);
    const result = await granted(1, () => ({ status: 429, retryAfter: 5 }), { signal: stop.signal });
    expect(result).toMatchObject({ notDone: 1, ended: "its signal ended it" });
  });
});
