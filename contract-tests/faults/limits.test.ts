// How long a call takes: timeouts, the deadline, retries and their waits, and the caller's abort.

import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { HttpError } from "../../src/index.ts";
import { jsonResponse } from "../harness/recording-fetch.ts";
import { calls, type OperationId } from "./calls.ts";
import { type FaultServer, startFaultServer } from "./fault-server.ts";

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const success = () => jsonResponse({ status: "success" });
const failing =
  (status: number, headers: Record<string, string> = {}) =>
  async () =>
    new Response("{}", { status, headers });
const each = describe.each(Object.keys(calls) as OperationId[]);

each("an abort of %s", (operation) => {
  const reason = new Error("the caller's own");

  /** Aborts 30 ms into a call; gives what the call has come to once all that is due at once has been done. */
  async function aborted(options: Parameters<(typeof calls)[OperationId]>[0]) {
    const controller = new AbortController();
    let outcome: unknown = "still going on";
    const note = (value: unknown) => {
      outcome = value;
    };
    calls[operation](options, { signal: controller.signal }).then(note, note);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(outcome).toBe("still going on");
    controller.abort(reason);
    await new Promise(setImmediate);
    return outcome;
  }

  test.each<[string, () => Parameters<typeof aborted>[0]]>([
    ["while the server stalls before its headers", () => ({ baseUrl: server.urlOf("stalls before headers") })],
    ["while it stalls in the body", () => ({ baseUrl: server.urlOf("stalls in the body") })],
    ["while a fetch that knows no signal connects", () => ({ fetch: () => new Promise(() => {}) })],
    ["while a body that knows no signal is read", () => ({ fetch: async () => new Response(new ReadableStream()) })],
    ["while the call waits to retry", () => ({ fetch: failing(429, { "Retry-After": "30" }) })],
  ])("%s, settles at once and with the caller's reason", async (_phase, options) => {
    expect(await aborted(options())).toBe(reason);
  });

  test("before the call sends nothing", async () => {
    const fetch = vi.fn(async () => success());
    await expect(calls[operation]({ fetch }, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("after the call changes nothing", async () => {
    const controller = new AbortController();
    const result = calls[operation]({ fetch: async () => success() }, { signal: controller.signal });
    await result;
    controller.abort(reason);
    await expect(result).resolves.toEqual({ status: "success" });
  });
});

each("the limits of %s", (operation) => {
  test("end an attempt after timeoutMs, and say so", async () => {
    const options = { baseUrl: server.urlOf("drips a byte at a time"), timeoutMs: 80, maxRetries: 0 };
    await expect(calls[operation](options)).rejects.toMatchObject({
      name: "TimeoutError",
      timeoutMs: 80,
      attempts: 1,
      message: expect.stringContaining("got no whole answer within 80 ms; the server may or may not have acted"),
    });
  });

  test("end a call after deadlineMs, whatever timeoutMs and maxRetries are", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const started = performance.now();
    const options = { baseUrl: server.urlOf("stalls before headers"), timeoutMs: 60, deadlineMs: 100, maxRetries: 100 };
    await expect(calls[operation](options, { repeatable: true })).rejects.toMatchObject({ name: "TimeoutError" });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test("do not begin a wait that the deadline would cut short", async () => {
    const started = performance.now();
    const options = { fetch: failing(429, { "Retry-After": "2" }), deadlineMs: 1000 };
    await expect(calls[operation](options)).rejects.toMatchObject({
      name: "HttpError",
      attempts: 1,
      retryAfterMs: 2000,
    });
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  test("do not begin a wait that would end with the deadline", async () => {
    vi.useFakeTimers();
    const call = calls[operation]({ fetch: failing(429, { "Retry-After": "2" }), deadlineMs: 2000 });
    const failed = expect(call).rejects.toMatchObject({ name: "HttpError", attempts: 1 });
    await vi.runAllTimersAsync();
    await failed;
  });

  test("end an attempt at the deadline, where that comes before timeoutMs", async () => {
    vi.useFakeTimers();
    const call = calls[operation]({ fetch: () => new Promise(() => {}), timeoutMs: 5000, deadlineMs: 2000 });
    const failed = expect(call).rejects.toMatchObject({ name: "TimeoutError", timeoutMs: 2000 });
    await vi.runAllTimersAsync();
    await failed;
  });

  test("hold for each call anew, where a call sets its own", async () => {
    const options = { fetch: () => new Promise<Response>(() => {}), timeoutMs: 30_000, maxRetries: 5 };
    await expect(calls[operation](options, { timeoutMs: 20, maxRetries: 0 })).rejects.toMatchObject({ timeoutMs: 20 });
  });

  test("leave no timer and no listener behind", async () => {
    const setTimer = vi.spyOn(globalThis, "setTimeout");
    const clearTimer = vi.spyOn(globalThis, "clearTimeout");
    const { signal } = new AbortController();
    const listen = vi.spyOn(signal, "addEventListener");
    const unlisten = vi.spyOn(signal, "removeEventListener");
    vi.spyOn(Math, "random").mockReturnValue(0);
    let answers = 0;
    const fetch = async () => (++answers < 3 ? new Response("", { status: 429 }) : success());
    await calls[operation]({ fetch, timeoutMs: 12_345 }, { signal });
    // Those of attempts and waits; connections of other tests in this process have timers too.
    const isOurs = setTimer.mock.calls.map(([, ms]) => ms === 12_345 || ms === 0);
    const timers = setTimer.mock.results.filter((_, index) => isOurs[index]).map(({ value }) => value);
    expect(timers.length).toBeGreaterThan(3);
    expect(clearTimer.mock.calls.map(([timer]) => timer)).toEqual(expect.arrayContaining(timers));
    expect(listen.mock.calls.length).toBeGreaterThan(3);
    expect(unlisten.mock.calls).toEqual(listen.mock.calls);
  });
});

describe("a retry", () => {
  const answering = (...answers: (() => Response)[]) => vi.fn(async () => (answers.shift() ?? success)());
  const busy = (headers?: Record<string, string>) => () => new Response("{}", { status: 503, headers: headers ?? {} });

  test("follows where the operation may be repeated, and gives the success after it", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const fetch = answering(busy(), busy());
    await expect(calls.updateUserPermissions({ fetch })).resolves.toEqual({ status: "success" });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test("does not follow where the operation may not be repeated and the server may have acted", async () => {
    const fetch = answering(busy());
    await expect(calls.grantUserPermission({ fetch })).rejects.toBeInstanceOf(HttpError);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  test("does not follow there either, where a failure other than 429 and 503 says when to come again", async () => {
    const fetch = failing(500, { "Retry-After": "0" });
    await expect(calls.grantUserPermission({ fetch })).rejects.toMatchObject({ status: 500, attempts: 1 });
  });

  test.each<[string, OperationId, boolean, number]>([
    ["repeatable: true allows it", "grantUserPermission", true, 2],
    ["repeatable: false forbids it", "updateUserPermissions", false, 1],
  ])("is the caller's to decide: %s", async (_what, operation, repeatable, requests) => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const fetch = answering(busy());
    await calls[operation]({ fetch }, { repeatable }).catch(() => {});
    expect(fetch).toHaveBeenCalledTimes(requests);
  });

  test("waits a random time below a limit that doubles, up to 8 s", async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const waits: number[] = [];
    const call = calls.updateUserPermissions({
      fetch: failing(500),
      maxRetries: 7,
      onRetry: ({ delayMs }) => waits.push(delayMs),
    });
    const failed = expect(call).rejects.toMatchObject({ attempts: 8 });
    await vi.runAllTimersAsync();
    await failed;
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
  });

  test.each<[string, () => string, number]>([
    ["seconds", () => "7", 7000],
    ["an HTTP date", () => new Date(Date.now() + 5000).toUTCString(), 5000],
    ["a past date", () => "Wed, 21 Oct 2015 07:28:00 GMT", 0],
  ])("waits as long as a Retry-After in %s asks", async (_what, value, expected) => {
    vi.useFakeTimers({ now: new Date("2026-01-01T00:00:00Z") });
    const waits: number[] = [];
    const fetch = answering(busy({ "Retry-After": value() }));
    const call = calls.grantUserPermission({ fetch, onRetry: ({ delayMs }) => waits.push(delayMs) });
    await vi.runAllTimersAsync();
    await expect(call).resolves.toEqual({ status: "success" });
    expect(waits).toEqual([expected]);
  });

  test.each(["61", "3600"])(
    "does not wait for a Retry-After of %s s, and says what the server asks",
    async (seconds) => {
      const fetch = answering(busy({ "Retry-After": seconds }));
      await expect(calls.updateUserPermissions({ fetch })).rejects.toMatchObject({
        retryAfterMs: Number(seconds) * 1000,
      });
      expect(fetch).toHaveBeenCalledTimes(1);
    },
  );

  test("waits longer for a Retry-After if maxRetryAfterMs allows it", async () => {
    vi.useFakeTimers();
    const fetch = answering(busy({ "Retry-After": "61" }));
    const call = calls.updateUserPermissions({ fetch, maxRetryAfterMs: 61_000 });
    await vi.runAllTimersAsync();
    await expect(call).resolves.toEqual({ status: "success" });
  });
});
