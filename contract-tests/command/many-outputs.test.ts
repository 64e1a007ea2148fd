// Where what becomes of many calls is written to, and what happens where that takes nothing, or the run cannot be made.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { STAND_IN } from "../../src/command/client.ts";
import { writeReport } from "../../src/command/report.ts";
import { run } from "../../src/command/run.ts";
import { summaryOf } from "../../src/command/summary.ts";
import { startMadeUpMocks } from "../mock/made-up-mocks.ts";
import { command, MADE_UP_APIS } from "./command.ts";

const { borealis } = await startMadeUpMocks();
/** In the folder that the command is run in, which no test can change. */
const OF_STANDARD_INPUT = "borealis-grantUserPermission.journal.jsonl";
let folder: string;
let file: string;
beforeEach(() => {
  vi.stubEnv("BOREALIS_KEY", "a-key-of-borealis");
  folder = mkdtempSync(join(tmpdir(), "many-outputs-"));
  file = join(folder, "people.csv");
  writeFileSync(file, ROWS);
});
afterEach(() => {
  borealis.reset();
  rmSync(folder, { recursive: true });
  rmSync(OF_STANDARD_INPUT, { force: true });
});

const ROWS = "email,project,permission\nann@example.com,1,view\n";
const granted = (from: string) => ["borealis", "grantUserPermission", "--from", from, "--base-url", borealis.url];

test("a journal of rows from standard input lies in this folder, named after the operation", async () => {
  expect(await command(granted("-"), { stdin: ROWS })).toMatchObject({ code: 0 });
  expect(existsSync(OF_STANDARD_INPUT)).toBe(true);
  expect(await command(granted("-"), { stdin: ROWS })).toMatchObject({ code: 0 });
  expect(borealis.requests).toHaveLength(1);
});

test("outputs that nobody reads any more change nothing in what is sent", async () => {
  const closed = () => {
    const stream = new PassThrough();
    stream._write = (_chunk, _encoding, done) => done(Object.assign(new Error("closed"), { code: "EPIPE" }));
    return stream;
  };
  const surroundings = { stdin: new PassThrough(), stdout: closed(), stderr: closed() };
  const { signal } = new AbortController();
  expect(await run(granted(file), { ...surroundings, signal }, MADE_UP_APIS)).toBe(0);
  expect(borealis.requests).toHaveLength(1);
});

test("what is thrown beside errors of the client is in one line, and unknown", async () => {
  const broken = MADE_UP_APIS.map((api) => ({
    ...api,
    create: (options: object) => {
      const client = api.create(options);
      // The check of the rows is sound, and what sends them is not.
      if (Object.values(options).includes(STAND_IN)) return client;
      const fail = async () => Promise.reject(new TypeError("broken"));
      const grantUserPermission = Object.assign(fail, { withResponse: fail });
      return { ...client, grantUserPermission } as typeof client;
    },
  }));
  expect(await command(granted(file), { apis: broken })).toMatchObject({
    code: 3,
    stderr: expect.stringMatching(/^broken\nIt is unknown/),
  });
});

describe("what is said at the end", () => {
  test("has lists as they may be written in a cell, and other values as JSON", async () => {
    const input = { project: 1, groups: ["a", "b"], weights: [1, 2], note: "plain" };
    const rows = [
      { line: 2, input },
      { line: 3, input: { note: "another" } },
    ];
    const result = { rows: rows.map((_, row) => ({ row, outcome: "done", attempts: 1 })) };
    const report = join(folder, "report.csv");
    await writeReport(report, { operation: { properties: [] } } as never, rows, result as never);
    expect(readFileSync(report, "utf8")).toBe(`line,project,groups,weights,note,outcome,status,message
2,1,"a,b","[1,2]",plain,done,,
3,,,,another,done,,
`);
  });

  test("names a row of which no more is known", () => {
    const rows = [{ row: 0, outcome: "unknown", attempts: 0 }];
    const counts = { done: 0, notDone: 0, unknown: 1, notSent: 0 };
    expect(summaryOf({ ...counts, rows } as never, [{ line: 2, input: {} }])).toMatch(/\nline 2: unknown\.\n$/);
  });
});
