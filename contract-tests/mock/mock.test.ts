import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type DocumentedOperation, failuresOf, successOf } from "../../scripts/judges/documented-operation.ts";
import { callSample } from "../../scripts/judges/sample-aspects.ts";
import { createAtlasClient, createBorealisClient, MADE_UP } from "../../scripts/testing/made-up-clients.ts";
import { temporaryProject } from "../../scripts/testing/temporary-project.ts";
import { type Mock, startMock, startMocks } from "../../src/mock.ts";
import type { CallOptions } from "../../src/options.ts";
import { prismFrom } from "../../src/prism.ts";
import { type Vendor, vendors } from "../harness/vendors.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

test("a mock whose port is taken says so, and leaves no other mock running", async () => {
  const [first, last] = [vendors[0], vendors.at(-1)] as [Vendor, Vendor];
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const free = await startMocks();
  await free.close();
  const ports = { [first.api]: Number(new URL(free[first.api].url).port), [last.api]: port };
  await expect(startMocks(ports)).rejects.toThrow(
    new RegExp(`${last.specification} cannot listen on 127\\.0\\.0\\.1:${port}: the port is taken, choose another`),
  );
  taken.close();
  await expect(fetch(free[first.api].url)).rejects.toThrow("fetch failed");
});

test("a port that nobody may take is said to be so", async () => {
  await expect(startMock(MADE_UP.atlas, 70_000)).rejects.toThrow(/cannot listen on 127\.0\.0\.1:70000: (?!the port)/);
});

test.each(vendors)("the mock of $api is reset by itself and with all others", async ({ api, documented, create }) => {
  const mocks = await startMocks();
  const mock = mocks[api];
  const [operation] = documented as [DocumentedOperation];
  const success = successOf(operation);
  const [failure] = failuresOf(operation) as [number];
  const status = () =>
    callSample(operation, create, { baseUrl: mock.url, maxRetries: 0 }).then(
      () => success,
      (error) => error.status,
    );
  for (const reset of [mock.reset, mocks.reset]) {
    mock.answer(operation.operationId, failure);
    expect(await status()).toBe(failure);
    reset();
    expect(mock.requests).toEqual([]);
    expect(await status()).toBe(success);
  }
  await mocks.close();
});

test("a mock of any spec answers on 127.0.0.1, under the path of its server or at the root without one", async () => {
  const spec = (servers: string) => `openapi: 3.1.0
info: { title: Any, version: 1.0.0 }
${servers}
paths:
  /any: { get: { responses: { "200": { description: x, content: { application/json: { example: { a: 1 } } } } } } }
`;
  const { folder } = temporaryProject({
    root: spec(""),
    under: spec("servers: [{ url: https://any.example/v7/ }]"),
    variable: spec('servers: [{ url: "https://any.example/{base}", variables: { base: { default: v8 } } }]'),
  });
  for (const [name, path] of [
    ["root", ""],
    ["under", "/v7"],
    ["variable", "/v8"],
  ] as const) {
    const mock = await startMock(`${folder}/${name}.yaml`);
    expect(mock.url).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:\\d+${path}$`));
    expect(await (await fetch(`${mock.url}/any`)).json()).toEqual({ a: 1 });
    await mock.close();
  }
});

test("a mock of a spec without operations answers that it has none", async () => {
  const { folder } = temporaryProject({ none: "openapi: 3.1.0\ninfo: { title: None, version: 1.0.0 }\npaths: {}" });
  const mock = await startMock(`${folder}/none.yaml`);
  expect(mock.requests).toEqual([]);
  expect((await fetch(mock.url)).status).toBe(404);
  await mock.close();
});

test("a mock checks all that Prism can: its own examples, credentials, and lists item by item", async () => {
  const { folder } = temporaryProject({
    strict: `openapi: 3.1.0
info: { title: Strict, version: 1.0.0 }
paths:
  /wrong: { get: { responses: { "200": { description: x, content: { application/json: { schema: { type: string }, example: 1 } } } } } }
  /own: { get: { security: [{ key: [] }], responses: { "204": { description: x }, "401": { description: x } } } }
  /list:
    get:
      parameters:
        - { name: of, in: query, schema: { type: array, items: { enum: [a, b] } } }
        - { name: any, in: query, schema: {} }
        - { name: json, in: query, content: { application/json: { schema: { type: object } } } }
        - { name: two, in: query, schema: { type: [integer, boolean, "null"] } }
        - { name: nothing, in: query, schema: { type: [array, "null"], items: { enum: [a, b] } } }
        - { name: or, in: query, style: pipeDelimited, schema: { type: array, items: { enum: [a, b] } } }
      responses: { "204": { description: x }, "400": { description: x } }
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
`,
  });
  const mock = await startMock(`${folder}/strict.yaml`);
  const status = async (path: string) => (await fetch(mock.url + path)).status;
  expect(await status("/wrong")).toBe(500);
  expect(await status("/own")).toBe(401);
  expect(await status("/list?of=c&of=a")).toBe(400);
  expect(await status("/list?two=x")).toBe(400);
  expect(await status("/list?of=b&of=a&or=a%7Cb&nothing=a&two=true&any=x&json=%7B%7D")).toBe(204);
  await mock.close();
});

test("a mock lets a page of any origin ask", async () => {
  const mock = await startMock(MADE_UP.borealis);
  const headers = { Origin: "https://page.example", "Access-Control-Request-Method": "POST" };
  const answer = await fetch(`${mock.url}/user_permission.json`, { method: "OPTIONS", headers });
  expect(answer.headers.get("access-control-allow-origin")).toMatch(/^(?:\*|https:\/\/page\.example)$/);
  await mock.close();
});

test("without Prism, a mock says how to install it", async () => {
  const missing = new Error("Cannot find package");
  await expect(prismFrom(() => Promise.reject(missing))).rejects.toMatchObject({
    message: "The mocks need Prism: npm install --save-dev @stoplight/prism-cli@5.14.2",
    cause: missing,
  });
});

describe("a mock that is told what to answer", () => {
  let mocks: { atlas: Mock; borealis: Mock };
  beforeAll(async () => {
    mocks = { atlas: await startMock(MADE_UP.atlas), borealis: await startMock(MADE_UP.borealis) };
  });
  const all = () => [mocks.atlas, mocks.borealis];
  afterEach(() => all().forEach((mock) => void mock.reset()));
  afterAll(() => Promise.all(all().map((mock) => mock.close())));

  const grant = (options?: CallOptions) =>
    createBorealisClient({ key: "k", baseUrl: mocks.borealis.url })
      .grantUserPermission.withResponse({ id: 7, project: 1, permission: "view" }, options)
      .catch((error) => error);

  test("answers so until told otherwise", async () => {
    mocks.borealis.answer("grantUserPermission", 400);
    expect(await grant()).toMatchObject({ name: "HttpError", status: 400, body: { status: "error" } });
    expect(await grant()).toMatchObject({ status: 400 });
    mocks.borealis.answer("grantUserPermission", 200);
    expect(await grant()).toMatchObject({ status: 200 });
  });

  test("answers as documented again when it is reset", async () => {
    mocks.borealis.answer("grantUserPermission", 400);
    mocks.borealis.reset();
    expect(await grant()).toMatchObject({ status: 200 });
    expect(mocks.borealis.requests).toHaveLength(1);
  });

  test("answers the other operations as ever, and a request that asks for a status with that", async () => {
    mocks.atlas.answer("updateUserPermissions", 403);
    const atlas = createAtlasClient({ token: "t", baseUrl: mocks.atlas.url });
    const ids = { project_id: ID, permission_id: ID };
    const update = (options?: CallOptions) =>
      atlas.updateUserPermissions.withResponse({ ...ids, permissions: [] }, options).catch((error) => error);
    expect(await atlas.listProjectUsers({ project_id: ID })).toHaveProperty("results");
    expect(await update()).toMatchObject({ status: 403 });
    expect(await update({ headers: { Prefer: "code=404" } })).toMatchObject({ status: 404 });
    expect(await update({ headers: { Prefer: "code=200" } })).toMatchObject({ status: 200 });
  });

  test("still refuses what is not valid", async () => {
    mocks.borealis.answer("grantUserPermission", 200);
    const { status } = await fetch(`${mocks.borealis.url}/user_permission.json`, { method: "POST", body: "" });
    expect(status).toBe(400);
  });

  test.each<[string, number, string]>([
    [
      "grantPermission",
      400,
      'no operation "grantPermission" to answer; it has grantUserPermission, revokeUserPermission.',
    ],
    ["grantUserPermission", 503, "documents 200, 400 for grantUserPermission, not 503: give the client a `fetch`"],
  ])("refuses to answer %s with %s, which the spec does not have", async (operation, status, message) => {
    expect(() => mocks.borealis.answer(operation, status)).toThrow(message);
    expect(await grant()).toMatchObject({ status: 200 });
  });
});
