// Which of several credentials a client has, and what OpenAPI ignores beside them.

import { describe, expect, test } from "vitest";
import { generatedProject } from "../testing/generated-project.ts";

const KEY = { in: "header", name: "X-Key", prefix: "" };
const OTHER = { in: "header", name: "X-Other", prefix: "" };
const BEARER = { in: "header", name: "Authorization", prefix: "Bearer " };

/** A spec with an operation for each of `security`, which it has at its top where that is empty. */
const specificationOf = (...security: string[]) => `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
servers: [{ url: "https://things.example" }]
security: [{ cookie: [] }, { other: [] }]
paths:
${security
  .map(
    (each, index) => `  /${index}:
    get:
      operationId: get${index}${each && `\n      security: [${each}]`}
      responses: { "204": { description: x } }`,
  )
  .join("\n")}
components:
  securitySchemes:
    cookie: { type: apiKey, in: cookie, name: session }
    certificate: { type: mutualTLS }
    key: { type: apiKey, in: header, name: X-Key }
    other: { type: apiKey, in: header, name: X-Other }
    token: { type: http, scheme: bearer }
    login: { type: openIdConnect, openIdConnectUrl: "https://things.example/.well-known" }
`;

const rows: [what: string, security: string[], credentials: unknown[]][] = [
  ["the first", ["{ key: [] }, { token: [] }"], [KEY]],
  ["the first that is supported", ["{ cookie: [] }, { certificate: [] }, { token: [] }, { key: [] }"], [BEARER]],
  ["none of several at once", ["{ key: [], token: [] }, { other: [] }"], [OTHER]],
  ["the first supported of the document", [""], [OTHER]],
  ["a credential where it may be none", ["{}, { key: [] }", "{ key: [] }, {}"], [KEY, KEY]],
  ["none where it may be none and no other is supported", ["{ cookie: [] }, {}"], [undefined]],
  ["none where none is asked for", ["{ key: [] }", "{}"], [KEY, undefined]],
  [
    "that which most operations have",
    ["{ key: [] }, { token: [] }", "{ key: [] }, { token: [] }", "{ token: [] }"],
    [BEARER, BEARER, BEARER],
  ],
  [
    "that which most have by any name",
    ["{ key: [] }, { login: [] }", "{ login: [] }, { key: [] }", "{ token: [] }"],
    [BEARER, BEARER, BEARER],
  ],
  ["the same of several that all have", ["{ key: [] }, { token: [] }", "{ token: [] }, { key: [] }"], [KEY, KEY]],
];

describe("of alternatives a client has", () => {
  test.each(rows)("%s", async (_what, security, credentials) => {
    const { operations } = await generatedProject(specificationOf(...security));
    expect(Object.values(operations).map(({ credential }) => credential)).toEqual(credentials);
  });
});

test("where none is supported, each is told with its reason", async () => {
  const refused = generatedProject(specificationOf("{ key: [], other: [] }, { cookie: [] }, { certificate: [] }"));
  const message = await refused.then(
    () => expect.fail("it generated"),
    (error: Error) => error.message.replaceAll(/\S*\/things\.yaml/g, "things.yaml"),
  );
  expect(message.split("\n").map((line) => line.slice(0, 80))).toEqual([
    'things.yaml:7:5: it asks for "key" and "other" at once; only one credential is s',
    'things.yaml:13:5: the security scheme "cookie" is not supported; only a bearer t',
    'things.yaml:14:5: the security scheme "certificate" is not supported; only a bea',
  ]);
});

test("headers that OpenAPI ignores are no part of an input, whatever they are", async () => {
  const text = specificationOf("{ key: [] }").replace(
    "operationId: get0",
    `operationId: get0
      parameters:
        - { name: Accept, in: header, required: true, schema: { type: object } }
        - { name: content-type, in: header, content: { text/plain: {} } }
        - { name: AUTHORIZATION, in: header, required: true, schema: { type: string } }
        - { name: Accept, in: query, schema: { type: boolean } }
        - { name: X-Trace, in: header, schema: { type: string } }`,
  );
  const { operations, files } = await generatedProject(text);
  expect(operations.get0).toMatchObject({ headerParameters: ["X-Trace"], queryParameters: ["Accept"] });
  expect(operations.get0?.validateInput({ Accept: true })).toBeUndefined();
  expect(operations.get0?.validateInput({ AUTHORIZATION: "x" })).toBeDefined();
  expect(files.get("things/types.ts")).toMatch(
    /interface Get0Input \{\s+Accept\?: boolean;\s+"X-Trace"\?: string;\s+\}/,
  );
  const said = [...files.values()].join("\n");
  expect(said).not.toMatch(/content-type|AUTHORIZATION/);
});
