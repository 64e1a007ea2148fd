// Whether and when a call is tried again.

import { describe, expect, test, vi } from "vitest";
import { jsonResponse } from "../../../scripts/judges/recording-fetch.ts";
import { HttpError } from "../../../src/index.ts";
import { calls, type OperationId } from "./calls.ts";

const success = () => jsonResponse({ status: "success" });
const failing =
  (status: number, headers: Record<string, string> = {}) =>
  async () =>
    new Response("{}", { status, headers });

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
