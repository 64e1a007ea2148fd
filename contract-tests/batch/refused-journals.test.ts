// Journals that cannot be used: nothing is sent, and nothing is changed.

import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { runBatch } from "../../src/batch.ts";
import { grant, journalWith, linesOf, REFUSED, temporaryFolder } from "./journal-files.ts";
import { inputs, revocations, serving } from "./row-server.ts";

/** The message of a run that is refused, which has changed nothing. */
async function refusal(journal: string, run: (journal: string) => Promise<unknown>): Promise<string> {
  const text = () => (existsSync(journal) ? readFileSync(journal, "utf8") : undefined);
  const before = text();
  const thrown = await run(journal).then(
    () => expect.fail("it was not refused"),
    (error) => error,
  );
  expect(thrown).toMatchObject({ name: "InvalidInputError", operation: "runBatch", faults: [{ path: "/journal" }] });
  expect(thrown.cause).toBeInstanceOf(Error);
  expect(text()).toBe(before);
  expect(readdirSync(dirname(journal)).filter((name) => /\.lock/.test(name))).toEqual([]);
  return thrown.message.replace(REFUSED, "");
}

describe("of another batch:", () => {
  test("another operation", async () => {
    const { client, arrived } = await serving();
    const journal = await journalWith({ client }, 2, []);
    const run = () => runBatch(client, "revokeUserPermission", revocations(2), { journal });
    expect(await refusal(journal, run)).toBe(
      "is of another batch: its operation is grantUserPermission, not revokeUserPermission. Name another file for this one",
    );
    expect(arrived).toEqual([]);
  });

  test("another server, such as a mock, and another product", async () => {
    const [server, other] = [await serving(), await serving()];
    const journal = await journalWith(server, 2, []);
    expect(await refusal(journal, () => grant(other, 2, { journal }))).toBe(
      `is of another batch: its server is ${server.url}, not ${other.url}. Name another file for this one`,
    );
    writeFileSync(journal, readFileSync(journal, "utf8").replace('"borealis"', '"aurora"'));
    expect(await refusal(journal, () => grant(server, 2, { journal }))).toMatch(
      /its product is aurora, not borealis\./,
    );
    expect([...server.arrived, ...other.arrived]).toEqual([]);
  });

  test("more rows, other rows, rows in another order", async () => {
    const server = await serving();
    const journal = await journalWith(server, 2, []);
    expect(await refusal(journal, () => grant(server, 3, { journal }))).toMatch(/: its number of rows is 2, not 3\./);
    const [first, second] = inputs(3) as [object, object];
    const others = [
      [second, first],
      [first, { ...second, permission: "full" }],
    ];
    for (const rows of others) {
      const run = () => runBatch(server.client, "grantUserPermission", rows, { journal });
      expect(await refusal(journal, run)).toMatch(
        /batch: its inputs are others, or in another order\. Name another file/,
      );
    }
    expect(server.arrived).toEqual([]);
  });
});

describe("no journal, or a broken one:", () => {
  test.each([
    "a note\n",
    "a note",
    "[]\n",
    "null\n",
    '{"journal":2,"api":"a","operation":"b","origin":"c","rows":1,"salt":"","input":""}\n',
    '{"journal":1,"api":"a","operation":"b","origin":"c","rows":0,"salt":"","input":""}\n',
    '{"journal":1,"api":7,"operation":"b","origin":"c","rows":1,"salt":"","input":""}\n',
    '{"journal":1,"api":"a","operation":"b","origin":"c","rows":1,"salt":""}\n',
    '{"journal":1,"api":"a","operation":"b","origin":"c","rows":1,"salt":"","input":"","more":1}\n',
    "x".repeat(3_000_000),
    `{"journal":1,${"x".repeat(3_000_000)}`,
  ])("the file %.80s", async (text) => {
    const server = await serving();
    const journal = join(temporaryFolder(), "note.txt");
    writeFileSync(journal, text);
    expect(await refusal(journal, () => grant(server, 1, { journal }))).toBe(
      "is no journal of a batch; name another file",
    );
    expect(server.arrived).toEqual([]);
  });

  test.each([
    "",
    "no JSON",
    "7",
    "null",
    "{}",
    '{"row":2,"attempt":1,"sending":""}',
    '{"row":-1,"attempt":1,"sending":""}',
    '{"row":0.5,"attempt":1,"sending":""}',
    '{"row":"0","attempt":1,"sending":""}',
    '{"row":0,"attempt":0,"sending":""}',
    '{"row":0,"attempt":1,"sending":1}',
    '{"row":0,"attempt":1}',
    '{"row":0,"attempt":1,"sending":"","outcome":"done"}',
    '{"row":0,"outcome":"Done"}',
    '{"row":0,"outcome":"done","status":"200"}',
    '{"row":0,"outcome":"not done","error":1}',
    '{"row":0,"outcome":"not done","message":1}',
    '{"row":0,"outcome":"done","data":1}',
  ])("the line %j", async (line) => {
    const server = await serving();
    const journal = await journalWith(
      server,
      2,
      [{ row: 1, outcome: "done" }],
      `${line}\n{"row":1,"outcome":"done"}\n`,
    );
    const message = "is broken in line 3; name another file, or mend this one";
    expect(await refusal(journal, () => grant(server, 2, { journal }))).toBe(message);
    expect(server.arrived).toEqual([]);
  });
});

describe("what is no file to write into:", () => {
  test("a folder, a device, a pipe", async () => {
    const server = await serving();
    const folder = temporaryFolder();
    execFileSync("mkfifo", [join(folder, "pipe")]);
    mkdirSync(join(folder, "folder"));
    symlinkSync("/dev/full", join(folder, "link"));
    for (const journal of [
      join(folder, "folder"),
      join(folder, "link"),
      "/dev/full",
      "/dev/null",
      join(folder, "pipe"),
    ]) {
      const run = grant(server, 1, { journal });
      await expect(run).rejects.toThrow(`${REFUSED}is not a regular file`);
    }
    expect([server.arrived, readdirSync(folder).sort()]).toEqual([[], ["folder", "link", "pipe"]]);
    expect(existsSync("/dev/full.lock")).toBe(false);
  });

  test("in a folder that is not there, or is none", async () => {
    const server = await serving();
    const folder = temporaryFolder();
    const missing = join(folder, "missing", "journal.jsonl");
    await expect(grant(server, 1, { journal: missing })).rejects.toThrow(/\/journal cannot be used: ENOENT: /);
    const link = join(temporaryFolder(), "link.jsonl");
    symlinkSync(missing, link);
    await expect(grant(server, 1, { journal: link })).rejects.toThrow(/\/journal cannot be used: ENOENT: /);
    writeFileSync(join(folder, "note.txt"), "a note");
    const within = join(folder, "note.txt", "journal.jsonl");
    await expect(grant(server, 1, { journal: within })).rejects.toThrow(/\/journal cannot be used: ENOTDIR: /);
    expect([server.arrived, readdirSync(folder)]).toEqual([[], ["note.txt"]]);
  });
});

test("a journal that is refused may be used again once it is mended", async () => {
  const server = await serving();
  const journal = await journalWith(server, 1, [], "broken\n");
  await refusal(journal, () => grant(server, 1, { journal }));
  writeFileSync(journal, `${linesOf(journal)[0]}\n`);
  expect(await grant(server, 1, { journal })).toMatchObject({ done: 1 });
});
