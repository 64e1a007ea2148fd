// What a caller can watch: hooks, drift, strictness, and curl commands of what failed.

import { describe, expect, test, vi } from "vitest";
import { jsonResponse } from "../../../scripts/judges/recording-fetch.ts";
import { createAtlasClient } from "../../../scripts/testing/made-up-clients.ts";
import { isClientError, toCurl } from "../../../src/index.ts";
import { calls, type OperationId } from "./calls.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const success = () => jsonResponse({ status: "success" });

describe("hooks", () => {
  test("are told of each attempt, each answer and each retry, in order", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const told: unknown[] = [];
    let answers = 0;
    await calls.grantUserPermission({
      baseUrl: "https://example.com/v1",
      fetch: async () => (++answers === 1 ? new Response("", { status: 429, headers: { "X-Id": "7" } }) : success()),
      onRequest: (event) => told.push(["request", event]),
      onResponse: ({ headers, ...event }) => told.push(["response", { ...event, id: headers.get("x-id") }]),
      onRetry: ({ error, ...event }) => told.push(["retry", { ...event, error: error.name }]),
    });
    const operation = "grantUserPermission";
    const request = {
      method: "POST",
      url: "https://example.com/v1/user_permission.json",
      headers: {
        Accept: "application/json",
        "User-Agent": expect.stringContaining("user-permission-clients/"),
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: "key=***&id=7&project=1&permission=view",
    };
    expect(told).toEqual([
      ["request", { operation, attempt: 1, request }],
      ["response", { operation, attempt: 1, request, status: 429, id: "7" }],
      ["retry", { operation, attempt: 1, delayMs: 0, error: "HttpError" }],
      ["request", { operation, attempt: 2, request }],
      ["response", { operation, attempt: 2, request, status: 200, id: null }],
    ]);
  });

  test.each<[string, () => never | Promise<never>]>([
    [
      "throws",
      () => {
        throw new Error("hook");
      },
    ],
    ["rejects", () => Promise.reject(new Error("hook"))],
  ])("that %s, breaks no call", async (_what, hook) => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    let answers = 0;
    const hooks = { onRequest: hook, onResponse: hook, onRetry: hook, onDrift: hook };
    const fetch = async () => (++answers === 1 ? new Response("", { status: 429 }) : jsonResponse({ extra: 1 }));
    await expect(calls.updateUserPermissions({ fetch, ...hooks })).resolves.toEqual({ extra: 1 });
  });
});

describe("an answer that has more than its spec", () => {
  const more = {
    id: ID,
    role: "x",
    user: { "na/me~": "Ann", email: "a@b" },
    permissions: ["CAN_VIEW_DATA", "CAN_FLY"],
  };
  const faults = [
    { path: "/permissions/1", message: expect.stringContaining("must be one of CAN_PERFORM_ADMIN_ACTIONS") },
    { path: "/role", message: "is not documented" },
    { path: "/user/na~1me~0", message: "is not documented" },
  ];
  const client = (options: object) =>
    createAtlasClient({ token: "a-token", fetch: async () => jsonResponse(more), ...options });
  const input = { project_id: ID, permission_id: ID, permissions: [] };

  test("is a success, and onDrift is told what", async () => {
    const onDrift = vi.fn();
    await expect(client({ onDrift }).updateUserPermissions(input)).resolves.toEqual(more);
    expect(onDrift.mock.calls).toEqual([[{ operation: "updateUserPermissions", attempt: 1, faults }]]);
  });

  test("is an UnexpectedResponseError where the client is strict", async () => {
    await expect(client({ strict: true }).updateUserPermissions(input)).rejects.toMatchObject({
      name: "UnexpectedResponseError",
      status: 200,
      faults,
    });
  });

  test("and one that has not, is no drift", async () => {
    const onDrift = vi.fn();
    await calls.grantUserPermission({ fetch: async () => success(), onDrift, strict: true });
    expect(onDrift).not.toHaveBeenCalled();
  });
});

describe.each(Object.keys(calls) as OperationId[])("toCurl, of a failed %s", (operation) => {
  test("gives a command that sends the same request, but for the credential", async () => {
    const error = await calls[operation]({
      fetch: async () => new Response("", { status: 500 }),
      maxRetries: 0,
      headers: { "X-Why": "it's a test" },
    }).catch((reason) => reason);
    if (!isClientError(error) || error.name === "InvalidInputError") expect.fail("another error expected");
    const command = toCurl(error);
    expect(command).toContain(
      `curl -X ${error.request.method} '${error.request.url}' \\\n  -H 'Accept: application/json'`,
    );
    expect(command).toContain(`-H 'X-Why: it'\\''s a test'`);
    expect(command).toContain(`--data-raw '${error.request.body}'`);
    expect(command).toMatch(/Bearer \*\*\*|key=\*\*\*/);
    expect(command).not.toContain("of-tests");
  });
});

test("toCurl quotes for a shell, a line for each header", () => {
  const request = { method: "PUT", url: "https://example.com/?a=b&c", headers: { A: "1", B: "it's" }, body: "{}" };
  expect(toCurl({ request })).toBe(
    ["curl -X PUT 'https://example.com/?a=b&c'", "-H 'A: 1'", "-H 'B: it'\\''s'", "--data-raw '{}'"].join(" \\\n  "),
  );
});

test("toCurl gives no body where there was none", () => {
  const request = { method: "GET", url: "https://example.com/", headers: {}, body: undefined };
  expect(toCurl({ request })).toBe("curl -X GET 'https://example.com/'");
});
