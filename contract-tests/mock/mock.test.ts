import { expect, test } from "vitest";
import { type DocumentedOperation, failuresOf, successOf } from "../../scripts/judges/documented-operation.ts";
import { callSample } from "../../scripts/judges/sample-aspects.ts";
import { MADE_UP } from "../../scripts/testing/made-up-clients.ts";
import { temporaryProject } from "../../scripts/testing/temporary-project.ts";
import { installed, prismFrom } from "../../src/mock/prism.ts";
import { type Mock, startMock, startMocks } from "../../src/mock.ts";
import { vendors } from "../harness/vendors.ts";

test.each(vendors)("the mock of $api is reset by itself and with all others", async ({ api, documented, create }) => {
  const mocks = await startMocks();
  const mock: Pick<Mock, "url" | "requests" | "reset"> = mocks[api];
  const answer = mocks[api].answer as Mock["answer"];
  const [operation] = documented as [DocumentedOperation];
  const success = successOf(operation);
  const [failure] = failuresOf(operation) as [number];
  const status = () =>
    callSample(operation, create, { baseUrl: mock.url, maxRetries: 0 }).then(
      () => success,
      (error) => error.status,
    );
  for (const reset of [mock.reset, mocks.reset]) {
    answer(operation.operationId, failure);
    expect(await status()).toBe(failure);
    reset();
    expect(mock.requests).toEqual([]);
    expect(await status()).toBe(success);
  }
  for (const ending of [async () => mocks.reset(), mocks.close]) {
    answer(operation.operationId, () => 999);
    expect(await status()).toBe(500);
    await expect(ending()).rejects.toThrow(`could not answer ${operation.operationId}: `);
  }
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
  const headers = {
    Origin: "https://page.example",
    "Access-Control-Request-Method": "POST",
    "Access-Control-Request-Headers": "x-any",
  };
  const answer = await fetch(`${mock.url}/user_permission.json`, { method: "OPTIONS", headers });
  expect(answer.headers.get("access-control-allow-origin")).toMatch(/^(?:\*|https:\/\/page\.example)$/);
  expect(answer.headers.get("access-control-allow-headers")).toBe("x-any");
  await mock.close();
});

test("without Prism, a mock says how to install it", async () => {
  const missing = new Error("Cannot find package");
  await expect(prismFrom(() => Promise.reject(missing))).rejects.toMatchObject({
    message: "The mocks need Prism: npm install --save-dev @stoplight/prism-cli@5",
    cause: missing,
  });
});

test.each(["4.11.1", "5.13.9", "6.0.0"])("beside Prism %s, a mock says which it needs", async (version) => {
  const prism = { ...(await installed()), version };
  await expect(prismFrom(() => Promise.resolve(prism))).rejects.toThrow(
    `The mocks need Prism 5.14 or a later 5, not ${version}: npm install --save-dev @stoplight/prism-cli@5`,
  );
});
