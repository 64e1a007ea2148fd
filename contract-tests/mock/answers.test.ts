// What a mock answers when it is told what.

import { afterEach, describe, expect, test } from "vitest";
import { createAtlasClient, createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import type { CallOptions } from "../../src/options.ts";
import { ID, RECORD, startMadeUpMocks } from "./made-up-mocks.ts";

const { atlas, borealis } = await startMadeUpMocks();

afterEach(() => [atlas, borealis].forEach((mock) => void mock.reset()));

const grant = (options?: CallOptions) =>
  createBorealisClient({ key: "k", baseUrl: borealis.url, maxRetries: 0 })
    .grantUserPermission.withResponse({ id: 7, project: 1, permission: "view" }, options)
    .catch((error) => error);
const update = (options?: CallOptions) =>
  createAtlasClient({ token: "t", baseUrl: atlas.url, maxRetries: 0 })
    .updateUserPermissions.withResponse({ project_id: ID, permission_id: ID, permissions: ["CAN_VIEW_DATA"] }, options)
    .catch((error) => error);

describe("a status", () => {
  test("is answered with its documented example until told otherwise", async () => {
    borealis.answer("grantUserPermission", 400);
    expect(await grant()).toMatchObject({ name: "HttpError", status: 400, body: { status: "error" } });
    expect(await grant()).toMatchObject({ status: 400 });
    borealis.answer("grantUserPermission", 200);
    expect(await grant()).toMatchObject({ status: 200 });
  });

  test("is forgotten when the mock is reset", async () => {
    borealis.answer("grantUserPermission", 400);
    borealis.reset();
    expect(await grant()).toMatchObject({ status: 200 });
    expect(borealis.requests).toHaveLength(1);
  });

  test("is for its operation alone, and not for a request that asks for another", async () => {
    atlas.answer("updateUserPermissions", 403);
    const client = createAtlasClient({ token: "t", baseUrl: atlas.url });
    expect(await client.listProjectUsers({ project_id: ID })).toHaveProperty("results");
    expect(await update()).toMatchObject({ status: 403 });
    expect(await update({ headers: { Prefer: "code=404" } })).toMatchObject({ status: 404 });
    expect(await update({ headers: { Prefer: "code=200" } })).toMatchObject({ status: 200 });
    atlas.answer("updateUserPermissions", { body: RECORD });
    expect(await update({ headers: { Prefer: "code=404" } })).toMatchObject({ status: 404 });
  });

  test("is not for what is not valid, nor is the turn of an answer", async () => {
    borealis.answer("grantUserPermission", [200, 400]);
    for (const body of ["", "key=k&id=x&project=1&permission=view"]) {
      const headers = { "Content-Type": "application/x-www-form-urlencoded" };
      const { status } = await fetch(`${borealis.url}/user_permission.json`, { method: "POST", headers, body });
      expect(status).toBe(400);
    }
    expect(await grant()).toMatchObject({ status: 200 });
  });
});

describe("an object", () => {
  test("gives a body, headers and the time that they take", async () => {
    const headers = { "X-Request-Id": "r-1" };
    atlas.answer("updateUserPermissions", { status: 200, body: RECORD, headers, delayMs: 60 });
    const started = performance.now();
    const { data, headers: got } = await update();
    expect(data).toEqual(RECORD);
    expect(got.get("x-request-id")).toBe("r-1");
    expect(performance.now() - started).toBeGreaterThan(50);
  });

  test("is the documented success where it names no status, and its example where it has no body", async () => {
    atlas.answer("updateUserPermissions", { body: RECORD });
    expect(await update()).toMatchObject({ status: 200, data: RECORD });
    atlas.answer("updateUserPermissions", { headers: { "X-Request-Id": "r-2" } });
    expect((await update()).data.user.email).toBe("jsmith@example.com");
    atlas.answer("updateUserPermissions", { status: 404, delayMs: 1 });
    expect(await update()).toMatchObject({ status: 404, body: { error: "Not found." } });
  });

  test("is as it was when it was given, whatever becomes of it", async () => {
    const body = structuredClone(RECORD);
    atlas.answer("updateUserPermissions", { body });
    body.permissions.push("CAN_DO_ANYTHING");
    expect((await update()).data).toEqual(RECORD);
  });

  test.each<[string, object, object]>([
    ["a 429", { status: 429, headers: { "Retry-After": "7" } }, { status: 429, retryAfterMs: 7000, body: "" }],
    [
      "a 500 in HTML",
      { status: 500, body: "<h1>Sorry</h1>", headers: { "content-type": "text/html" } },
      { name: "HttpError", status: 500, documented: false },
    ],
    ["a body of plain text", { status: 502, body: "Bad gateway" }, { status: 502, documented: false }],
    [
      "a new permission",
      { body: { ...RECORD, permissions: ["CAN_FLY"] } },
      { status: 200, data: { ...RECORD, permissions: ["CAN_FLY"] } },
    ],
    ["a body of another shape", { status: 200, body: [1] }, { name: "UnexpectedResponseError" }],
    [
      "JSON that ends too early",
      { body: new TextEncoder().encode('{"id":'), headers: { "Content-Type": "application/json" } },
      { name: "UnexpectedResponseError", message: expect.stringContaining("the body is not JSON") },
    ],
    [
      "bytes of no type",
      { status: 503, body: new Uint8Array([0, 1]) },
      {
        status: 503,
        headers: expect.toSatisfy((headers) => headers.get("content-type") === "application/octet-stream"),
      },
    ],
    ["an empty success", { status: 202 }, { name: "UnexpectedResponseError", status: 202 }],
  ])("may be undocumented: %s", async (_what, answer, expected) => {
    expect(() => atlas.answer("updateUserPermissions", answer)).toThrow(/say `undocumented: true`\.$/);
    atlas.answer("updateUserPermissions", { ...answer, undocumented: true });
    expect(await update()).toMatchObject(expected);
  });
});

test("a list is given one after the other, and its last one stays", async () => {
  borealis.answer("grantUserPermission", [{ status: 503, undocumented: true }, 400, 200]);
  const statuses = [];
  for (let call = 0; call < 5; call += 1) statuses.push((await grant()).status);
  expect(statuses).toEqual([503, 400, 200, 200, 200]);
});

describe("a function", () => {
  test("gets the request with its parts parsed, and its credential masked", async () => {
    const got: unknown[] = [];
    atlas.answer("updateUserPermissions", (request) => {
      got.push(request);
      return { body: { ...RECORD, id: String(request.pathParameters.permission_id) } };
    });
    borealis.answer("grantUserPermission", async (request) => {
      got.push(request);
      return 400;
    });
    expect((await update()).data).toEqual(RECORD);
    expect(await grant()).toMatchObject({ status: 400 });
    expect(got).toMatchObject([
      {
        operation: "updateUserPermissions",
        pathParameters: { project_id: ID, permission_id: ID },
        headers: { authorization: "Bearer ***" },
        body: { permissions: ["CAN_VIEW_DATA"] },
      },
      { operation: "grantUserPermission", body: { key: "***", id: 7, project: 1, permission: "view" } },
    ]);
    expect([...atlas.requests, ...borealis.requests]).toEqual(got);
  });

  test("takes turns with other answers", async () => {
    borealis.answer("grantUserPermission", [400, ({ body }) => ((body as { id?: number }).id === 7 ? 200 : 400)]);
    expect([(await grant()).status, (await grant()).status]).toEqual([400, 200]);
  });
});

describe("a broken connection", () => {
  test.each([
    ["reset", { name: "NetworkError", outcome: "unknown" }],
    ["no answer", { name: "TimeoutError", outcome: "unknown" }],
    ["cut off", { name: "NetworkError", outcome: "unknown" }],
  ] as const)("%s is met by the client as what it is, and over with the next call", async (fault, expected) => {
    atlas.answer("updateUserPermissions", [{ fault, delayMs: 20 }, 200]);
    expect(await update({ timeoutMs: 500 })).toMatchObject(expected);
    expect(await update()).toMatchObject({ status: 200 });
  });

  test("is retried where the operation may be", async () => {
    const faults = (["reset", "cut off"] as const).map((fault) => ({ fault }));
    atlas.answer("updateUserPermissions", [...faults, 200]);
    expect(await update({ maxRetries: 2 })).toMatchObject({ status: 200 });
    expect(atlas.requests).toHaveLength(3);
  });
});
