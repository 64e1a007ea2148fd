// What a caller gets for each kind of answer, the misleading ones above all.

import { describe, expect, test } from "vitest";
import { jsonResponse } from "../../scripts/judges/recording-fetch.ts";
import { createAtlasClient, createBorealisClient } from "../../scripts/testing/made-up-clients.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

const calls = {
  updateUserPermissions: (fetch: typeof globalThis.fetch) =>
    createAtlasClient({ token: "t", fetch, maxRetries: 0 }).updateUserPermissions.withResponse({
      project_id: ID,
      permission_id: ID,
      permissions: ["CAN_VIEW_DATA"],
    }),
  grantUserPermission: (fetch: typeof globalThis.fetch) =>
    createBorealisClient({ key: "k", fetch, maxRetries: 0 }).grantUserPermission.withResponse({
      id: 7,
      project: 1,
      permission: "view",
    }),
};

type Row = [answer: string, status: number, body: string | null, outcome: string, detail?: object];

const table: Record<keyof typeof calls, Row[]> = {
  updateUserPermissions: [
    ["no properties at all, since none is required", 200, "{}", "success", {}],
    ["a property that the spec lacks", 200, '{"profile":"tech"}', "success", { profile: "tech" }],
    ["a permission that the spec lacks", 200, '{"permissions":["CAN_FLY"]}', "success", { permissions: ["CAN_FLY"] }],
    [
      "an offset and microseconds in a date",
      200,
      '{"user":{"date_joined":"2023-11-07T05:31:56.123456+02:00"}}',
      "success",
    ],
    ["a permission that is no string", 200, '{"permissions":[1]}', "UnexpectedResponseError"],
    ["an id that is no UUID", 200, '{"id":"7"}', "UnexpectedResponseError"],
    ["a date that is none", 200, '{"user":{"date_joined":"yesterday"}}', "UnexpectedResponseError"],
    ["the shape of a failure", 200, '{"error":"Not found."}', "HttpError", { error: "Not found." }],
    ["a failure in Django's words", 404, '{"detail":"Not found."}', "HttpError", { detail: "Not found." }],
    ["messages by field", 400, '{"permissions":["No."]}', "HttpError", { permissions: ["No."] }],
    ["an undocumented failure", 429, '{"error":"Slow down."}', "HttpError", { error: "Slow down." }],
  ],
  grantUserPermission: [
    ["success and something more", 200, '{"status":"success","id":1}', "success", { status: "success", id: 1 }],
    ["success and a message", 200, '{"status":"success","message":"ok"}', "success"],
    ["a documented failure", 200, '{"status":"error","type":"profile","message":"No."}', "HttpError"],
    ["a failure without type and message", 200, '{"status":"error"}', "HttpError", { status: "error" }],
    ["an undocumented success that says failure", 201, '{"status":"error","message":"No."}', "HttpError"],
    ["no status", 200, "{}", "UnexpectedResponseError"],
    ["another status", 200, '{"status":"pending"}', "UnexpectedResponseError"],
    ["a success in a failure's place", 400, '{"status":"success"}', "HttpError", { status: "success" }],
    [
      "an undocumented failure",
      403,
      '{"status":"error","message":"No."}',
      "HttpError",
      { status: "error", message: "No." },
    ],
  ],
};

const both: Row[] = [
  ["an empty body", 200, "", "UnexpectedResponseError"],
  ["no body", 200, null, "UnexpectedResponseError"],
  ["HTML", 200, "<!doctype html><p>Sign in</p>", "UnexpectedResponseError"],
  ["truncated JSON", 200, '{"status":"succ', "UnexpectedResponseError"],
  ["null", 200, "null", "UnexpectedResponseError"],
  ["a number", 200, "0", "UnexpectedResponseError"],
  ["an empty string in JSON", 200, '""', "UnexpectedResponseError"],
  ["an array", 200, "[]", "UnexpectedResponseError"],
  ["an undocumented success", 201, '{"status":"success"}', "UnexpectedResponseError"],
  ["the last undocumented success", 299, '{"status":"success"}', "UnexpectedResponseError"],
  ["no content where a body is documented", 204, null, "UnexpectedResponseError"],
  ["HTML in a documented failure's place", 400, "<p>Bad Request</p>", "HttpError"],
  ["an empty documented failure", 400, "", "HttpError"],
  ["HTML from a proxy", 502, "<p>Bad Gateway</p>", "HttpError"],
  ["an empty failure", 500, null, "HttpError"],
  ["the first redirect", 300, null, "UnexpectedResponseError"],
  ["the last redirect", 399, null, "UnexpectedResponseError"],
  ["a redirect", 302, null, "UnexpectedResponseError"],
];

describe.each(Object.keys(calls) as (keyof typeof calls)[])("%s, answered with", (operation) => {
  test.each([...table[operation], ...both])("%s (%i), ends in %4$s", async (_answer, status, body, outcome, detail) => {
    const result = await calls[operation](async () => new Response(body, { status })).then(
      ({ data }) => ({ name: "success", body: data }),
      (error) => error,
    );
    expect(result.name).toBe(outcome);
    if (detail !== undefined) expect(result.body).toEqual(detail);
    if (outcome !== "success") expect(result).toMatchObject({ operation, status, headers: expect.any(Headers) });
  });

  test("nothing, since the connection fails, ends in a NetworkError that tells why", async () => {
    const cause = Object.assign(new TypeError("fetch failed"), { cause: { code: "ECONNREFUSED" } });
    await expect(calls[operation](() => Promise.reject(cause))).rejects.toMatchObject({
      name: "NetworkError",
      operation,
      reason: "fetch failed, ECONNREFUSED",
      message: expect.stringMatching(/ did not reach the server \(fetch failed, ECONNREFUSED\)$/),
    });
  });

  test("a body that breaks off, ends in a NetworkError", async () => {
    const broken = () => new ReadableStream({ pull: (controller) => controller.error(new Error("reset")) });
    await expect(calls[operation](async () => new Response(broken()))).rejects.toMatchObject({ name: "NetworkError" });
  });
});

test("a status that is below 200 is no success", async () => {
  const call = calls.grantUserPermission(async () => Response.error());
  await expect(call).rejects.toMatchObject({ name: "HttpError", status: 0 });
});

test.each([
  ["", "the body is empty"],
  ["<p>", "the body is not JSON"],
  ['{"status":"pending"}', '/status must be "success"'],
])("of the body %j in a success, an error says: %s", async (body, message) => {
  const call = calls.grantUserPermission(async () => new Response(body));
  await expect(call).rejects.toThrow(new RegExp(`was answered with 200, but not as documented: ${message}$`));
});

test("withResponse gives status and headers beside the data", async () => {
  const headers = { "X-Request-Id": "7" };
  const answer = await calls.grantUserPermission(async () => new Response('{"status":"success"}', { headers }));
  expect(answer).toMatchObject({ data: { status: "success" }, status: 200 });
  expect(answer.headers.get("x-request-id")).toBe("7");
});

test("an error says where an answer disagrees with the documented one", async () => {
  const answer = jsonResponse({ id: "7", permissions: [1] });
  await expect(calls.updateUserPermissions(async () => answer)).rejects.toThrow(
    `updateUserPermissions: PATCH https://eu.app.atlas.example/api/v1/projects/${ID}/users/${ID}/ was answered with 200, ` +
      'but not as documented: /id must match format "uuid"; /permissions/0 must be string',
  );
});

test("a long sentence of a vendor is cut in the message and whole in the body", async () => {
  const message = "x".repeat(1000);
  const error = await calls
    .grantUserPermission(async () => jsonResponse({ status: "error", message }, 400))
    .catch((reason) => reason);
  expect(error.message.length).toBeLessThan(500);
  expect(error.body.message).toBe(message);
});
