// Many calls from a shell: what is written while they run and after, and how a run is taken up again.

import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { command } from "./command.ts";
import { linesOf, startGrants } from "./grants.ts";

const { borealis, folder, file, people, granted, answers } = await startGrants();

describe("a run", () => {
  test("gives a line of JSON for each row to a pipe, and a table of numbers beside it", async () => {
    people("ann", "bad", "lost");
    borealis.answer("grantUserPermission", answers);
    const { code, stdout, stderr } = await granted(["--concurrency", "1"]);
    expect(code).toBe(3);
    expect(linesOf(stdout).map((line) => JSON.parse(line))).toMatchObject([
      { line: 2, outcome: "done", status: 200, attempts: 1, data: { status: "success" } },
      { line: 3, outcome: "not done", status: 400, message: expect.stringContaining("400") },
      { line: 4, outcome: "unknown", message: expect.stringContaining("ECONNRESET") },
    ]);
    expect(stderr).toContain("│ unknown  │ 1    │");
    expect(stderr).toContain("line 4: unknown. grantUserPermission: ");
    expect(stderr).toContain("line 3: not done. grantUserPermission: ");
  });

  test("ends well, badly or in doubt, as its worst row does", async () => {
    borealis.answer("grantUserPermission", answers);
    people("ann", "dan");
    expect((await granted()).code).toBe(0);
    people("bad");
    expect((await granted(["--journal", join(folder, "b")])).code).toBe(1);
  });

  test("shows on a terminal how far it is, and no JSON", async () => {
    people("ann", "dan");
    const { stdout, stderr } = await granted([], { isTTY: true });
    expect(stdout).toBe("");
    expect(stderr).toMatch(/\r.\[K2\/2: 2 done, 0 not done, 0 unknown, [\d.]+\/s, 0 s left\n/);
    expect(stderr).toContain("│ done     │ 2    │");
  });

  test("names no more than twenty rows that were not done", async () => {
    borealis.answer("grantUserPermission", 400);
    people(...Array.from({ length: 23 }, (_, index) => `bad${index}`));
    const { stderr } = await granted();
    expect(stderr.match(/: not done\. /g)).toHaveLength(20);
    expect(stderr).toContain("\n3 more were not done; --report lists all.\n");
  });

  test("ends at once where the credential is refused, and says that rows were not sent", async () => {
    borealis.answer("grantUserPermission", { status: 401, undocumented: true });
    people("ann", "dan", "eve");
    const { code, stderr } = await granted(["--concurrency", "1"]);
    expect([code, borealis.requests.length]).toEqual([1, 1]);
    expect(stderr).toContain("The run ended early: ");
    expect(stderr).toContain("│ not sent │ 2    │");
  });

  test("needs --yes where it takes access away", async () => {
    writeFileSync(file, "email,project\nann@example.com,1\n");
    const revoked = (...args: string[]) =>
      command(["borealis", "revokeUserPermission", "--from", file, "--base-url", borealis.url, ...args]);
    expect(await revoked()).toMatchObject({ code: 2, stderr: expect.stringContaining(`for 1 rows of ${file}`) });
    expect(borealis.requests).toEqual([]);
    expect(await revoked("--yes")).toMatchObject({ code: 0 });
    const asked = await command(
      ["borealis", "revokeUserPermission", "--from", file, "--base-url", borealis.url, "--journal", join(folder, "j")],
      { isTTY: true, stdin: "n\n" },
    );
    expect(asked).toMatchObject({ code: 1, stderr: expect.stringContaining("Nothing was sent.") });
  });
});

describe("a journal", () => {
  test("lies beside the input, and takes the run up again", async () => {
    people("ann", "bad", "lost", "dan");
    borealis.answer("grantUserPermission", answers);
    expect((await granted()).code).toBe(3);
    expect(existsSync(`${file}.journal.jsonl`)).toBe(true);
    borealis.reset();
    const again = await granted();
    // What is done is not sent again, nor what may be done.
    expect(borealis.requests.map(({ body }) => (body as { email: string }).email)).toEqual(["bad@example.com"]);
    expect(again).toMatchObject({ code: 3, stderr: expect.stringContaining("line 4: unknown. ") });
    borealis.reset();
    expect(await granted(["--retry-unknown"])).toMatchObject({ code: 0 });
    expect(borealis.requests).toHaveLength(1);
    expect(await granted()).toMatchObject({ code: 0, stdout: "" });
    expect(borealis.requests).toHaveLength(1);
  });

  test.each([
    ["the rows that are still to be sent", [], 1],
    ["those of which nobody knows, too, where they are sent again", ["--retry-unknown"], 2],
  ])("makes a terminal count %s", async (_, args, rows) => {
    people("ann", "bad", "lost", "dan");
    borealis.answer("grantUserPermission", answers);
    await granted();
    borealis.reset();
    const { stderr } = await granted(args, { isTTY: true });
    expect(borealis.requests).toHaveLength(rows);
    expect(stderr).toContain(`\x1b[K${rows}/${rows}: ${rows} done, 0 not done, 0 unknown, `);
    expect(stderr).not.toContain("/4: ");
    expect(stderr).toMatch(/, 0 s left\n/);
  });

  test("of other rows is refused, and nothing is sent", async () => {
    people("ann");
    await granted();
    people("dan");
    borealis.reset();
    const { code, stderr } = await granted();
    expect([code, stderr]).toEqual([2, expect.stringMatching(/^--journal: .*is of another batch: /)]);
    expect(borealis.requests).toEqual([]);
  });

  test("of rows from standard input lies where it is told", async () => {
    const journal = join(folder, "run.jsonl");
    const stdin = "email,project,permission\nann@example.com,1,view\n";
    const args = ["borealis", "grantUserPermission", "--from", "-", "--base-url", borealis.url, "--journal", journal];
    expect(await command(args, { stdin })).toMatchObject({ code: 0 });
    expect(await command(args, { stdin })).toMatchObject({ code: 0 });
    expect(borealis.requests).toHaveLength(1);
  });
});

test("a signal of the system ends a run, and says of what it does not know", async () => {
  people("ann", "dan", "eve");
  borealis.answer("grantUserPermission", { status: 200, delayMs: 3000 });
  const stop = new AbortController();
  setTimeout(() => stop.abort("SIGINT"), 400);
  const { code, stderr } = await granted(["--concurrency", "2"], { signal: stop.signal });
  expect(code).toBe(130);
  expect(stderr).toContain("│ unknown  │ 2    │");
  expect(stderr).toContain("│ not sent │ 1    │");
});
