// Walks over lists that are given page by page.

import { describe, expect, test, vi } from "vitest";
import { answerOf, jsonResponse, recordingFetch } from "../../../scripts/judges/recording-fetch.ts";
import { createAtlasClient } from "../../../scripts/testing/made-up-clients.ts";
import { ID, LIST, page, serving, TOKEN, walked } from "./list.ts";

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
        headers: expect.objectContaining({ accept: "application/json", authorization: `Bearer ${TOKEN}` }),
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
    const walk = client.listProjectUsers.all({ project_id: ID }, { timeoutMs: 400, deadlineMs: 400 });
    for (let step = 0; step < 3; step += 1) {
      expect((await walk.next()).done).toBe(false);
      await new Promise((resolve) => setTimeout(resolve, 250));
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
    const client = createAtlasClient({ token, fetch, maxRetries: 0 });
    expect((await walked(client.listProjectUsers.all({ project_id: ID }))).emails).toEqual(["a", "b"]);
    expect(requests.map(({ headers }) => headers.authorization)).toEqual(
      [1, 2, 3].map((number) => `Bearer token-number-${number}`),
    );
  });

  test.each([null, ""])("ends where `next` is %j", async (next) => {
    const { client, requests } = serving([
      () => jsonResponse(page(["a"], "?offset=1")),
      () => jsonResponse(page(["b"], next)),
    ]);
    expect(await walked(client.listProjectUsers.all({ project_id: ID }))).toEqual({
      emails: ["a", "b"],
      error: undefined,
    });
    expect(requests).toHaveLength(2);
  });

  test("takes a `next` that has not the documented format for drift, which a page asked for by itself may not have", async () => {
    const empty = () => jsonResponse(page(["a"], ""));
    const message = 'must match format "uri"';
    const onDrift = vi.fn();
    const open = serving([empty, empty], { onDrift });
    expect((await walked(open.client.listProjectUsers.all({ project_id: ID }))).error).toBeUndefined();
    expect(onDrift.mock.calls[0]?.[0].faults).toEqual([{ path: "/next", message }]);
    await expect(open.client.listProjectUsers({ project_id: ID })).rejects.toThrow(`/next ${message}`);
    const strict = serving([empty], { strict: true });
    expect((await walked(strict.client.listProjectUsers.all({ project_id: ID }))).error?.message).toContain(message);
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
    expect(emails).toEqual(["a", "b"]);
    expect(requests).toHaveLength(4);
    expect(error?.message).toBe(`listProjectUsers: GET ${LIST}?offset=2 was answered with 404: Not found.`);
    expect(client.listProjectUsers.isHttpError(error)).toBe(true);
  });
});
