// Walks over lists that are given page by page, the bad ones above all.

import { describe, expect, test, vi } from "vitest";
import { createClarifeyeClient } from "../src/clarifeye.ts";
import type { ClientOptions } from "../src/options.ts";
import { answerOf, jsonResponse, recordingFetch } from "./harness/recording-fetch.ts";

const TOKEN = "a-token-of-tests";
const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const LIST = `https://eu.app.clarifeye.ai/api/v1/projects/${ID}/users/`;
const record = (email: string) => ({ user: { email } });
/** A page, whose `next` is an address, or only the query of one. */
const page = (emails: string[], next: unknown) => ({
  results: emails.map(record),
  next: String(next).startsWith("?") ? LIST + next : next,
});

/** A client whose server gives these answers, one after the other. */
function serving(answers: (() => Response)[], options: ClientOptions = {}) {
  const { fetch, requests } = recordingFetch(() => (answers.shift() ?? (() => jsonResponse({}, 500)))());
  return { requests, client: createClarifeyeClient({ token: TOKEN, maxRetries: 0, ...options, fetch }) };
}

/** What a walk gave, and in what it ended. */
async function walked(walk: AsyncIterable<{ user?: { email?: string } }>) {
  const emails: unknown[] = [];
  try {
    for await (const { user } of walk) emails.push(user?.email);
  } catch (error) {
    return { emails, error: error as Error };
  }
  return { emails, error: undefined };
}

describe("a walk over a list", () => {
  test("gives the records of all pages, each asked for as a request like the first", async () => {
    const { client, requests } = serving([
      () => jsonResponse(page(["a", "b"], `${LIST}?limit=2&offset=2&search=x`)),
      () => jsonResponse(page(["c", "d"], "?cursor=4")),
      () => jsonResponse(page([], `${LIST}?cursor=5`)),
      () => jsonResponse(page(["e"], null)),
    ]);
    const { emails, error } = await walked(client.listProjectUsers.all({ project_id: ID, limit: 2, search: "x" }));
    expect(error).toBeUndefined();
    expect(emails).toEqual(["a", "b", "c", "d", "e"]);
    expect(requests.map(({ url }) => url)).toEqual([
      `${LIST}?search=x&limit=2`,
      `${LIST}?limit=2&offset=2&search=x`,
      `${LIST}?cursor=4`,
      `${LIST}?cursor=5`,
    ]);
    for (const { method, headers } of requests) {
      expect({ method, headers }).toEqual({
        method: "GET",
        headers: { accept: "application/json", authorization: `Bearer ${TOKEN}` },
      });
    }
  });

  test("asks for a page when its first record is wanted, and no more after its end", async () => {
    const { client, requests } = serving([
      () => jsonResponse(page(["a", "b"], "?offset=2")),
      () => jsonResponse(page(["c"], "?offset=3")),
    ]);
    const walk = client.listProjectUsers.all({ project_id: ID });
    expect(requests).toHaveLength(0);
    await walk.next();
    await walk.next();
    expect(requests).toHaveLength(1);
    for await (const { user } of walk) {
      expect(user?.email).toBe("c");
      break;
    }
    expect(requests).toHaveLength(2);
    expect(await walk.next()).toEqual({ done: true, value: undefined });
    expect(requests).toHaveLength(2);
  });

  test("refuses a wrong input or option at once, and sends nothing", () => {
    const { client, requests } = serving([]);
    expect(() => client.listProjectUsers.all({ project_id: ID, limit: 0 })).toThrow("/limit must be >= 1");
    expect(() => client.listProjectUsers.all({ project_id: ID }, { timeoutMs: 0 })).toThrow("/timeoutMs must be");
    expect(requests).toEqual([]);
  });

  test("asks for what it was given, in the way it was given, whatever its caller changes afterwards", async () => {
    const { client, requests } = serving([
      () => jsonResponse(page(["a"], "?offset=8")),
      () => jsonResponse(page(["b"], null)),
    ]);
    const input = { project_id: ID, search: "a", offset: 7 };
    const options = { headers: { "X-Reason": "review" }, timeoutMs: 1000 };
    const walk = client.listProjectUsers.all(input, options);
    input.search = "";
    options.headers["X-Reason"] = "a\nb";
    options.timeoutMs = Number.NaN;
    expect((await walked(walk)).emails).toEqual(["a", "b"]);
    expect(requests.map(({ url }) => url)).toEqual([`${LIST}?search=a&offset=7`, `${LIST}?offset=8`]);
    expect(requests.map(({ headers }) => headers["x-reason"])).toEqual(["review", "review"]);
  });

  test("does not mind a consumer that takes its time: limits hold for each page", async () => {
    const { client } = serving([
      () => jsonResponse(page(["a"], "?offset=1")),
      () => jsonResponse(page(["b"], "?offset=2")),
      () => jsonResponse(page(["c"], null)),
    ]);
    const walk = client.listProjectUsers.all({ project_id: ID }, { timeoutMs: 40, deadlineMs: 40 });
    for (let step = 0; step < 3; step += 1) {
      expect((await walk.next()).done).toBe(false);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  });

  test("asks for the credential anew for each page, and once more after a 401", async () => {
    let asked = 0;
    const token = async () => `token-number-${++asked}`;
    const answers = [
      () => jsonResponse(page(["a"], "?offset=1")),
      () => answerOf(401, { error: "Expired." }),
      () => jsonResponse(page(["b"], null)),
    ];
    const { fetch, requests } = recordingFetch(() => (answers.shift() as () => Response)());
    const client = createClarifeyeClient({ token, fetch, maxRetries: 0 });
    expect((await walked(client.listProjectUsers.all({ project_id: ID }))).emails).toEqual(["a", "b"]);
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(
      [1, 2, 3].map((number) => `Bearer token-number-${number}`),
    );
  });

  test("may end in two pages that look alike", async () => {
    const { client } = serving([() => jsonResponse(page([], "?offset=1")), () => jsonResponse(page([], null))]);
    expect(await walked(client.listProjectUsers.all({ project_id: ID }))).toEqual({ emails: [], error: undefined });
  });

  test("takes pages that share a length, a first or a last record for different ones", async () => {
    const { client } = serving([
      () => jsonResponse(page(["a", "b"], "?offset=1")),
      () => jsonResponse(page(["a", "c"], "?offset=2")),
      () => jsonResponse(page(["d", "c"], "?offset=3")),
      () => jsonResponse(page(["d", "x", "c"], "?offset=4")),
      () => jsonResponse(page(["d", "x", "e"], "?offset=5")),
      () => jsonResponse(page([], null)),
    ]);
    expect((await walked(client.listProjectUsers.all({ project_id: ID }))).error).toBeUndefined();
  });

  test("follows an address of 8,192 characters", async () => {
    const longest = `${LIST}?q=`.padEnd(8192, "x");
    const { client } = serving([() => jsonResponse(page(["a"], longest)), () => jsonResponse(page(["b"], null))]);
    expect((await walked(client.listProjectUsers.all({ project_id: ID }))).emails).toEqual(["a", "b"]);
  });

  test("holds each page to all that holds for a call", async () => {
    const big = () => jsonResponse(page(["b".repeat(2000)], null));
    const bounded = serving([() => jsonResponse(page(["a"], "?offset=1")), big], { maxResponseBytes: 1000 });
    expect((await walked(bounded.client.listProjectUsers.all({ project_id: ID }))).error?.message).toContain(
      "the body is longer than 1000 bytes",
    );
    const drifted = () => jsonResponse({ ...page(["b"], null), page: 2 });
    const onRequest = vi.fn();
    const strict = serving([() => jsonResponse(page(["a"], "?offset=1")), drifted], { strict: true, onRequest });
    expect((await walked(strict.client.listProjectUsers.all({ project_id: ID }))).error?.message).toContain(
      "/page is not documented",
    );
    expect(onRequest).toHaveBeenCalledTimes(2);
    vi.spyOn(Math, "random").mockReturnValue(0);
    const unavailable = () => answerOf(503, undefined);
    const retried = serving([unavailable, () => jsonResponse({ results: [] })], { maxRetries: 1 });
    expect((await walked(retried.client.listProjectUsers.all({ project_id: ID }))).error).toMatchObject({
      attempts: 2,
      message: expect.stringContaining("/next is missing"),
    });
    vi.restoreAllMocks();
  });

  test("tries each page again as any call, with what its error tells of it", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const { client, requests } = serving(
      [
        () => jsonResponse(page(["a"], "?offset=1")),
        () => answerOf(503, undefined),
        () => jsonResponse(page(["b"], "?offset=2")),
        () => answerOf(404, { error: "Not found." }),
      ],
      { maxRetries: 1 },
    );
    const { emails, error } = await walked(client.listProjectUsers.all({ project_id: ID }));
    vi.restoreAllMocks();
    expect(emails).toEqual(["a", "b"]);
    expect(requests).toHaveLength(4);
    expect(error?.message).toBe(`listProjectUsers: GET ${LIST}?offset=2 was answered with 404: Not found.`);
    expect(client.listProjectUsers.isHttpError(error)).toBe(true);
  });
});

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
      "/next leads to https://evil.clarifeye.ai, and no other origin is asked",
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
      "/next leads to http://eu.app.clarifeye.ai, and no other origin is asked",
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

describe("a walk that its caller aborts", () => {
  test("gives no further record of its page, and rejects with the caller's reason", async () => {
    const { client, requests } = serving([() => jsonResponse(page(["a", "b", "c"], "?offset=3"))]);
    const stopping = new AbortController();
    const walk = client.listProjectUsers.all({ project_id: ID }, { signal: stopping.signal });
    await walk.next();
    stopping.abort("enough");
    await expect(walk.next()).rejects.toBe("enough");
    expect(await walk.next()).toEqual({ done: true, value: undefined });
    expect(requests).toHaveLength(1);
  });

  test("rejects at once while it waits for a page", async () => {
    const stopping = new AbortController();
    const pages = [async () => jsonResponse(page(["a"], "?offset=1")), () => new Promise<Response>(() => {})];
    const fetch = () => (pages.shift() as () => Promise<Response>)();
    const walk = createClarifeyeClient({ token: TOKEN, fetch }).listProjectUsers.all(
      { project_id: ID },
      { signal: stopping.signal },
    );
    await walk.next();
    const waiting = walk.next();
    stopping.abort("enough");
    await expect(waiting).rejects.toBe("enough");
  });
});

describe("what a server puts into `next`", () => {
  test("is sent without a user, a password or a fragment", async () => {
    const { client, requests } = serving([
      () => jsonResponse(page(["a"], `${LIST.replace("//", "//user:password@")}?offset=1#end`)),
      () => jsonResponse(page(["b"], null)),
    ]);
    expect((await walked(client.listProjectUsers.all({ project_id: ID }))).emails).toEqual(["a", "b"]);
    expect(requests.map(({ url }) => url)).toEqual([LIST, `${LIST}?offset=1`]);
  });

  test("shows no credential, neither to hooks nor in errors", async () => {
    const seen: unknown[] = [];
    const see = (event: unknown) => seen.push(event);
    const { client } = serving(
      [() => jsonResponse(page(["a"], `?key=${TOKEN}`)), () => answerOf(500, { error: TOKEN })],
      { onRequest: see, onResponse: see, onRetry: see },
    );
    const { error } = await walked(client.listProjectUsers.all({ project_id: ID }));
    expect(error).toMatchObject({ request: { url: `${LIST}?key=***` } });
    expect(JSON.stringify([seen, error]) + error?.message + error?.stack).not.toContain(TOKEN);
  });
});

test("a credential that a server puts into the next page's address is masked there, though it is used no more", async () => {
  const seen: unknown[] = [];
  const tokens = ["the-first-token", "the-second-token"];
  const { fetch } = recordingFetch(() => jsonResponse(page(["a"], "?key=the-first-token")));
  const client = createClarifeyeClient({
    token: () => tokens.shift() ?? new Promise<string>(() => {}),
    fetch: async (url, init) => (tokens.length === 1 ? fetch(url, init) : answerOf(500, undefined)),
    onRequest: (event) => seen.push(event),
    timeoutMs: 30,
    maxRetries: 1,
  });
  const { error } = await walked(client.listProjectUsers.all({ project_id: ID }));
  expect(error).toMatchObject({ request: { url: `${LIST}?key=***` } });
  expect(JSON.stringify([seen, error]) + error?.message + error?.stack).not.toContain("the-first-token");
});

test("with drift, a page is a success that the hook is told of, and an error where the client is strict", async () => {
  const drifted = () => jsonResponse({ ...page(["a"], null), page: 1 });
  const onDrift = vi.fn();
  const open = serving([drifted], { onDrift });
  expect((await walked(open.client.listProjectUsers.all({ project_id: ID }))).emails).toEqual(["a"]);
  expect(onDrift).toHaveBeenCalledOnce();
  const strict = serving([drifted], { strict: true });
  expect((await walked(strict.client.listProjectUsers.all({ project_id: ID }))).error?.message).toContain(
    "/page is not documented",
  );
});
