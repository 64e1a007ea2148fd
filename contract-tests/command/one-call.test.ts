// One call from a shell: what is printed, what is asked first, and how it ends.

import { PassThrough } from "node:stream";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { run } from "../../src/command/run.ts";
import { ID, RECORD, startMadeUpMocks } from "../mock/made-up-mocks.ts";
import { command, MADE_UP_APIS } from "./command.ts";

const { atlas, borealis } = await startMadeUpMocks();
beforeEach(() => void vi.stubEnv("BOREALIS_KEY", "a-key-of-borealis").stubEnv("ATLAS_TOKEN", "a-token-of-atlas"));
afterEach(() => [atlas, borealis].forEach((mock) => void mock.reset()));

const LIST = ["atlas", "listProjectUsers", "--project-id", ID, "--base-url", atlas.url];
const UPDATE = [
  "atlas",
  "updateUserPermissions",
  "--project-id",
  ID,
  "--permission-id",
  ID,
  "--permissions",
  "CAN_VIEW_DATA",
  "--base-url",
  atlas.url,
];
const OF_DAN = ["--email", "dan@example.com", "--project", "1", "--base-url", borealis.url, "--retries", "0"];
const GRANT = ["borealis", "grantUserPermission", "--permission", "view", ...OF_DAN];
const REVOKE = ["borealis", "revokeUserPermission", ...OF_DAN];

describe("what is printed", () => {
  test("JSON, where a pipe reads it", async () => {
    const { code, stdout, stderr } = await command(GRANT);
    expect([code, JSON.parse(stdout), stderr]).toEqual([0, { status: "success" }, ""]);
  });

  test("a sentence and a table, on a terminal", async () => {
    const { code, stdout } = await command(UPDATE, { isTTY: true });
    expect([code, stdout]).toEqual([
      0,
      `Done: updateUserPermissions was answered with 200.
id                ${ID}
user.id           ${ID}
user.email        jsmith@example.com
user.date_joined  2023-11-07T05:31:56Z
permissions       CAN_PERFORM_ADMIN_ACTIONS
`,
    ]);
  });

  test("JSON on a terminal, where it is asked for", async () => {
    expect(JSON.parse((await command([...GRANT, "--json"], { isTTY: true })).stdout)).toEqual({ status: "success" });
  });

  test("every record of a list to its end, a line each", async () => {
    atlas.records(
      "listProjectUsers",
      Array.from({ length: 5 }, (_, n) => ({ ...RECORD, user: { email: `u${n}@example.com` } })),
    );
    const { code, stdout } = await command([...LIST, "--limit", "2"]);
    const emails = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).user.email);
    expect([code, emails]).toEqual([0, [0, 1, 2, 3, 4].map((n) => `u${n}@example.com`)]);
    expect(atlas.requests).toHaveLength(3);
  });

  test("a table of a list, and its number of records", async () => {
    atlas.records("listProjectUsers", [RECORD, { ...RECORD, user: { email: "b\u001b[31m@example.com" } }]);
    const { stdout } = await command(LIST, { isTTY: true, columns: 200 });
    expect(stdout).toContain("│ user.email");
    expect(stdout).not.toContain("\u001b");
    expect(stdout).toMatch(/\n2 records\.\n$/);
    atlas.records("listProjectUsers", []);
    expect((await command(LIST, { isTTY: true })).stdout).toBe("0 records.\n");
  });

  test("one record below the other, where the terminal is narrow", async () => {
    atlas.records("listProjectUsers", [RECORD, RECORD]);
    const { stdout } = await command(LIST, { isTTY: true, columns: 60 });
    expect(stdout.split("\n\n")).toHaveLength(2);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test("a line for each attempt, where it is asked for", async () => {
    const { stderr } = await command([...GRANT, "--verbose"]);
    expect(stderr).toMatch(/^grantUserPermission: POST \S+ was answered with 200 in \d+ ms\n$/);
  });

  test("the request alone, as curl on a terminal, where nothing is to be sent", async () => {
    vi.stubEnv("BOREALIS_KEY", "");
    const { code, stdout } = await command([...GRANT, "--dry-run"], { isTTY: true });
    expect([code, stdout]).toEqual([0, expect.stringContaining("curl -X POST")]);
    expect(stdout).toContain("key=***&email=dan%40example.com");
    expect(JSON.parse((await command([...LIST, "--dry-run"])).stdout)).toMatchObject({ method: "GET" });
    expect([...borealis.requests, ...atlas.requests]).toEqual([]);
  });
});

describe("how it ends", () => {
  test.each<[string, unknown, number, string]>([
    ["a refusal is not done", 400, 1, "Not done: the server surely did not act."],
    [
      "a lost connection is unknown",
      { fault: "reset" },
      3,
      "It is unknown whether the server acted: look before you try again.",
    ],
    ["a failed server is unknown", { status: 500, undocumented: true }, 3, "It is unknown"],
  ])("%s", async (_what, answer, code, message) => {
    borealis.answer("grantUserPermission", answer as 200);
    const result = await command(GRANT);
    expect(result).toMatchObject({ code, stdout: "", stderr: expect.stringContaining(message) });
    expect(result.stderr).toMatch(/^grantUserPermission: /);
  });

  test("time that is up is unknown", async () => {
    borealis.answer("grantUserPermission", { status: 200, delayMs: 2000 });
    expect(await command([...GRANT, "--timeout", "50"])).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("50 ms"),
    });
  });

  test("a server that is not there is not done", async () => {
    const nowhere = ["--base-url", "http://127.0.0.1:1"];
    expect(
      await command([...GRANT.filter((arg) => arg !== "--base-url" && arg !== borealis.url), ...nowhere]),
    ).toMatchObject({ code: 1 });
  });

  test("what is thrown beside errors of the client is in one line, and unknown", async () => {
    const broken = MADE_UP_APIS.map((api) => ({
      ...api,
      create: () => {
        throw "no reason";
      },
    }));
    expect(await command(GRANT, { apis: broken })).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/^no reason\nIt is unknown/),
    });
  });
});

describe("a signal of the system", () => {
  const interrupted = async (args: string[], untilMs: number, signal: string) => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(signal), untilMs);
    return command(args, { signal: stop.signal });
  };

  test("while the server has the request", async () => {
    borealis.answer("grantUserPermission", { status: 200, delayMs: 3000 });
    const { code, stderr } = await interrupted(GRANT, 300, "SIGINT");
    expect([code, stderr]).toEqual([
      130,
      "Interrupted while the call was under way: the server may have acted. Look before you try again.\n",
    ]);
  });

  test("while it waits after a refusal", async () => {
    borealis.answer("grantUserPermission", { status: 429, headers: { "Retry-After": "9" }, undocumented: true });
    const { code, stderr } = await interrupted([...GRANT.slice(0, -1), "2"], 400, "SIGTERM");
    expect([code, stderr]).toEqual([143, "Interrupted: the server surely did not act.\n"]);
  });

  test("before anything was sent, and while it only reads", async () => {
    const stop = AbortSignal.abort("SIGINT");
    expect(await command(GRANT, { signal: stop })).toMatchObject({
      code: 130,
      stderr: "Interrupted: nothing was sent.\n",
    });
    atlas.answer("listProjectUsers", { delayMs: 3000 });
    expect(await interrupted(LIST, 300, "SIGINT")).toMatchObject({
      code: 130,
      stderr: "Interrupted: it was only read.\n",
    });
  });
});

describe("what takes access away", () => {
  test("needs --yes where nobody can be asked", async () => {
    const { code, stderr } = await command(REVOKE);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^--yes: is needed where nobody can be asked\. revokeUserPermission, email "dan@example.com", project 1: /,
      ),
    ]);
    expect(borealis.requests).toEqual([]);
    expect(await command([...REVOKE, "--yes"])).toMatchObject({ code: 0 });
  });

  test.each([
    ["y\n", 0, 1],
    ["YES\n", 0, 1],
    ["n\n", 1, 0],
    ["\n", 1, 0],
    ["yessir\n", 1, 0],
    ["", 1, 0],
  ])("asks on a terminal, and takes %j for the answer with exit code %i", async (stdin, code, requests) => {
    const result = await command(REVOKE, { isTTY: true, stdin });
    expect(result.stderr).toContain("Go on? [y/N]");
    expect([result.code, borealis.requests.length]).toEqual([code, requests]);
  });
});

describe("an output that takes nothing more", () => {
  const failing = (code: string) => {
    const stream = new PassThrough();
    stream._write = (_chunk, _encoding, done) =>
      done(Object.assign(new Error("no"), { code, errno: code === "ENOSPC" ? -28 : -32 }));
    return stream;
  };

  test.each([
    ["whose reader is gone, is no failure", "EPIPE", 0, ""],
    [
      "that is full, hides what was done",
      "ENOSPC",
      3,
      "grantUserPermission was done (200), but that could not be written: no space left on device\n",
    ],
  ])("%s", async (_what, reason, code, message) => {
    const stderr = new PassThrough();
    const stdin = new PassThrough();
    const surroundings = { stdin, stdout: failing(reason), stderr, signal: new AbortController().signal };
    expect(await run(GRANT, surroundings, MADE_UP_APIS)).toBe(code);
    expect(String(stderr.read() ?? "")).toBe(message);
  });
});
