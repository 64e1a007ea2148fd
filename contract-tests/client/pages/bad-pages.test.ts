// Walks over pages that are not what they should be.

import { describe, expect, test } from "vitest";
import { answerOf, jsonResponse, recordingFetch } from "../../../scripts/judges/recording-fetch.ts";
import type { ClientOf } from "../../../scripts/testing/client-of.ts";
import { madeUpTable } from "../../../scripts/testing/made-up-clients.ts";
import { createClient } from "../../../src/client.ts";
import type { Operation } from "../../../src/operation.ts";
import { ID, LIST, page, serving, TOKEN, walked } from "./list.ts";

describe("after the records before it, a walk ends in an error at", () => {
  const first = () => jsonResponse(page(["a", "b"], "?offset=2"));
  const unexpected = "UnexpectedResponseError";

  test.each<[what: string, answer: () => Response, name: string, message: string]>([
    ["a page without a list", () => jsonResponse({ next: null }), unexpected, "/results is missing"],
    [
      "a page whose list is none",
      () => jsonResponse({ results: {}, next: null }),
      unexpected,
      "/results must be array",
    ],
    [
      "a page without `next`",
      () => jsonResponse({ results: [] }),
      unexpected,
      "/next is missing, so that nobody knows",
    ],
    ["a `next` that is a number", () => jsonResponse(page([], 2)), unexpected, "/next must be string,null"],
    ["a `next` that is no URL", () => jsonResponse(page(["c"], "http://[::1")), unexpected, "/next is not a URL"],
    ["a page that is null", () => jsonResponse(null), unexpected, "must be object"],
    ["a page that is a list", () => jsonResponse([]), unexpected, "must be object"],
    ["a `next` that leads to itself", () => jsonResponse(page(["c"], "?offset=2")), unexpected, "leads back to a page"],
    [
      "a `next` that leads to the first page",
      () => jsonResponse(page(["c"], LIST)),
      unexpected,
      "leads back to a page",
    ],
    [
      "a `next` of 9,000 characters",
      () => jsonResponse(page(["c"], `?q=${"x".repeat(9000)}`)),
      unexpected,
      "/next is longer than 8192 characters",
    ],
    ["a 500", () => answerOf(500, undefined), "HttpError", "was answered with 500"],
    ["HTML", () => new Response("<p>Sign in</p>"), unexpected, "the body is not JSON"],
    ["a redirect", () => new Response("", { status: 302 }), unexpected, "redirects to"],
    ["a failure in a success", () => jsonResponse({ error: "No." }), "HttpError", "was answered with 200: No."],
    [
      "a broken connection",
      () => {
        throw new TypeError("reset");
      },
      "NetworkError",
      "got no whole answer (reset)",
    ],
  ])("%s", async (_what, answer, name, message) => {
    const { client, requests } = serving([first, answer]);
    const { emails, error } = await walked(client.listProjectUsers.all({ project_id: ID }));
    expect(emails).toEqual(["a", "b"]);
    expect(error).toMatchObject({ name, operation: "listProjectUsers", attempts: 1 });
    expect(error?.message).toContain(`GET ${LIST}?offset=2 `);
    expect(error?.message).toContain(message);
    expect(requests).toHaveLength(2);
  });

  test.each<[name: string, body: object]>([
    ["next", { results: [] }],
    ["results", { next: null }],
  ])("a page without `%s`, though something gave every object one", async (name, body) => {
    const { client } = serving([first, () => jsonResponse(body)]);
    Object.defineProperty(Object.prototype, name, {
      value: name === "next" ? null : [],
      configurable: true,
      writable: true,
    });
    try {
      const { error } = await walked(client.listProjectUsers.all({ project_id: ID }));
      expect(error?.message).toContain(`/${name} is missing`);
    } finally {
      Reflect.deleteProperty(Object.prototype, name);
    }
  });
});

test("a walk finds its records and links under any name", async () => {
  const { operations, servers } = await madeUpTable("atlas");
  const { fetch, requests } = recordingFetch(() =>
    jsonResponse(requests.length === 1 ? { "a/b": [1, 2], "~n": "?x" } : { "a/b": {}, "~n": 3 }),
  );
  // Only what a walk may judge itself is no fault: the format of its link.
  const validate = () => [{ path: "/~0n", message: "must match", keyword: "format" }];
  const list = {
    ...operations.listProjectUsers,
    pagination: { items: "a/b", next: "~n" },
    responses: { 200: { validate } },
  } as Operation;
  const options: object = { token: TOKEN, fetch };
  const client = createClient<
    ClientOf<{ list: { input: object; output: unknown; errors: Record<number, unknown>; item: unknown } }>
  >(
    { creator: "createNamed", operations: { list }, servers, credential: { option: "token", variable: "NAMED" } },
    options,
  );
  const walk = client.list.all({ project_id: ID });
  expect([await walk.next(), await walk.next()]).toMatchObject([{ value: 1 }, { value: 2 }]);
  await expect(walk.next()).rejects.toMatchObject({
    faults: [
      { path: "/a~1b", message: "is missing" },
      { path: "/~0n", message: "is missing, so that nobody knows whether the list goes on" },
    ],
  });
});
