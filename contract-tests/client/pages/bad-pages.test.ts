// Walks over pages that are not what they should be.

import { describe, expect, test } from "vitest";
import { answerOf, jsonResponse } from "../../../scripts/judges/recording-fetch.ts";
import { ID, LIST, page, serving, walked } from "./list.ts";

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
      "the page before, again",
      () => jsonResponse(page(["a", "b"], "?offset=4")),
      unexpected,
      "repeats the page before",
    ],
    [
      "a `next` to another host",
      () => jsonResponse(page(["c"], LIST.replace("eu.app", "evil"))),
      unexpected,
      "/next leads to https://evil.atlas.example, and no other origin is asked",
    ],
    ["a `next` that is a mail", () => jsonResponse(page(["c"], "mailto:a@b.c")), unexpected, "/next leads to mailto:,"],
    ["a `next` that is data", () => jsonResponse(page(["c"], "data:,x")), unexpected, "/next leads to data:,"],
    ["a `next` in a blob", () => jsonResponse(page(["c"], `blob:${LIST}`)), unexpected, "/next leads to another list"],
    [
      "a `next` below the list",
      () => jsonResponse(page(["c"], `${LIST}7/`)),
      unexpected,
      "/next leads to another list",
    ],
    [
      "a `next` of 9,000 characters",
      () => jsonResponse(page(["c"], `?q=${"x".repeat(9000)}`)),
      unexpected,
      "/next is longer than 8192 characters",
    ],
    [
      "a `next` without TLS",
      () => jsonResponse(page(["c"], `${LIST.replace("https", "http")}?offset=4`)),
      unexpected,
      "/next leads to http://eu.app.atlas.example, and no other origin is asked",
    ],
    [
      "a `next` to another project",
      () => jsonResponse(page(["c"], `${LIST.replace(ID, ID.replace("3c", "4c"))}?offset=4`)),
      unexpected,
      "/next leads to another list",
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

  test("a second empty page, so that empty pages do not go on for ever", async () => {
    const empty = (offset: number) => () => jsonResponse(page([], `?offset=${offset}`));
    const { client, requests } = serving([first, empty(3), empty(4), empty(5)]);
    const { error } = await walked(client.listProjectUsers.all({ project_id: ID }));
    expect(error?.message).toContain("/results repeats the page before");
    expect(requests).toHaveLength(3);
  });
});
