// How one call from a shell ends: its exit code, and what is said of it.

import { PassThrough } from "node:stream";
import { describe, expect, test } from "vitest";
import { run } from "../../src/command/run.ts";
import { command, MADE_UP_APIS } from "./command.ts";
import { startMockedCalls } from "./mocked-calls.ts";

const { atlas, borealis, LIST, GRANT } = await startMockedCalls();

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

test("a signal of the system while rows are still read ends it too", async () => {
  const stop = new AbortController();
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  setTimeout(() => stop.abort("SIGINT"), 50);
  const surroundings = { stdin, stdout, stderr, signal: stop.signal };
  const args = ["borealis", "grantUserPermission", "--from", "-", "--base-url", borealis.url];
  expect(await run(args, surroundings, MADE_UP_APIS)).toBe(130);
  expect(String(stderr.read())).toBe("Interrupted: nothing was sent.\n");
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

  test("that ended before is told of in the words of who takes it", async () => {
    const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
    stdout.destroy();
    const surroundings = { stdin, stdout, stderr, signal: new AbortController().signal };
    expect(await run(GRANT, surroundings, MADE_UP_APIS)).toBe(3);
    expect(String(stderr.read())).toContain("could not be written: Cannot call write after a stream was destroyed\n");
  });

  test("for what is said beside it changes nothing", async () => {
    const surroundings = () => ({
      stdin: new PassThrough(),
      stdout: new PassThrough(),
      stderr: failing("EPIPE"),
      signal: new AbortController().signal,
    });
    expect(await run([...GRANT, "--verbose"], surroundings(), MADE_UP_APIS)).toBe(0);
    expect(await run([...GRANT, "--nonsense"], surroundings(), MADE_UP_APIS)).toBe(2);
  });
});
