// Many calls that one signal ends: it has one listener of ours, however many they are, and none afterwards.

import { describe, expect, test, vi } from "vitest";
import { jsonResponse } from "../../../scripts/judges/recording-fetch.ts";
import { createAtlasClient, createBorealisClient } from "../../../scripts/testing/made-up-clients.ts";
import { wait, within } from "../../../src/limits.ts";
import type { ClientOptions } from "../../../src/options.ts";

const MANY = 10_000;
/** As many as say the same of what takes longer. */
const SOME = 1_000;
const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const reason = new Error("the caller's own");
const success = async () => jsonResponse({ status: "success" });
const never = () => new Promise<never>(() => {});

/** Counts the listeners of a signal. */
function listenersOf(signal: AbortSignal) {
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  let most = 0;
  const count = () => added.mock.calls.length - removed.mock.calls.length;
  added.mockImplementation((...args) => {
    most = Math.max(most, count());
    EventTarget.prototype.addEventListener.apply(signal, args);
  });
  return { count, most: () => most, added: added.mock.calls, removed: removed.mock.calls };
}

/** Makes `number` calls on one signal, some of each client; gives how each ended. */
function callsOn(signal: AbortSignal, number: number, options: ClientOptions) {
  const clients = Array.from({ length: 5 }, () => createAtlasClient({ token: "a-token-of-tests", ...options }));
  const input = { project_id: ID, permission_id: ID, permissions: ["CAN_VIEW_DATA"] };
  const other = createBorealisClient({ key: "a-key-of-tests", ...options });
  return Array.from({ length: number }, (_, index) => {
    const atlas = clients[index % 6];
    return atlas
      ? atlas.updateUserPermissions(input, { signal })
      : other.grantUserPermission({ id: 7, project: 1, permission: "view" }, { signal });
  });
}

describe("thousands of calls on one signal", () => {
  /** Runs `act`, in which Node must warn of nothing and the signal must have one listener at most, and in the end none. */
  async function expectOneListener(act: (signal: AbortSignal, abort: () => void) => Promise<void>) {
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on("warning", note);
    const controller = new AbortController();
    const listeners = listenersOf(controller.signal);
    try {
      await act(controller.signal, () => controller.abort(reason));
      await new Promise(setImmediate);
    } finally {
      process.off("warning", note);
    }
    expect(warnings).toEqual([]);
    expect(listeners.most()).toBe(1);
    expect(listeners.count()).toBe(0);
    expect(listeners.removed).toEqual(listeners.added);
  }

  test("that succeed share one listener, which then is gone", async () => {
    await expectOneListener(async (signal) => {
      const results = await Promise.all(callsOn(signal, MANY, { fetch: success }));
      expect(results).toHaveLength(MANY);
    });
  });

  test("all end with its reason when it aborts", async () => {
    await expectOneListener(async (signal, abort) => {
      const fetch = vi.fn(never);
      const ended = Promise.allSettled(callsOn(signal, MANY, { fetch }));
      await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(MANY));
      abort();
      expect((await ended).filter((end) => end.status === "rejected" && end.reason === reason)).toHaveLength(MANY);
    });
  });

  test("all end with its reason when it aborts while they wait for a retry", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await expectOneListener(async (signal, abort) => {
      const fetch = async () => new Response("{}", { status: 429, headers: { "Retry-After": "30" } });
      const onRetry = vi.fn();
      const ended = Promise.allSettled(callsOn(signal, SOME, { fetch, onRetry }));
      while (onRetry.mock.calls.length < SOME) await new Promise(setImmediate);
      expect(vi.getTimerCount()).toBe(SOME);
      abort();
      expect((await ended).filter((end) => end.status === "rejected" && end.reason === reason)).toHaveLength(SOME);
      expect(vi.getTimerCount()).toBe(0);
    });
  });

  test("succeed after their retries, and then it has no listener either", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    await expectOneListener(async (signal) => {
      let answers = 0;
      const fetch = async () => (++answers <= SOME ? new Response("{}", { status: 429 }) : success());
      await Promise.all(callsOn(signal, SOME, { fetch }));
      expect(answers).toBe(2 * SOME);
    });
  });
});

test("a call that ends does not take the listener from the others of its signal", async () => {
  const controller = new AbortController();
  const listeners = listenersOf(controller.signal);
  const [lasting, another] = callsOn(controller.signal, 2, { fetch: never });
  await Promise.all(callsOn(controller.signal, 12, { fetch: success }));
  expect(listeners.count()).toBe(1);
  controller.abort(reason);
  for (const call of [lasting, another]) await expect(call).rejects.toBe(reason);
  expect(listeners.count()).toBe(0);
});

test("a signal that has no listener any more gets one again", async () => {
  const controller = new AbortController();
  const listeners = listenersOf(controller.signal);
  await Promise.all(callsOn(controller.signal, 2, { fetch: success }));
  expect(listeners.count()).toBe(0);
  const fetch = vi.fn(never);
  const [call] = callsOn(controller.signal, 1, { fetch });
  await vi.waitFor(() => expect(fetch).toHaveBeenCalled());
  expect(listeners.count()).toBe(1);
  controller.abort(reason);
  await expect(call).rejects.toBe(reason);
});

test("what fails while one call is told of an abort keeps no other from being told", async () => {
  let stopped = 0;
  // A polyfill's, whose listeners throw at whoever aborts.
  const throwing = class {
    signal = AbortSignal.any([]);
    abort() {
      stopped += 1;
      throw new Error("a listener failed");
    }
  };
  const controller = new AbortController();
  vi.stubGlobal("AbortController", throwing);
  const fetch = vi.fn(never);
  const ended = callsOn(controller.signal, 3, { fetch });
  await vi.waitFor(() => expect(fetch).toHaveBeenCalledTimes(3));
  controller.abort(reason);
  expect(stopped).toBe(3);
  for (const call of ended) await expect(call).rejects.toBe(reason);
});

describe("a signal of another make", () => {
  /** What of a signal is needed, and no more. */
  class OtherSignal {
    aborted = false;
    reason: unknown;
    readonly listeners: [type: string, listener: () => void][] = [];
    addEventListener(type: string, listener: () => void) {
      this.listeners.push([type, listener]);
    }
    removeEventListener(type: string, listener: () => void) {
      const index = this.listeners.findIndex((each) => each[0] === type && each[1] === listener);
      this.listeners.splice(index, 1);
    }
    abort() {
      [this.aborted, this.reason] = [true, reason];
      for (const [, listener] of [...this.listeners]) listener();
    }
  }

  test("ends all that wait for it, and is left without a listener", async () => {
    const signal = new OtherSignal();
    const given = signal as unknown as AbortSignal;
    const works = Array.from({ length: 20 }, () => within(30_000, given, never));
    const waiting = wait(30_000, given);
    expect(signal.listeners).toEqual([["abort", expect.any(Function)]]);
    signal.abort();
    for (const work of works) await expect(work).rejects.toBe(reason);
    await expect(waiting).resolves.toBeUndefined();
    expect(signal.listeners).toEqual([]);
  });
});
