// A credential that is easy to find is looked for in everything that can be observed, whatever the server does with it.

import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { canaries, expectNoneOf } from "../../../scripts/testing/canary.ts";
import { type AttemptEnd, type FaultAt, type HookEvent, isClientError, logTo, toCurl } from "../../../src/index.ts";
import type { ClientOptions } from "../../../src/options.ts";
import { type FaultName, type FaultServer, faults, startFaultServer } from "./fault-server.ts";
import { operations, sentIn } from "./secrets.ts";

type AnyCall = (typeof operations)[number]["call"];

/** All that can be read from an error. */
function shownBy(error: unknown): string[] {
  const texts = [
    inspect(error, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true }),
    JSON.stringify(error),
  ];
  for (let cause = error; cause instanceof Error; cause = cause.cause) texts.push(String(cause), cause.stack ?? "");
  const { headers, body } = error as { headers?: Headers; body?: unknown };
  if (headers instanceof Headers) texts.push(JSON.stringify([...headers]));
  if (body !== undefined) texts.push(JSON.stringify(body), String(body));
  if (isClientError(error) && error.name !== "InvalidInputError") texts.push(toCurl(error));
  return texts;
}

let server: FaultServer;
let printed: string[];
// No spies: the end of one test must not end them for others.
const { random } = Math;
const { log, info, warn, error, debug } = console;
beforeAll(async () => {
  server = await startFaultServer();
  const print = (...values: unknown[]) => void printed.push(inspect(values));
  Object.assign(console, { log: print, info: print, warn: print, error: print, debug: print });
  Math.random = () => 0;
});
afterAll(async () => {
  Object.assign(console, { log, info, warn, error, debug });
  Math.random = random;
  await server.close();
});

/** Calls, and gives everything that was observed. */
async function observed(call: AnyCall, canary: string, options: ClientOptions): Promise<string[]> {
  const texts: string[] = [];
  const watchLine = (line: string) => void texts.push(line);
  const watch = (event: object) => {
    texts.push(inspect(event, { depth: Number.POSITIVE_INFINITY, showHidden: true }), JSON.stringify(event));
    if ("headers" in event) texts.push(JSON.stringify([...(event.headers as Headers)]));
    if ("error" in event) texts.push(...shownBy(event.error));
  };
  const log = logTo({ debug: watchLine, warn: watchLine });
  const hooks = {
    onRequest: watch,
    onResponse: watch,
    onRetry: watch,
    onAttempt: (event: HookEvent & AttemptEnd) => {
      watch(event);
      log.onAttempt?.(event);
    },
    onDrift: (event: HookEvent & { faults: readonly FaultAt[] }) => {
      watch(event);
      log.onDrift?.(event);
    },
  };
  const failure = await call(canary, { ...hooks, timeoutMs: 60, ...options }).then(
    () => undefined,
    (error) => error,
  );
  expect(texts.length, "a hook was called").toBeGreaterThan(0);
  return [...texts, ...(failure === undefined ? [] : shownBy(failure)), ...printed];
}

const cases = operations.flatMap((each) => canaries.map((canary, index) => ({ ...each, canary, number: index + 1 })));

describe.each(cases)("$secret of $operation.operationId, canary $number", ({ operation, secret, call, canary }) => {
  beforeAll(() => {
    printed = [];
  });
  // Side by side: most of their time is one that has to run out.
  test.concurrent.each(Object.keys(faults))("shows it nowhere when the server %s", async (fault) => {
    expectNoneOf(canary, await observed(call, canary, { baseUrl: server.urlOf(fault as FaultName) }));
  });

  /** A server that sends back what it was sent, in each place and encoding that an answer has. */
  const echoes: [string, (sent: string) => Response][] = [
    [
      "in a documented failure",
      (sent) => Response.json({ status: "error", error: sent, message: sent }, { status: 400 }),
    ],
    ["in a name", (sent) => Response.json({ [sent]: [sent] }, { status: 400 })],
    ["in a list", (sent) => Response.json([[sent]], { status: 500 })],
    ["in text", (sent) => new Response(`<p>${sent}</p>`, { status: 500 })],
    ["in a URL", (sent) => new Response(`?key=${encodeURIComponent(sent)}`, { status: 500 })],
    ["in Base64", (sent) => new Response(Buffer.from(sent).toString("base64"), { status: 403 })],
    ["in a header", (sent) => new Response("", { status: 500, headers: { "X-Echo": encodeURIComponent(sent) } })],
    [
      "in the target of a redirect",
      (sent) => new Response("", { status: 302, headers: { Location: `/?${encodeURI(sent)}` } }),
    ],
    ["in a success that drifts", (sent) => Response.json({ status: "success", [sent]: sent })],
    [
      "in a success of the wrong type",
      (sent) => Response.json({ status: sent, permissions: [{ [sent]: sent }], id: sent }),
    ],
    [
      "behind 299 other characters",
      (sent) => Response.json({ message: "x".repeat(299) + sent, status: "error" }, { status: 400 }),
    ],
    ["in what is not JSON", (sent) => new Response(`{"status":"${sent}`)],
  ];

  test.concurrent.each(echoes)("shows it nowhere when the server echoes it %s", async (_where, answer) => {
    const fetch: typeof globalThis.fetch = async (url, init) => answer(sentIn(operation, secret, String(url), init));
    expectNoneOf(canary, await observed(call, canary, { fetch, strict: true, maxRetries: 1 }));
  });

  test.concurrent("shows it nowhere when fetch itself quotes the request in its error", async () => {
    const fetch: typeof globalThis.fetch = async (url, init) => {
      const request = { url, init };
      throw Object.assign(new TypeError(`cannot send ${JSON.stringify(request)}`), {
        request,
        cause: Object.assign(new Error(String(init?.body)), { request }),
      });
    };
    expectNoneOf(canary, await observed(call, canary, { fetch }));
  });
});

test("nothing reached the target of a redirect", () => {
  expect(server.stolen).toEqual([]);
});

test("a canary is found where one is shown", () => {
  const [canary = ""] = canaries;
  expect(() => expectNoneOf(canary, [`Authorization: Bearer ${canary}`])).toThrow();
  expect(() => expectNoneOf(canary, [Buffer.from(`Bearer ${canary}`).toString("base64")])).toThrow();
  expect(() => expectNoneOf(canary, [`a=${encodeURIComponent(canary.slice(0, 16))}`])).toThrow();
});
