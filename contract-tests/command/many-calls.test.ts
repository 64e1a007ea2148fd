// Many calls from a shell: what is written while they run and after, and how a run is taken up again.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { startMadeUpMocks } from "../mock/made-up-mocks.ts";
import { command } from "./command.ts";

const { borealis } = await startMadeUpMocks();
let folder: string;
let file: string;
beforeEach(() => {
  vi.stubEnv("BOREALIS_KEY", "a-key-of-borealis");
  folder = mkdtempSync(join(tmpdir(), "many-"));
  file = join(folder, "people.csv");
});
afterEach(() => {
  borealis.reset();
  rmSync(folder, { recursive: true });
});

const people = (...names: string[]) =>
  writeFileSync(
    file,
    ["email,project,permission", ...names.map((name) => `${name}@example.com,1,view`), ""].join("\n"),
  );
const granted = (args: string[] = [], around = {}) =>
  command(
    ["borealis", "grantUserPermission", "--from", file, "--base-url", borealis.url, "--retries", "0", ...args],
    around,
  );
/** Refuses one, and loses another. */
const answers = ({ body }: { body: unknown }) => {
  const { email } = body as { email: string };
  return email.startsWith("bad") ? 400 : email.startsWith("lost") ? ({ fault: "reset" } as const) : 200;
};
const linesOf = (text: string) => text.trimEnd().split("\n");

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

describe("a report", () => {
  test("has a row for each person, with what became of it, and no secret", async () => {
    writeFileSync(file, "email,project,permission,pin\nann@example.com,1,view,a-secret-pin\nbad@example.com,1,view,\n");
    borealis.answer("grantUserPermission", ({ body }) =>
      (body as { email: string }).email.startsWith("bad")
        ? { status: 400, body: { status: "error", type: "parameters", message: "=cmd|'/c'!A1" } }
        : 200,
    );
    const report = join(folder, "report.csv");
    expect((await granted(["--report", report])).code).toBe(1);
    const [head, ann, bad] = linesOf(readFileSync(report, "utf8"));
    expect([head, ann]).toEqual([
      "line,email,project,permission,pin,outcome,status,message",
      "2,ann@example.com,1,view,***,done,200,",
    ]);
    expect(bad).toMatch(/^3,bad@example\.com,1,view,,not done,400,"?grantUserPermission: /);
  });

  test("that cannot be written is refused before anything is sent", async () => {
    people("ann");
    const { code, stderr } = await granted(["--report", join(folder, "none", "report.csv")]);
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining("report.csv cannot be written: no such file or directory\n"),
    ]);
    expect(borealis.requests).toEqual([]);
  });

  test("that a full disk takes no more is said, when all was sent", async () => {
    people("ann");
    const { code, stderr } = await granted(["--report", "/dev/full"]);
    expect([code, stderr]).toEqual([
      3,
      expect.stringContaining(
        "All that could be sent was sent, but that could not be written: no space left on device\n",
      ),
    ]);
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
