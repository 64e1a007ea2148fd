// How long a call takes: timeouts, the deadline, retries and their waits, and the caller's abort.

import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { jsonResponse } from "../../../scripts/judges/recording-fetch.ts";
import { calls, type OperationId } from "./calls.ts";
import { type FaultServer, startFaultServer } from "./fault-server.ts";

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

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

  test("by a hook that is told of a retry, does not begin the wait", async () => {
    const controller = new AbortController();
    const onRetry = () => controller.abort(reason);
    const fetch = failing(429, { "Retry-After": "60" });
    await expect(calls[operation]({ fetch, onRetry }, { signal: controller.signal })).rejects.toBe(reason);
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
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  test("do not begin a wait that the deadline would cut short", async () => {
    const started = performance.now();
    const options = { fetch: failing(429, { "Retry-After": "50" }), deadlineMs: 40_000 };
    await expect(calls[operation](options)).rejects.toMatchObject({
      name: "HttpError",
      attempts: 1,
      retryAfterMs: 50_000,
    });
    expect(performance.now() - started).toBeLessThan(30_000);
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
    vi.advanceTimersByTime(1000);
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
