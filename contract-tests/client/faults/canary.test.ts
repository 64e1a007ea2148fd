// A credential that is easy to find is looked for in everything that can be observed, whatever the server does with it.

import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { canaries, expectNoneOf } from "../../../scripts/testing/canary.ts";
import { createClarifeyeClient, createImprovelyClient, isClientError, toCurl } from "../../../src/index.ts";
import type { ClientOptions } from "../../../src/options.ts";
import { type FaultName, type FaultServer, faults, startFaultServer } from "./fault-server.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

const clients = {
  updateUserPermissions: (token: string, options: ClientOptions) =>
    createClarifeyeClient({ token, ...options }).updateUserPermissions({
      project_id: ID,
      permission_id: ID,
      permissions: ["CAN_VIEW_DATA"],
    }),
  grantUserPermission: (key: string, options: ClientOptions) =>
    createImprovelyClient({ key, ...options }).grantUserPermission({ id: 7, project: 1, permission: "view" }),
};

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
beforeAll(async () => {
  server = await startFaultServer();
  printed = [];
  for (const method of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, method).mockImplementation((...values) => void printed.push(inspect(values)));
  }
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await server.close();
});

/** Calls, and gives everything that was observed. */
async function observed(operation: keyof typeof clients, canary: string, options: ClientOptions): Promise<string[]> {
  const texts: string[] = [];
  const watch = (event: object) => {
    texts.push(inspect(event, { depth: Number.POSITIVE_INFINITY, showHidden: true }), JSON.stringify(event));
    if ("headers" in event) texts.push(JSON.stringify([...(event.headers as Headers)]));
    if ("error" in event) texts.push(...shownBy(event.error));
  };
  const hooks = { onRequest: watch, onResponse: watch, onRetry: watch, onDrift: watch };
  const failure = await clients[operation](canary, { ...hooks, timeoutMs: 60, ...options }).then(
    () => undefined,
    (error) => error,
  );
  expect(texts.length, "a hook was called").toBeGreaterThan(0);
  return [...texts, ...(failure === undefined ? [] : shownBy(failure)), ...printed];
}

const cases = (Object.keys(clients) as (keyof typeof clients)[]).flatMap((operation) =>
  canaries.map((canary, index): [keyof typeof clients, number, string] => [operation, index + 1, canary]),
);

describe.each(cases)("%s with canary %i", (operation, _index, canary) => {
  test.each(Object.keys(faults))("shows it nowhere when the server %s", async (fault) => {
    expectNoneOf(canary, await observed(operation, canary, { baseUrl: server.urlOf(fault as FaultName) }));
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

  test.each(echoes)("shows it nowhere when the server echoes it %s", async (_where, answer) => {
    const fetch: typeof globalThis.fetch = async (_url, init) => {
      const sent =
        new Headers(init?.headers).get("authorization") ?? new URLSearchParams(String(init?.body)).get("key");
      return answer(String(sent));
    };
    expectNoneOf(canary, await observed(operation, canary, { fetch, strict: true, maxRetries: 1 }));
  });

  test("shows it nowhere when fetch itself quotes the request in its error", async () => {
    const fetch: typeof globalThis.fetch = async (url, init) => {
      const request = { url, init };
      throw Object.assign(new TypeError(`cannot send ${JSON.stringify(request)}`), {
        request,
        cause: Object.assign(new Error(String(init?.body)), { request }),
      });
    };
    expectNoneOf(canary, await observed(operation, canary, { fetch }));
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
