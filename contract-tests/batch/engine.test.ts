// How rows are sent, and what becomes of each: done, not done or unknown, and when it is sent again.

import { describe, expect, test, vi } from "vitest";
import { type RowResult, runBatch } from "../../src/batch.ts";
import type { ClientOptions } from "../../src/options.ts";
import {
  atOnce,
  DONE,
  inputs,
  KEY,
  type RowAnswer,
  type RowRequest,
  revocations,
  serving,
  until,
} from "./row-server.ts";

/** Says how many requests were under way at most; so many have to come before one is answered. */
function counted(least: number) {
  const counts = { underWay: 0, most: 0 };
  const answering = async ({ number }: RowRequest) => {
    counts.most = Math.max(counts.most, ++counts.underWay);
    if (number <= least) await until(() => counts.most >= least);
    await new Promise((resolve) => setTimeout(resolve, 20)); // for more, if there are
    counts.underWay -= 1;
    return DONE;
  };
  return { counts, answering };
}

test.each([1, 3])("every row is sent once, %i at a time, and its data is told", async (concurrency) => {
  const { counts, answering } = counted(concurrency);
  const { client, arrived } = await serving(answering);
  const told: RowResult[] = [];
  const onResult = (result: RowResult) => void told.push(result);
  const result = await runBatch(client, "grantUserPermission", inputs(12), { concurrency, onResult });
  const done = inputs(12).map((_, row) => ({ row, outcome: "done", attempts: 1, status: 200 }));
  expect(result).toEqual({ rows: done, done: 12, notDone: 0, unknown: 0, notSent: 0 });
  expect(arrived.sort((one, other) => one - other)).toEqual(inputs(12).map((_, row) => row));
  expect(counts.most).toBe(concurrency);
  expect(told.sort((one, other) => one.row - other.row)).toEqual(
    done.map((row) => ({ ...row, data: { status: "success" } })),
  );
});

test("there are four at a time where nobody says how many, and never more than rows", async () => {
  const { counts, answering } = counted(4);
  const { client } = await serving(answering);
  await runBatch(client, "grantUserPermission", inputs(9));
  expect(counts.most).toBe(4);
  expect((await runBatch(client, "grantUserPermission", inputs(1), { concurrency: 1000 })).done).toBe(1);
});

describe("a row", () => {
  /** What becomes of the first of two rows that gets these answers, one after the other. */
  async function outcomeOf(answers: RowAnswer[], repeatable: boolean, options = {}, ofClient = {}) {
    atOnce();
    const answering = ({ row, before }: RowRequest) => (row === 0 && answers[before]) || DONE;
    const { client, arrived } = await serving(answering, ofClient);
    const { rows } = repeatable
      ? await runBatch(client, "revokeUserPermission", revocations(2), options)
      : await runBatch(client, "grantUserPermission", inputs(2), options);
    expect(rows[1]?.outcome).toBe("done");
    expect(rows[0]?.attempts).toBe(arrived.filter((row) => row === 0).length);
    return rows[0] as RowResult;
  }
  const later = { status: 503, retryAfter: "0" };

  test.each<[title: string, answers: RowAnswer[], repeatable: boolean, outcome: string, attempts: number]>([
    ["refused is not done", [{ status: 400 }], true, "not done", 1],
    ["put off is sent again", [later], false, "done", 2],
    ["put off by a 429 without a time is sent again", [{ status: 429 }], false, "done", 2],
    ["that may be repeated is sent again after a reset", ["reset"], true, "done", 2],
    ["that may not be repeated is unknown after a reset", ["reset"], false, "unknown", 1],
    ["that may be repeated is sent again after a 500", [{ status: 500 }], true, "done", 2],
    ["that may not be repeated is unknown after a 500", [{ status: 500 }], false, "unknown", 1],
    ["that may be repeated is sent again after a 408", [{ status: 408 }], true, "done", 2],
    ["stays unknown, though a later attempt is refused", ["reset", { status: 400 }], true, "unknown", 2],
    ["stays unknown, though a later attempt is put off", ["reset", later, { status: 400 }], true, "unknown", 3],
    ["that was unknown is done once an attempt is", ["reset", later], true, "done", 3],
    ["is given up after two more attempts", [later, later, later], false, "not done", 3],
    ["is not sent again after an answer that is not documented", [{ status: 302 }], true, "unknown", 1],
  ])("%s", async (_, answers, repeatable, outcome, attempts) => {
    expect(await outcomeOf(answers, repeatable, { concurrency: 1 })).toMatchObject({ outcome, attempts });
  });

  test("without an answer in time is sent again if it may be", async () => {
    expect(await outcomeOf(["no answer"], true, {}, { timeoutMs: 300 })).toMatchObject({
      outcome: "done",
      attempts: 2,
    });
    const row = await outcomeOf(["no answer"], false, {}, { timeoutMs: 300 });
    expect(row).toMatchObject({ outcome: "unknown", attempts: 1, error: { name: "TimeoutError" } });
    expect(row).not.toHaveProperty("status");
  });

  test("has as many more attempts as the options say, whatever the client's say", async () => {
    const row = await outcomeOf([later, later, later], false, { maxRetries: 1, concurrency: 1 }, { maxRetries: 5 });
    expect(row).toMatchObject({ outcome: "not done", attempts: 2 });
    const none = await outcomeOf([later, later, later], false, { maxRetries: 0, concurrency: 1 });
    expect(none).toMatchObject({ outcome: "not done", attempts: 1, status: 503 });
  });

  test("that is not done says why, with the client's error", async () => {
    const row = await outcomeOf([{ status: 400, message: `No ${KEY}.` }], false);
    expect(row).toEqual({
      row: 0,
      outcome: "not done",
      attempts: 1,
      status: 400,
      error: expect.objectContaining({ name: "HttpError", attempts: 1 }),
      message: expect.stringMatching(/^grantUserPermission: POST .* was answered with 400: No \*\*\*\.$/),
    });
  });

  test("that is doubtful says so, though the last answer sounds sure", async () => {
    const { message } = await outcomeOf(["reset", { status: 400 }], true);
    expect(message).toMatch(/was answered with 400: It failed\.; an attempt before it may have been carried out$/);
    expect((await outcomeOf(["reset"], false)).message).not.toMatch(/an attempt before it/);
  });
});

test("delays are drawn at random below a limit that doubles with each attempt", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0.1);
  const began: number[] = [];
  const answering = () => {
    began.push(performance.now());
    return { status: 500 };
  };
  const { client } = await serving(answering);
  await runBatch(client, "revokeUserPermission", revocations(1), { maxRetries: 3 });
  const waits = began.slice(1).map((at, index) => at - (began[index] as number));
  expect(waits.map((ms, index) => ms >= 50 * 2 ** index - 2 && ms < 50 * 2 ** index + 200)).toEqual([true, true, true]);
});

test("what is no error of a client is unknown, and its text is kept to itself", async () => {
  const { client } = await serving();
  const broken = async () => {
    throw new Error(`a text with ${KEY}`);
  };
  const grantUserPermission = Object.assign(broken, { withResponse: broken });
  // A rehearsal is made with options that have a `fetch`, rows are sent with others.
  const other = {
    ...client,
    withOptions: (options: ClientOptions) =>
      "fetch" in options ? client.withOptions(options) : { withOptions: client.withOptions, grantUserPermission },
  };
  const result = await runBatch(other as never, "grantUserPermission" as never, inputs(1) as never);
  expect(result).toMatchObject({
    unknown: 1,
    rows: [{ message: "was broken off; the server may or may not have acted" }],
  });
});
