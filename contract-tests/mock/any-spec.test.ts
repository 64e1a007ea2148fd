// What the mock kit makes of specs that ours are not like.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Mock, startMock } from "../../src/mock.ts";

const SPEC = `openapi: 3.1.0
info: { title: Any, version: 1.0.0 }
paths:
  /teams/{team}/{name}.json:
    parameters:
      - { name: team, in: path, required: true, schema: { type: integer } }
      - { name: name, in: path, required: true, schema: { type: string } }
    get:
      operationId: read
      parameters:
        - { name: deep, in: query, schema: { type: boolean } }
        - { name: share, in: query, schema: { type: number } }
        - { name: level, in: query, schema: { type: [integer, "null"] } }
        - { name: text, in: query, schema: { type: string } }
        - { name: either, in: query, schema: { type: [integer, string] } }
        - { name: item, in: query, schema: { type: array, items: { type: integer } } }
        - { name: comma, in: query, explode: false, schema: { type: array, items: { type: integer } } }
        - { name: space, in: query, style: spaceDelimited, explode: false, schema: { type: array, items: { type: string } } }
        - { name: pipe, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: boolean } } }
      responses:
        default: { description: x, content: { application/json: { schema: { type: object, properties: { code: { type: integer } } } } } }
        "200": { description: x, headers: { X-Left: { schema: { type: integer } } }, content: { application/json: { schema: { $ref: "#/components/schemas/Team" } } } }
        4XX: { description: x, content: { application/json: { schema: { type: object, properties: { why: { type: string } } }, example: { why: no } } } }
    post:
      operationId: write
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: { type: object, properties: { size: { type: integer }, on: { type: boolean }, note: { type: string } } }
      responses: { "204": { description: x }, "400": { description: x } }
    put:
      operationId: replace
      requestBody: { required: true, content: { application/json: { schema: { type: object } } } }
      responses: { "200": { description: x, content: { text/plain: { schema: { type: string }, example: done } } }, "400": { description: x } }
  /anything:
    put:
      operationId: take
      requestBody: { required: true, content: { application/json: {} } }
      responses: { "204": { description: x }, "400": { description: x } }
components:
  schemas:
    Team:
      allOf:
        - { type: object, properties: { id: { type: integer }, lead: { $ref: "#/components/schemas/Person" } } }
        - { anyOf: [{ type: object, properties: { open: { type: boolean } } }, { type: object, properties: { closed: { type: boolean } } }] }
        - { type: object, properties: { labels: { type: object, properties: { x: {} }, additionalProperties: { type: string } }, any: { type: object }, people: { type: array, items: { $ref: "#/components/schemas/Person" } } } }
    Person: { type: object, properties: { email: { type: string } } }
`;

let mock: Mock;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), "spec-"));
  writeFileSync(join(folder, "any.yaml"), SPEC);
  mock = await startMock(join(folder, "any.yaml"));
  rmSync(folder, { recursive: true });
});
afterAll(() => mock.close());

const ask = async (path: string, init?: RequestInit) => {
  mock.reset();
  const response = await fetch(`${mock.url}${path}`, init);
  return { status: response.status, text: await response.text(), headers: response.headers, request: mock.requests[0] };
};

describe("the parts of a request have their documented types", () => {
  test("in its path and query", async () => {
    const query =
      "deep=true&share=1.5e1&level=-3&text=12&either=12&item=1&item=2&comma=3,4&space=a%20b&pipe=true%7Cfalse";
    const { request } = await ask(`/teams/7/a%20b.json?${query}`);
    expect(request).toMatchObject({
      operation: "read",
      pathParameters: { team: 7, name: "a b" },
      query: { deep: true, share: 15, level: -3, text: "12", either: "12", item: [1, 2], comma: [3, 4] },
    });
    expect(request?.query).toMatchObject({ space: ["a", "b"], pipe: [true, false] });
  });

  test("with a list of one", async () => {
    expect((await ask("/teams/7/a.json?item=1&comma=2")).request?.query).toEqual({ item: [1], comma: [2] });
  });

  test("or stand as they were sent", async () => {
    const { request, status } = await ask("/teams/x/%ff.json?deep=yes&share=1.&level=0x1&item=1&item=z&text=a&text=b");
    expect(status).toBeGreaterThanOrEqual(400);
    expect(request).toMatchObject({
      pathParameters: { team: "x", name: "%ff" },
      query: { deep: "yes", share: "1.", level: "0x1", item: [1, "z"], text: ["a", "b"] },
    });
  });

  test("in a form", async () => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded; charset=utf-8" };
    const body = "size=12&on=false&note=12&other=3";
    const { request, status } = await ask("/teams/7/a.json", { method: "POST", headers, body });
    expect(request?.body).toEqual({ size: 12, on: false, note: "12", other: "3" });
    expect(status).toBe(204);
  });
});

test("a body that is malformed is refused as documented, and the mock goes on", async () => {
  const put = (body: string) =>
    ask("/teams/7/a.json", { method: "PUT", headers: { "Content-Type": "application/vnd.any+json" }, body });
  for (const body of ["{", '{"a":1', "", "nul", "\u0000"]) {
    expect(await put(body)).toMatchObject({ status: 400, request: { operation: "replace", body: undefined } });
  }
  // Nor is it taken for text.
  const headers = { "Content-Type": "application/json" };
  expect(await ask("/anything", { method: "PUT", headers, body: '"a' })).toMatchObject({ status: 400 });
  expect(await ask("/anything", { method: "PUT", headers, body: '"a"' })).toMatchObject({ status: 204 });
  expect(await put("{}")).toMatchObject({ status: 200, text: "done", request: { body: {} } });
});

describe("an answer", () => {
  const answered = async (answers: Parameters<Mock["answer"]>[1], init?: RequestInit) => {
    mock.reset();
    mock.answer(init === undefined ? "read" : "replace", answers as number);
    const { status, headers, text } = await fetch(`${mock.url}/teams/7/a.json`, init).then(async (response) => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }));
    return { status, text, type: headers.get("content-type") };
  };

  test.each([
    ["of a range", 404, { status: 404, text: '{"why":"no"}' }],
    ["of a range, with a body", { status: 404, body: { why: "so" } }, { status: 404, text: '{"why":"so"}' }],
    ["by default", { status: 500, body: { code: 1 } }, { status: 500, text: '{"code":1}' }],
    ["by default, without a body", 503, { status: 503 }],
    ["of a status among them", { body: { id: 1, open: true } }, { status: 200, text: '{"id":1,"open":true}' }],
    ["with free names", { body: { labels: { a: "b" }, any: { c: 1 } } }, { status: 200 }],
    ["with a documented header", { headers: { "x-left": "3" } }, { status: 200 }],
  ])("%s is documented", async (_which, answer, expected) => {
    expect(await answered(answer as never)).toMatchObject(expected);
  });

  test.each([
    ["of a range", { status: 404, body: { why: 1 } }, "/body/why must be string"],
    ["by default", { status: 500, body: { code: "1" } }, "/body/code must be integer"],
    ["in a composed schema", { body: { opn: true } }, "/body/opn is not documented; did you mean open?"],
    [
      "in a list",
      { body: { people: [{}, { mail: "a" }] } },
      "/body/people/1/mail is not documented; did you mean email?",
    ],
    ["in free names", { body: { labels: { a: 1 } } }, "/body/labels/a must be string"],
    ["in a header", { headers: { "X-Left": "few" } }, "/header/x-left must be integer"],
  ])("%s is refused where it is not", (_which, answer, message) => {
    expect(() => mock.answer("read", answer as never)).toThrow(`read cannot be answered so: ${message}`);
  });

  test("of text is sent as it is, and what is no answer to its media type is refused", async () => {
    const init = { method: "PUT", headers: { "Content-Type": "application/json" }, body: "{}" };
    const plain = { status: 200, type: "text/plain" };
    expect(await answered({ body: '"said"' }, init)).toEqual({ ...plain, text: '"said"' });
    expect(() => mock.answer("replace", { body: { a: 1 } })).toThrow("/body must be string");
  });
});
