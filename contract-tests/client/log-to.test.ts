// What `logTo` writes: one line for each attempt, and for each answer that has more than its spec.

import pino from "pino";
import { describe, expect, test, vi } from "vitest";
import { jsonResponse } from "../../scripts/judges/recording-fetch.ts";
import { createAtlasClient } from "../../scripts/testing/made-up-clients.ts";
import type { AttemptEnd, HookEvent } from "../../src/hooks.ts";
import { type Logger, logTo } from "../../src/log-to.ts";
import type { CallOptions, ClientOptions } from "../../src/options.ts";

const TOKEN = "a-token-of-tests";
const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const URL_OF_CALL = `https://eu.app.atlas.example/api/v1/projects/${ID}/users/${ID}/`;
const PATCH = `updateUserPermissions: PATCH ${URL_OF_CALL}`;
const success = () => jsonResponse({ id: ID });
const failure = (status: number, body: unknown = { error: "it failed" }, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });

/** Makes a call that gets these answers, one after the other, and gives the lines about it. */
async function linesOf(
  answers: (() => Response | Promise<Response>)[],
  options: ClientOptions = {},
  ofCall: CallOptions = {},
) {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const lines: string[] = [];
  // As a class, whose methods need their object.
  class Lines implements Logger {
    readonly lines = lines;
    debug(line: string) {
      this.lines.push(`debug ${line}`);
    }
    warn(line: string) {
      this.lines.push(`warn ${line}`);
    }
  }
  const fetch = async () => (answers.shift() as () => Response)();
  const client = createAtlasClient({ token: TOKEN, fetch, ...logTo(new Lines()), ...options });
  const input = { project_id: ID, permission_id: ID, permissions: [] };
  await client.updateUserPermissions(input, ofCall).catch(() => undefined);
  return lines.map((line) => line.replace(/\b\d+ ms\b/g, "N ms"));
}

describe("a line is written", () => {
  test("of a success", async () => {
    expect(await linesOf([success])).toEqual([`debug ${PATCH} was answered with 200 in N ms`]);
  });

  test("of a failure that is not tried again, with the reason", async () => {
    expect(await linesOf([() => failure(400)])).toEqual([
      `warn ${PATCH} was answered with 400: it failed; HttpError after N ms, the call is over`,
    ]);
  });

  test("of each attempt, with the wait for the next", async () => {
    const lines = await linesOf([() => failure(429, { error: "slower" }, { "Retry-After": "0" }), success]);
    expect(lines).toEqual([
      `warn ${PATCH} was answered with 429: slower; HttpError after N ms, next attempt in N ms`,
      `debug ${PATCH} was answered with 200 in N ms (attempt 2)`,
    ]);
  });

  test("of the last attempt, where retries are used up", async () => {
    const lines = await linesOf([() => failure(429), () => failure(429)], { maxRetries: 1 });
    expect(lines[1]).toBe(
      `warn ${PATCH} was answered with 429: it failed (attempt 2); HttpError after N ms, the call is over`,
    );
  });

  test("of an attempt without an answer", async () => {
    const refuse = () => Promise.reject(new TypeError("fetch failed", { cause: new Error("connect ECONNREFUSED") }));
    expect(await linesOf([refuse], { maxRetries: 0 })).toEqual([
      `warn ${PATCH} did not reach the server (fetch failed, connect ECONNREFUSED); NetworkError after N ms, the call is over`,
    ]);
  });

  test("of an attempt that takes too long", async () => {
    const [line] = await linesOf([() => new Promise(() => {})], { maxRetries: 0 }, { timeoutMs: 20 });
    expect(line).toMatch(/^warn .* got no whole answer within N ms; .*; TimeoutError after N ms, the call is over$/);
  });

  test("of an attempt that the caller's signal ends", async () => {
    const controller = new AbortController();
    const answer = () => {
      controller.abort();
      return new Promise<Response>(() => {});
    };
    const lines = await linesOf([answer], {}, { signal: controller.signal });
    expect(lines).toEqual([`warn ${PATCH} was ended by its signal after N ms`]);
  });

  test("of an attempt whose credential the server refuses, before it is asked for anew", async () => {
    const tokens = ["an-old-token", "a-new-token"];
    const lines = await linesOf([() => failure(401), success], { token: () => tokens.shift() } as ClientOptions);
    expect(lines).toEqual([
      `warn ${PATCH} was answered with 401: it failed; HttpError after N ms, next attempt in N ms`,
      `debug ${PATCH} was answered with 200 in N ms (attempt 2)`,
    ]);
  });

  test("of an answer that has more than its spec", async () => {
    const lines = await linesOf([() => jsonResponse({ id: ID, role: "x", team: { a: 1 } })]);
    expect(lines).toEqual([
      "warn updateUserPermissions: the answer has more than is documented: /role is not documented; /team is not documented",
      `debug ${PATCH} was answered with 200 in N ms`,
    ]);
  });
});

test("no line is more than one, and none shows the credential, whatever the server says", async () => {
  const body = { error: `two\r\nlines\u2028and ${TOKEN} \u001b[31m` };
  const lines = [
    ...(await linesOf([() => failure(400, body)])),
    ...(await linesOf([() => Promise.reject(new Error(`${TOKEN}\nand more`))], { maxRetries: 0 })),
    ...(await linesOf([() => jsonResponse({ id: ID, [`a\n${TOKEN}`]: 1 })])),
  ];
  expect(lines).toHaveLength(4);
  for (const line of lines) expect(line).not.toMatch(/\p{Cc}|\u2028/u);
  expect(lines.join()).not.toContain(TOKEN);
});

test("nothing is written of an input that is not sent", async () => {
  const logger = { debug: vi.fn(), warn: vi.fn() };
  const client = createAtlasClient({ token: TOKEN, fetch: async () => success(), ...logTo(logger) });
  await expect(
    client.updateUserPermissions({ project_id: "x", permission_id: ID, permissions: [] }),
  ).rejects.toMatchObject({ name: "InvalidInputError" });
  expect([logger.debug.mock.calls, logger.warn.mock.calls]).toEqual([[], []]);
});

test("the console and pino are loggers", async () => {
  const debug = vi.spyOn(console, "debug").mockReturnValue();
  const written: string[] = [];
  const logger = pino({ level: "debug" }, { write: (line: string) => void written.push(line) });
  for (const each of [console, logger]) {
    const client = createAtlasClient({ token: TOKEN, fetch: async () => success(), ...logTo(each) });
    await client.updateUserPermissions({ project_id: ID, permission_id: ID, permissions: [] });
  }
  expect(debug.mock.calls).toEqual([[expect.stringContaining(PATCH)]]);
  expect(written.map((line) => JSON.parse(line))).toMatchObject([{ level: 20, msg: expect.stringContaining(PATCH) }]);
});

test("a logger that fails breaks no call", async () => {
  const fail = () => {
    throw new Error("the disk is full");
  };
  const fetch = async () => jsonResponse({ id: ID, role: "x" });
  const client = createAtlasClient({ token: TOKEN, fetch, ...logTo({ debug: fail, warn: fail }) });
  await expect(
    client.updateUserPermissions({ project_id: ID, permission_id: ID, permissions: [] }),
  ).resolves.toMatchObject({ id: ID });
});

test("onAttempt is told what was sent, masked, how it ended, how long it took and what follows", async () => {
  vi.spyOn(Math, "random").mockReturnValue(0.5);
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const ends: (HookEvent & AttemptEnd)[] = [];
  let answers = 0;
  const fetch = async () => {
    await vi.advanceTimersByTimeAsync(70);
    return ++answers === 1 ? failure(429) : success();
  };
  const client = createAtlasClient({ token: TOKEN, fetch, onAttempt: (end) => ends.push(end) });
  const call = client.updateUserPermissions({ project_id: ID, permission_id: ID, permissions: [] });
  while (ends.length === 0) await new Promise(setImmediate);
  await vi.advanceTimersByTimeAsync(250);
  await call;
  const request = {
    method: "PATCH",
    url: URL_OF_CALL,
    body: '{"permissions":[]}',
    headers: expect.objectContaining({ Authorization: "Bearer ***" }),
  };
  const operation = "updateUserPermissions";
  expect(ends).toEqual([
    {
      operation,
      attempt: 1,
      request,
      durationMs: 70,
      status: 429,
      error: expect.objectContaining({ name: "HttpError" }),
      retryInMs: 250,
    },
    { operation, attempt: 2, request, durationMs: 70, status: 200, error: undefined, retryInMs: undefined },
  ]);
});
