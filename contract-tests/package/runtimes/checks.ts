// What is checked in every runtime. Only types may be imported beside the package: this file is copied, without its
// types, to where the package is installed.

import * as everything from "user-permission-clients";
import { type CallOptions, isClientError, toCurl } from "user-permission-clients";
import { type Check, type DocumentedCall, type Entries, methodOf, nameOfRuntime } from "./outcome.ts";

const CREDENTIAL = "a-credential:of-tests";

/** A call that, by its spec, may be repeated. */
function repeated(documented: readonly DocumentedCall[], entries: Entries) {
  const called = documented.find(({ repeatable, success }) => repeatable && success !== undefined) as DocumentedCall;
  return (baseUrl: string, call?: CallOptions) => methodOf(called, entries, baseUrl, CREDENTIAL)(called.input, call);
}

export const checks: Record<string, Check> = {
  async calls({ documented, entries }) {
    for (const called of documented) {
      const { operationId, mock, input, success } = called;
      equal(operationId, await methodOf(called, entries, mock, CREDENTIAL)(input), success);
    }
    equal("operations", documented.length > 0, true);
  },
  async walk({ documented, entries }) {
    for (const called of documented) {
      if (called.items === undefined) continue;
      const records: unknown[] = [];
      const method = methodOf(called, entries, called.mock, CREDENTIAL);
      for await (const record of method.all(called.input)) records.push(record);
      equal("records", records, (called.success as Record<string, unknown>)[called.items]);
    }
  },
  async entries({ documented, entries }) {
    for (const { api, creator } of documented) {
      equal(api, entries[api]?.[creator], (everything as Record<string, unknown>)[creator]);
    }
  },
  async "bad input"({ documented, entries }) {
    for (const called of documented) {
      const method = methodOf(called, entries, "https://vendor.example", CREDENTIAL);
      const error = await failure("InvalidInputError", method({ ...called.input, undocumented: true }));
      equal("faults", (error.faults as unknown[]).length > 0, true);
    }
  },
  async "documented failure"({ documented, entries }) {
    for (const called of documented) {
      if (called.failure === undefined) continue;
      const method = methodOf(called, entries, called.mock, CREDENTIAL);
      const call = method(called.input, { headers: { Prefer: `code=${called.failure}` } });
      const error = await failure("HttpError", call);
      equal("isHttpError", method.isHttpError(error), true);
      equal("status", error.status, called.failure);
    }
  },
  async "500, retried"({ faults, documented, entries }) {
    const call = repeated(documented, entries);
    const error = await failure("HttpError", call(faults.failing, { maxRetries: 1 }));
    equal("status and attempts", [error.status, error.attempts], [500, 2]);
  },
  async refused({ faults, documented, entries }) {
    const call = repeated(documented, entries);
    const { outcome } = await failure("NetworkError", call(faults.refusing));
    // Browsers and Workers tell no page why there was no connection.
    equal("outcome", outcome, /^(?:Node|Bun|Deno)/.test(nameOfRuntime()) ? "not done" : "unknown");
  },
  async redirect({ faults, documented, entries }) {
    const call = repeated(documented, entries);
    for (const url of faults.redirecting) {
      const error = await failure("UnexpectedResponseError", call(url));
      equal("reason", error.message.includes("no redirect is followed"), true);
    }
  },
  async timeout({ faults, documented, entries }) {
    const call = repeated(documented, entries);
    for (const url of faults.stalling) {
      const error = await failure("TimeoutError", call(url, { timeoutMs: 300 }));
      equal("timeoutMs", error.timeoutMs, 300);
    }
  },
  async "cut short"({ faults, documented, entries }) {
    const call = repeated(documented, entries);
    for (const url of faults.breaking) await failure("NetworkError", call(url));
    await failure("UnexpectedResponseError", call(faults.truncating));
  },
  async abort({ faults, documented, entries }) {
    const call = repeated(documented, entries);
    for (const url of faults.stalling) {
      const controller = new AbortController();
      const reason = new Error("the reason of the test");
      setTimeout(() => controller.abort(reason), 100);
      const ended = await call(url, { signal: controller.signal }).catch((error: unknown) => error);
      equal("is the caller's own reason", ended, reason);
    }
  },
  async stack({ faults, documented, entries }) {
    const call = repeated(documented, entries);
    const { failing, refusing, stalling, breaking, truncating, redirecting } = faults;
    for (const url of [failing, refusing, truncating, ...redirecting, ...stalling, ...breaking]) {
      const stopping = new AbortController();
      setTimeout(() => stopping.abort(), 500);
      const ended = [
        await theCaller(() => call(url, { timeoutMs: 300 })),
        await theCaller(() => call(url, { timeoutMs: -1 })),
        ...(stalling.includes(url) ? [await theCaller(() => call(url, { signal: stopping.signal }))] : []),
      ];
      for (const { name, stack } of ended) equal(`${name} names the caller`, stack?.includes("theCaller"), true);
    }
  },
};

/** Whoever calls a client, and is named in the stack of its error. */
async function theCaller(call: () => Promise<unknown>): Promise<Error> {
  try {
    await call();
  } catch (error) {
    return error as Error;
  }
  throw new Error("an error expected");
}

/** The error in which a call has to end. */
async function failure(name: string, call: Promise<unknown>): Promise<Record<string, unknown> & { message: string }> {
  const ended: unknown = await call.then(
    (result) => ({ result }),
    (error) => error,
  );
  if (!isClientError(ended)) throw new Error(`${name} expected, not ${ended instanceof Error ? ended.stack : ended}`);
  equal("name", ended.name, name);
  const curl = "request" in ended ? toCurl(ended) : "";
  const told = [ended.message, ended.stack, JSON.stringify(ended), curl].join("\n");
  equal("tells the credential", told.includes(CREDENTIAL), false);
  return ended as unknown as Record<string, unknown> & { message: string };
}

function equal(what: string, received: unknown, expected: unknown): void {
  if (Object.is(received, expected)) return;
  const [one, other] = [JSON.stringify(received), JSON.stringify(expected)];
  if (typeof received === "function" || one !== other) throw new Error(`${what}: ${one ?? received}, not ${other}`);
}
