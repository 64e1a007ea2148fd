// What the test kit tells of the requests that a mock got.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { canaries, expectNoneOf } from "../../scripts/testing/canary.ts";
import { createAtlasClient, createBorealisClient, MADE_UP } from "../../scripts/testing/made-up-clients.ts";
import { type Mock, startMock } from "../../src/mock.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const FORM = { "Content-Type": "application/x-www-form-urlencoded" };
const TEXT_JSON = { "Content-Type": "text/json" };
const GRANT = "/user_permission.json";

let mocks: { atlas: Mock; borealis: Mock };
beforeAll(async () => {
  mocks = { atlas: await startMock(MADE_UP.atlas), borealis: await startMock(MADE_UP.borealis) };
});
const all = () => [mocks.atlas, mocks.borealis];
beforeEach(() => all().forEach((mock) => void mock.reset()));
afterAll(() => Promise.all(all().map((mock) => mock.close())));

test("a form is listed with its operation, method, path, headers and fields, the key and other secrets masked", async () => {
  const borealis = createBorealisClient({ key: "k", baseUrl: mocks.borealis.url });
  await borealis.grantUserPermission({ email: "dan@example.com", project: 1, permission: "view", pin: "1234" });
  expect(mocks.borealis.requests).toEqual([
    {
      operation: "grantUserPermission",
      method: "POST",
      path: "/v1/user_permission.json",
      pathParameters: {},
      query: {},
      headers: expect.objectContaining({ accept: "application/json", "content-type": FORM["Content-Type"] }),
      body: { key: "***", email: "dan@example.com", project: 1, permission: "view", pin: "***" },
    },
  ]);
  expect(mocks.atlas.requests).toEqual([]);
});

test("JSON bodies and queries are listed in the order of the calls, the token masked", async () => {
  const atlas = createAtlasClient({ token: "t", baseUrl: mocks.atlas.url });
  await atlas.listProjectUsers({ project_id: ID, search: "a b", limit: 2 });
  await atlas.updateUserPermissions({ project_id: ID, permission_id: ID, permissions: ["CAN_VIEW_DATA"] });
  const headers = expect.objectContaining({ authorization: "Bearer ***" });
  const path = `/api/v1/projects/${ID}/users/`;
  const query = { search: "a b", limit: 2 };
  const pathParameters = { project_id: ID };
  const both = { project_id: ID, permission_id: ID };
  const body = { permissions: ["CAN_VIEW_DATA"] };
  expect(mocks.atlas.requests).toEqual([
    { operation: "listProjectUsers", method: "GET", path, pathParameters, query, headers, body: undefined },
    {
      operation: "updateUserPermissions",
      method: "PATCH",
      path: `${path}${ID}/`,
      pathParameters: both,
      query: {},
      headers,
      body,
    },
  ]);
});

test("requests that the spec does not have, or that are refused, are listed too", async () => {
  const { url, requests } = mocks.borealis;
  await fetch(`${url}/other?a=1&a=2`, { headers: { Authorization: "Basic dXNlcjpwYXNz" } });
  await fetch(`${url}/user_permission.json`, { method: "POST", headers: FORM, body: "key=k&id=x&id=y" });
  await fetch(`${url}/user_permission.json`, { method: "POST", headers: { "Content-Type": "text/plain" }, body: "a" });
  await fetch(`${url}/user_permission.json`, { method: "POST", headers: FORM });
  await fetch(`${url}/other`, json({ key: null, a: null }));
  await fetch(`${url}/other`, json({ key: "k".repeat(5000) }));
  expect(requests).toMatchObject([
    {
      operation: undefined,
      path: "/v1/other",
      pathParameters: {},
      query: { a: ["1", "2"] },
      headers: { authorization: "Basic ***" },
    },
    { operation: "grantUserPermission", body: { key: "***", id: ["x", "y"] } },
    { operation: "grantUserPermission", body: undefined },
    { operation: "grantUserPermission", body: undefined },
    { operation: undefined, body: { key: "***", a: null } },
    { operation: undefined, method: "POST", path: "***", query: {}, headers: {}, body: undefined },
  ]);
});

test("a reset begins a new list, and leaves the old one to whoever holds it", async () => {
  await fetch(mocks.borealis.url);
  const before = mocks.borealis.requests;
  mocks.borealis.reset();
  expect(mocks.borealis.requests).toEqual([]);
  expect(before).toHaveLength(1);
});

describe("a credential", () => {
  const borealis = () => mocks.borealis;
  const atlas = () => mocks.atlas;
  let any: Mock;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "spec-"));
    writeFileSync(join(folder, "any.yaml"), SPEC_WITH_A_KEY_IN_A_HEADER);
    any = await startMock(join(folder, "any.yaml"));
  });
  afterAll(async () => {
    await any.close();
    rmSync(folder, { recursive: true });
  });

  test.each<[string, () => Mock, (credential: string) => [path: string, init: RequestInit]]>([
    ["in a form", borealis, (key) => [GRANT, form({ key, email: `${key}@example.com` })]],
    ["as another secret in a form", borealis, (pin) => [GRANT, form({ key: "k", pin, email: `${pin}@example.com` })]],
    ["given twice in a form", borealis, (key) => ["/other", post(FORM, `key=${encodeURIComponent(key)}&key=1`)]],
    ["in a query", borealis, (key) => [`${GRANT}?${new URLSearchParams({ key, q: `<${key}>` })}`, form({})]],
    ["in JSON, at any depth", borealis, (key) => [GRANT, json([{ KEY: [key, { a: key }] }, key])]],
    ["in JSON as a property's name", borealis, (key) => ["/other", json({ key, [`x${key}`]: null })]],
    ["in JSON that nobody parses", borealis, (key) => ["/other", post(TEXT_JSON, JSON.stringify({ key }))]],
    ["in plain text", borealis, (key) => ["/other", post({ "Content-Type": "text/plain" }, key)]],
    ["too long to be looked for", borealis, (key) => ["/other", json({ key: key.repeat(200), copy: key })]],
    [
      "in a header and the path",
      atlas,
      (key) => [`/${encodeURIComponent(key)}`, headers({ Authorization: `Bearer ${key}` })],
    ],
    ["in a header without a scheme", atlas, (key) => ["/other", headers({ Authorization: key, "X-Copy": key })]],
    [
      "in a header with a scheme of its own",
      atlas,
      (key) => ["/other", headers({ Authorization: `Own ${key}`, "X-Copy": key })],
    ],
    [
      "in a header, two spaces after its scheme",
      atlas,
      (key) => ["/other", headers({ Authorization: `Own  ${key}`, "X-Copy": key })],
    ],
    [
      "in a proxy's header",
      atlas,
      (key) => ["/other", headers({ "Proxy-Authorization": `Bearer ${key}`, "X-Copy": key })],
    ],
    ["in a cookie", atlas, (key) => ["/other", headers({ Cookie: `session=${encodeURIComponent(key)}` })]],
    ["in the header that a spec names", () => any, (key) => ["/any", headers({ "X-Own-Key": key, "X-Copy": key })]],
  ])("%s is found nowhere in what the kit shows", async (_place, mock, request) => {
    for (const canary of canaries) {
      mock().reset();
      const [path, init] = request(canary);
      await fetch(mock().url + path, init);
      expect(mock().requests).toHaveLength(1);
      const shown = inspect(mock(), { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true });
      expectNoneOf(canary, [shown, JSON.stringify(mock().requests)]);
    }
  });
});

const SPEC_WITH_A_KEY_IN_A_HEADER = `openapi: 3.1.0
info: { title: Any, version: 1.0.0 }
security: [{ header: [] }]
paths: { /any: { get: { operationId: getAny, requestBody: { content: { text/plain: {} } }, responses: { "204": { description: x } } } } }
components: { securitySchemes: { header: { type: apiKey, in: header, name: X-Own-Key } } }
`;

const headers = (headers: Record<string, string>): RequestInit => ({ headers });
const post = (headers: Record<string, string>, body: string): RequestInit => ({ method: "POST", headers, body });
const json = (body: unknown) => post({ "Content-Type": "application/json" }, JSON.stringify(body));
const form = (fields: Record<string, string>) => post(FORM, String(new URLSearchParams(fields)));
