// What the next run makes of a journal, wherever the one before it ended.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { runBatch } from "../../src/batch.ts";
import { done, grant, journalWith, linesOf, sending, temporaryFolder } from "./journal-files.ts";
import { DONE, inputs, type RowAnswer, serving } from "./row-server.ts";

const INTERRUPTED = "its run ended while it was under way; the server may or may not have acted";

test("a run that came to its end is not made again", async () => {
  const journal = join(temporaryFolder(), "journal.jsonl");
  const server = await serving(({ row }) => (row === 1 ? "reset" : DONE));
  const first = await grant(server, 5, { journal });
  const before = readFileSync(journal, "utf8");
  const told = vi.fn();
  const again = await grant(server, 5, { journal, onResult: told });
  expect(server.arrived).toHaveLength(5);
  expect(told).not.toHaveBeenCalled();
  expect(readFileSync(journal, "utf8")).toBe(before);
  const kept = first.rows.map(({ error: _, ...row }) => ({ ...row, attempts: 0 }));
  expect(again).toEqual({ rows: kept, done: 4, notDone: 0, unknown: 1, notSent: 0 });
});

test("what is known of rows is taken up where lines end, and what may have been done is left alone", async () => {
  const server = await serving();
  const refused = { outcome: "not done", status: 400, error: "HttpError", message: "refused" };
  const lines = [
    ...[0, 1, 2, 3, 4, 5].map((row) => sending(row)),
    done(0),
    { row: 1, ...refused },
    { row: 2, outcome: "unknown", error: "NetworkError", message: "lost" },
    { row: 4, outcome: "not sent" },
    { row: 5, ...refused },
    sending(5, 2),
  ];
  const result = await grant(server, 7, { journal: await journalWith(server, 7, lines) });
  expect([...server.arrived].sort()).toEqual([1, 4, 6]);
  expect(result).toMatchObject({ done: 4, unknown: 3 });
  expect(result.rows[0]).toEqual({ row: 0, outcome: "done", attempts: 0, status: 200 });
  expect(result.rows[1]).toEqual({ row: 1, outcome: "done", attempts: 1, status: 200 });
  expect(result.rows[2]).toEqual({ row: 2, outcome: "unknown", attempts: 0, message: "lost" });
  expect(result.rows[3]).toEqual({ row: 3, outcome: "unknown", attempts: 0, message: INTERRUPTED });
  expect(result.rows[5]).toEqual({ row: 5, outcome: "unknown", attempts: 0, message: INTERRUPTED });
});

test("retryUnknown sends those again of which nobody knows, and what stays doubtful stays unknown", async () => {
  const answers: Record<number, RowAnswer> = { 1: { status: 400, message: "There already." } };
  const server = await serving(({ row }) => answers[row] ?? DONE);
  const journal = await journalWith(server, 3, [sending(0), sending(1), sending(2), done(2)]);
  const result = await grant(server, 3, { journal, retryUnknown: true });
  expect([...server.arrived].sort()).toEqual([0, 1]);
  expect(result).toMatchObject({ done: 2, unknown: 1 });
  expect(result.rows[1]?.message).toMatch(/There already\.; an attempt before it may have been carried out$/);
  expect(await grant(server, 3, { journal })).toMatchObject({ done: 2, unknown: 1 });
  expect(server.arrived).toHaveLength(2);
});

test.each<[title: string, outcome: string, lines: object[]]>([
  [
    "two attempts, of which only the second has an end",
    "unknown",
    [sending(0), sending(0), { row: 0, outcome: "not done" }],
  ],
  [
    "an unknown end, and then a refusal",
    "unknown",
    [sending(0), { row: 0, outcome: "unknown" }, sending(0, 2), { row: 0, outcome: "not done" }],
  ],
  [
    "an unknown end, and then an attempt that was not sent",
    "unknown",
    [{ row: 0, outcome: "unknown" }, sending(0), { row: 0, outcome: "not sent" }],
  ],
  ["an unknown end, and then success", "done", [sending(0), { row: 0, outcome: "unknown" }, sending(0, 2), done(0)]],
  ["success, and then anything", "done", [sending(0), done(0), sending(0), { row: 0, outcome: "not done" }]],
])("of %s, a row is %s", async (_, outcome, lines) => {
  const server = await serving();
  const { rows } = await grant(server, 1, { journal: await journalWith(server, 1, lines) });
  expect([rows[0]?.outcome, server.arrived]).toEqual([outcome, []]);
});

test.each([
  ["", [0, 1, 2]],
  ['{"row":0,"attempt":1,"sending":"2026-', [0, 1, 2]],
  ['{"row":0,"attempt":1,"sending":"2026-01-01T00:00:00.000Z"}', [0, 1, 2]],
  [`${JSON.stringify(sending(0))}\n${JSON.stringify(done(0))}`, [1, 2]],
  [`${JSON.stringify(sending(0))}\n{"row":0,"outcome":"do\0\0`, [1, 2]],
])("a last line that was not wholly written is cut away: %j", async (cut, sent) => {
  const server = await serving();
  const journal = await journalWith(server, 3, [], cut);
  await grant(server, 3, { journal, concurrency: 1 });
  expect(server.arrived).toEqual(sent);
  for (const line of linesOf(journal).slice(0, -1)) expect(JSON.parse(line)).toBeTypeOf("object");
});

test("wherever a journal is cut off, no row is sent again of which a whole line says that it was sent", async () => {
  let answer: RowAnswer = { status: 400 };
  const server = await serving(({ row }) => (row === 1 ? answer : DONE));
  const journal = join(temporaryFolder(), "journal.jsonl");
  await grant(server, 4, { journal, concurrency: 1 });
  answer = DONE;
  const whole = readFileSync(journal, "utf8");
  for (let end = 0; end < whole.length; end += 17) {
    writeFileSync(journal, whole.slice(0, end));
    const lines = linesOf(journal)
      .slice(1, -1)
      .map((line) => JSON.parse(line));
    const rowsWith = (outcome?: string) => lines.filter((line) => line.outcome === outcome).map(({ row }) => row);
    const sent = rowsWith().filter((row) => !rowsWith("not done").includes(row));
    const lost = sent.length - rowsWith("done").length;
    server.arrived.length = 0;
    expect(await grant(server, 4, { journal })).toMatchObject({ done: 4 - lost, unknown: lost });
    expect(server.arrived.filter((row) => sent.includes(row))).toEqual([]);
  }
});

test.each(["", "{", '{"jour', '{"journal":1,"api":"borealis","oper'])(
  "a journal whose header was not wholly written is an empty one: %j",
  async (text) => {
    const server = await serving();
    const journal = join(temporaryFolder(), "journal.jsonl");
    writeFileSync(journal, text);
    expect(await grant(server, 2, { journal })).toMatchObject({ done: 2 });
    expect(await grant(server, 2, { journal })).toMatchObject({ done: 2 });
    expect(server.arrived).toHaveLength(2);
  },
);

test("a journal of many lines is read as one of few", async () => {
  const server = await serving();
  const lines = Array.from({ length: 3000 }, (_, row) => [
    sending(row),
    row % 3 === 0 ? sending(row) : done(row),
  ]).flat();
  const { done: count, unknown } = await grant(server, 3000, { journal: await journalWith(server, 3000, lines) });
  expect([count, unknown, server.arrived]).toEqual([2000, 1000, []]);
});

test("the order of properties in an input does not matter to its journal", async () => {
  const server = await serving();
  const journal = join(temporaryFolder(), "journal.jsonl");
  await grant(server, 3, { journal });
  const turned = inputs(3).map((row) => Object.fromEntries(Object.entries(row).reverse()));
  await runBatch(server.client, "grantUserPermission", turned, { journal });
  expect(server.arrived).toHaveLength(3);
});
