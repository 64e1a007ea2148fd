// Credentials that a function gives, and which may change while a client is in use.

import { describe, expect, test, vi } from "vitest";
import { jsonResponse } from "../../../scripts/judges/recording-fetch.ts";
import { createAtlasClient, createBorealisClient } from "../../../scripts/testing/made-up-clients.ts";
import { InvalidInputError } from "../../../src/index.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const input = { project_id: ID, permission_id: ID, permissions: [] };
const success = () => jsonResponse({});

/** A server that accepts one token, and answers 401 to others. */
function accepting(token: string) {
  const seen: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (_url, init) => {
    const sent = new Headers(init?.headers).get("authorization");
    seen.push(sent);
    return sent === `Bearer ${token}` ? success() : jsonResponse({ error: "Invalid token." }, 401);
  };
  return { fetch, seen };
}

describe("a credential that a function gives", () => {
  test.each([
    ["at once", () => "fresh-token"],
    ["later", async () => "fresh-token"],
  ])("%s, is sent", async (_when, token) => {
    const { fetch, seen } = accepting("fresh-token");
    await createAtlasClient({ token, fetch }).updateUserPermissions(input);
    expect(seen).toEqual(["Bearer fresh-token"]);
  });

  test("is asked for anew in each call and each attempt", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const keys = ["first-key", "second-key", "third-key"];
    const bodies: string[] = [];
    const borealis = createBorealisClient({
      key: () => keys.shift() as string,
      fetch: async (_url, init) => {
        bodies.push(String(init?.body).slice(0, 14));
        return bodies.length === 1 ? new Response("", { status: 429 }) : jsonResponse({ status: "success" });
      },
    });
    await borealis.grantUserPermission({ id: 7, project: 1, permission: "view" });
    await borealis.grantUserPermission({ id: 7, project: 1, permission: "view" });
    expect(bodies).toEqual(["key=first-key&", "key=second-key", "key=third-key&"]);
  });

  test("is asked for once more after a 401, and sent if it is another one", async () => {
    const { fetch, seen } = accepting("new-token");
    const tokens = ["old-token", "new-token"];
    const client = createAtlasClient({ token: () => tokens.shift() as string, fetch, maxRetries: 0 });
    await expect(client.updateUserPermissions(input)).resolves.toEqual({});
    expect(seen).toEqual(["Bearer old-token", "Bearer new-token"]);
  });

  test.each<[string, () => string | Promise<string>, number]>([
    ["it is the same", () => "old-token", 1],
    [
      "it is another one that is not accepted either",
      (() =>
        (
          (n) => () =>
            `token-${++n}`
        )(0))(),
      2,
    ],
  ])("ends in the 401 if %s", async (_what, token, requests) => {
    const { fetch, seen } = accepting("new-token");
    const client = createAtlasClient({ token, fetch });
    await expect(client.updateUserPermissions(input)).rejects.toMatchObject({ name: "HttpError", status: 401 });
    expect(seen).toHaveLength(requests);
  });

  test("is not asked for once more after another failure", async () => {
    const token = vi.fn(() => `token-${token.mock.calls.length}`);
    const client = createAtlasClient({ token, fetch: async () => jsonResponse({ error: "No." }, 403) });
    await expect(client.updateUserPermissions(input)).rejects.toMatchObject({ status: 403, attempts: 1 });
    expect(token).toHaveBeenCalledOnce();
  });

  test("ends in the 401 if asking once more fails or takes too long", async () => {
    for (const second of [() => Promise.reject(new Error("gone")), () => new Promise<string>(() => {})]) {
      const answers = [async () => "old-token", second];
      const token = vi.fn(() => (answers.shift() as () => Promise<string>)());
      const client = createAtlasClient({ token, fetch: accepting("new-token").fetch, timeoutMs: 500 });
      await expect(client.updateUserPermissions(input)).rejects.toMatchObject({ name: "HttpError", status: 401 });
      expect(token).toHaveBeenCalledTimes(2);
    }
  });

  test("can be waited for no longer than an attempt may take, and nothing is sent when it comes too late", async () => {
    const fetch = vi.fn(async () => success());
    const token = () => new Promise<string>((resolve) => setTimeout(resolve, 60, "late-token"));
    const client = createAtlasClient({ token, fetch, timeoutMs: 20, maxRetries: 0 });
    await expect(client.updateUserPermissions(input)).rejects.toMatchObject({
      name: "TimeoutError",
      attempts: 0,
      message: expect.stringContaining("was not sent: its credential did not come within 20 ms"),
    });
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(fetch).not.toHaveBeenCalled();
  });

  test("that fails on a retry, hides neither what the first attempt came to nor that it was sent", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const answers = [async () => "a-token", () => Promise.reject(new Error("vault is sealed"))];
    const token = () => (answers.shift() as () => Promise<string>)();
    const client = createAtlasClient({ token, fetch: async () => new Response("", { status: 500 }) });
    await expect(client.updateUserPermissions(input)).rejects.toMatchObject({
      name: "HttpError",
      status: 500,
      attempts: 1,
    });
  });

  test("can be aborted while it is asked for", async () => {
    const reason = new Error("enough");
    const controller = new AbortController();
    const client = createAtlasClient({ token: () => new Promise(() => {}) });
    const call = client.updateUserPermissions(input, { signal: controller.signal });
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  test.each<[string, () => unknown, string]>([
    ["fails", () => Promise.reject(new Error("vault is sealed")), "could not be had: its function failed"],
    [
      "throws",
      () => {
        throw new Error("vault is sealed");
      },
      "could not be had: its function failed",
    ],
    ["gives nothing", () => undefined, "is missing"],
    ["gives an empty one", async () => "", "is empty"],
    ["gives one with a line end", () => "secret-1234\n", "begins or ends with white space"],
    ["gives no text", () => 1234, "must be a string"],
  ])("that %s, is an InvalidInputError, and nothing is sent", async (_what, token, message) => {
    const fetch = vi.fn(async () => success());
    const call = createAtlasClient({ token: token as () => string, fetch }).updateUserPermissions(input);
    const error = await call.catch((reason) => reason);
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error.message).toContain(`createAtlasClient: nothing was sent, the input is not valid: /token ${message}`);
    expect(error.stack).not.toContain("1234");
    if (message.startsWith("could not")) expect(error.cause).toEqual(new Error("vault is sealed"));
    expect(fetch).not.toHaveBeenCalled();
  });
});
