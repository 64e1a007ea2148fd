// What a journal holds while a run goes on and after.

import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { canaries, expectNoneOf } from "../../scripts/testing/canary.ts";
import { createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { runBatch } from "../../src/batch.ts";
import { done, grant, linesOf, replaceSync, temporaryFolder } from "./journal-files.ts";
import { atOnce, DONE, inputs, type RowAnswer, type RowRequest, revocations, serving, until } from "./row-server.ts";

test("a journal says of which batch it is, and of each attempt that it is sent and how it ended", async () => {
  atOnce();
  const journal = join(temporaryFolder(), "journal.jsonl");
  const server = await serving(({ row, before }) =>
    row === 1 && before === 0 ? { status: 503, retryAfter: "0" } : row === 2 ? { status: 400 } : DONE,
  );
  await grant(server, 3, { journal, concurrency: 1 });
  const lines = linesOf(journal);
  expect(lines.pop()).toBe("");
  const [header, ...rest] = lines.map((line) => JSON.parse(line));
  expect(header).toEqual({
    journal: 1,
    api: "borealis",
    operation: "grantUserPermission",
    origin: server.url,
    rows: 3,
    salt: expect.stringMatching(/^[0-9a-f]{32}$/),
    input: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  const begun = (row: number, attempt: number) => ({ row, attempt, sending: expect.stringMatching(/^\d{4}-.*Z$/) });
  const of = (row: number) => rest.filter((line) => line.row === row);
  expect(of(0)).toEqual([begun(0, 1), done(0)]);
  const putOff = {
    row: 1,
    outcome: "not done",
    status: 503,
    error: "HttpError",
    message: expect.stringMatching(/503/),
  };
  expect(of(1)).toEqual([begun(1, 1), putOff, begun(1, 2), done(1)]);
  expect(of(2)).toEqual([begun(2, 1), { ...putOff, row: 2, status: 400, message: expect.stringMatching(/ 400: /) }]);
  expect(statSync(journal).mode & 0o777).toBe(0o600);
});

test("no attempt arrives before the journal says that it is sent", async () => {
  const journal = join(temporaryFolder(), "journal.jsonl");
  const missing: number[] = [];
  const server = await serving(({ row, before }) => {
    const begun = readFileSync(journal, "utf8").split(`{"row":${row},"attempt":`).length - 1;
    // One that was held back after it was written down has more lines than attempts.
    if (begun < before + 1) missing.push(row);
    return before < 2 && row % 5 === 0 ? { status: 503, retryAfter: "0.01" } : DONE;
  });
  expect(await grant(server, 60, { journal, concurrency: 8, maxRetries: 9 })).toMatchObject({ done: 60 });
  expect(missing).toEqual([]);
});

test.each(canaries)("a journal shows no credential, no secret, no input and no answer: %s", async (canary) => {
  const journal = join(temporaryFolder(), "journal.jsonl");
  const { url } = await serving(({ row }) => ({
    status: row === 0 ? 400 : 200,
    message: `No ${canary}, "${canary}".`,
  }));
  const client = createBorealisClient({ key: canary, baseUrl: url });
  const rows = inputs(4).map((row) => ({ ...row, email: "somebody@example.com", pin: canary }));
  await runBatch(client, "grantUserPermission", rows, { journal });
  expectNoneOf(canary, [readFileSync(journal, "utf8")]);
  expect(readFileSync(journal, "utf8")).not.toMatch(/somebody|"success"/);
});

test("a long message is cut short", async () => {
  const server = await serving(() => ({ status: 400, message: "x".repeat(100_000) }));
  const journal = join(temporaryFolder(), "journal.jsonl");
  await grant(server, 1, { journal });
  expect(readFileSync(journal, "utf8").length).toBeLessThan(3_000);
});

test("rows that were written down and not sent are taken back when the run ends", async () => {
  const journal = join(temporaryFolder(), "journal.jsonl");
  const controller = new AbortController();
  const server = await serving(({ number }) => {
    if (number === 40) controller.abort();
    return DONE;
  });
  const result = await grant(server, 200, { journal, concurrency: 8, signal: controller.signal });
  const unsent = result.rows.filter(({ attempts }) => attempts === 0);
  expect(unsent.every(({ outcome }) => outcome === "not sent")).toBe(true);
  const again = await grant(server, 200, { journal });
  expect(again.unknown).toBe(result.unknown);
  expect(again.done).toBe(200 - result.unknown);
});

test.each<[when: string, rows: number, first: RowAnswer, caught: string, outcomes: (string | undefined)[]]>([
  ["was written down", 3, DONE, '{"row":2,', [undefined, "not sent", undefined, "done"]],
  [
    "was written down once more",
    2,
    "reset",
    '{"row":0,"attempt":2,',
    [undefined, "unknown", undefined, "unknown", undefined, "done"],
  ],
])(
  "a row that a pause catches after it %s is taken back, and sent after the pause",
  async (_, rows, first, caught, outcomes) => {
    atOnce();
    const journal = join(temporaryFolder(), "journal.jsonl");
    const arrivals: number[] = [];
    let asked: number | undefined;
    const isWritten = () => readFileSync(journal, "utf8").includes(caught);
    await replaceSync(async (_, datasync) => {
      if (isWritten()) await until(() => asked !== undefined);
      await datasync();
    });
    const answering = async ({ row, before }: RowRequest) => {
      arrivals.push(performance.now());
      if (before > 0) return DONE;
      if (row !== 1) return row === 0 ? first : DONE;
      await until(isWritten);
      return { status: 429, retryAfter: "0.6" };
    };
    const onAttempt = ({ error }: { error?: unknown }) => {
      if ((error as { status?: number } | undefined)?.status === 429) asked = performance.now();
    };
    const { client } = await serving(answering, { onAttempt });
    const result = await runBatch(client, "revokeUserPermission", revocations(rows), { journal, concurrency: 2 });
    expect(result.done).toBe(rows);
    expect(arrivals.slice(2).map((at) => at >= Number(asked) + 599)).toEqual([true, true]);
    const ofCaught = linesOf(journal).filter((line) => line.startsWith(caught.slice(0, '{"row":0,'.length)));
    expect(ofCaught.map((line) => JSON.parse(line).outcome)).toEqual(outcomes);
  },
);

test("a signal that aborts while the journal is begun leaves every row as it was", async () => {
  const journal = join(temporaryFolder(), "journal.jsonl");
  const controller = new AbortController();
  await replaceSync(async (_, datasync) => {
    controller.abort();
    await datasync();
  });
  const server = await serving();
  const result = await grant(server, 3, { journal, signal: controller.signal });
  expect(result).toMatchObject({ notSent: 3, ended: "its signal ended it" });
  expect([server.arrived, linesOf(journal)]).toEqual([[], [expect.stringContaining('"journal":1'), ""]]);
});

test("a batch of operations that may be repeated has a journal, too", async () => {
  atOnce();
  const journal = join(temporaryFolder(), "journal.jsonl");
  const { client, arrived } = await serving(({ before }) => (before === 0 ? "reset" : DONE));
  expect(await runBatch(client, "revokeUserPermission", revocations(2), { journal })).toMatchObject({ done: 2 });
  expect(arrived).toHaveLength(4);
});

test("a journal keeps the mode that it has, and may be named by a link", async () => {
  const server = await serving();
  const folder = temporaryFolder();
  const [journal, link] = [join(folder, "journal.jsonl"), join(folder, "link.jsonl")];
  writeFileSync(journal, "");
  chmodSync(journal, 0o640);
  symlinkSync(journal, link);
  await grant(server, 2, { journal: link });
  await grant(server, 2, { journal });
  expect([server.arrived.length, statSync(journal).mode & 0o777]).toEqual([2, 0o640]);
});
