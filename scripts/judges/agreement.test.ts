// Specs of other shapes than the project's own: for each, inputs and answers derived from it go before all judges.

import { expect, test } from "vitest";
import { casesNotice } from "../grade/grading/cases-judge.ts";
import { generatedProject } from "../testing/generated-project.ts";

function specification(version: string, operation: string, schemas: string, components = ""): string {
  return `openapi: ${version}
info: { title: Things, version: "1" }
servers: [{ url: https://things.example/v1 }]
security: [{ key: [] }]
paths:
  /things/{thing_id}:
    parameters:
      - { name: thing_id, in: path, required: true, schema: { type: string, minLength: 1 } }
    post:
      operationId: changeThing
      x-repeatable: { value: false, reason: It is not known. }
      x-destructive: { value: false, reason: It is not known to be. }
${operation.replace(/^/gm, "      ")}
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
${components.replace(/^/gm, "  ")}
  schemas:
${schemas.replace(/^/gm, "    ")}
`;
}

const json = (schema: string) => `content: { application/json: { schema: ${schema} } }`;
const thing = '{ $ref: "#/components/schemas/Thing" }';
const body = (schema: string) => `requestBody: { required: true, ${json(schema)} }`;
const answer = (schema: string) => `responses:
  "200": { description: Done., ${json(schema)} }`;

const specifications: Record<string, string> = {
  "with properties that go one way only, nested and behind a reference": specification(
    "3.1.0",
    `${body(thing)}\n${answer(thing)}`,
    `Thing:
  type: object
  required: [id, key, name, secret, owner]
  additionalProperties: false
  properties:
    id: { $ref: "#/components/schemas/Id" }
    key: { $ref: "#/components/schemas/Key" }
    name: { type: string }
    secret: { type: string, minLength: 8, writeOnly: true }
    owner: { type: object, required: [since, pin], properties: { since: { type: string, readOnly: true }, pin: { type: integer, writeOnly: true } } }
Id: { type: integer, readOnly: true }
Key: { $ref: "#/components/schemas/Number", readOnly: true }
Number: { type: integer }`,
  ),
  "of OpenAPI 3.0, with null, exclusive bounds, a header and lists in the query": specification(
    "3.0.3",
    `parameters:
  - { name: tags, in: query, schema: { type: array, maxItems: 2, items: { type: string, enum: [new, old] } } }
  - { name: ids, in: query, explode: false, schema: { type: array, minItems: 1, items: { type: integer } } }
  - { name: of, in: query, required: true, schema: { type: array, nullable: true, items: { type: string } } }
  - { name: like, in: query, schema: { type: string, nullable: true } }
  - { name: X-Trace, in: header, required: true, schema: { type: string, minLength: 2 } }
  - { $ref: "#/components/parameters/example" }
${body(thing)}
${answer("{ type: array, items: { $ref: '#/components/schemas/Thing' } }")}`,
    `Thing:
  type: object
  required: [size, note]
  properties:
    size: { type: number, minimum: 0, exclusiveMinimum: true, nullable: true }
    note: { type: string, nullable: true, enum: [short, long] }
    parts: { type: array, uniqueItems: true, items: { type: string, format: date } }`,
    "parameters: { example: { name: X-Size, in: header, schema: { type: integer, minimum: 0, exclusiveMinimum: true } } }",
  ),
  "with branches within branches, and maps": specification(
    "3.1.0",
    `${body("{ type: object, required: [thing], properties: { thing: { $ref: '#/components/schemas/Thing' } } }")}
${answer(thing)}
  "400": { description: Refused., ${json("{ type: object, properties: { title: { type: string } } }")} }`,
    `Thing:
  allOf:
    - $ref: "#/components/schemas/Named"
    - type: object
      required: [size]
      properties:
        size: { oneOf: [{ type: integer, minimum: 1 }, { type: string, enum: [small, large] }] }
        labels: { type: object, additionalProperties: { type: string, maxLength: 3 }, maxProperties: 2 }
        parts: { type: array, items: { $ref: "#/components/schemas/Thing" } }
        source: { oneOf: [{ $ref: "#/components/schemas/Card" }, { $ref: "#/components/schemas/Bank" }] }
Named: { type: object, required: [name], properties: { name: { type: [string, "null"], minLength: 2 }, object: { type: string, const: thing } } }
Card: { type: object, required: [object, number], properties: { object: { type: string, const: card }, number: { type: string } } }
Bank: { type: object, required: [object, iban], properties: { object: { type: string, const: bank }, iban: { type: string } } }`,
  ),
  "with alternatives that are told apart by what they list, and failures that Prism makes no example of": specification(
    "3.1.0",
    `parameters: [{ name: size, in: query, schema: { type: integer } }]
${answer(thing)}
  "4XX": { description: Refused., ${json("{ type: string, pattern: '^[0-9]{3}$' }")} }`,
    `Thing:
  oneOf:
    - { $ref: "#/components/schemas/Card" }
    - { type: object, required: [kind, bank], properties: { kind: { type: integer, enum: [2, 3] }, mode: { enum: [y] }, bank: { type: object } } }
    - { enum: [all, none] }
    - { type: string, maxLength: 3, enum: [one, two] }
Card: { type: object, required: [kind], properties: { kind: { type: integer, enum: [1] }, mode: { enum: [x] } } }`,
  ),
  "with a body of branches alone, needless escapes, formats, and answers without a schema": specification(
    "3.1.0",
    `${body("{ allOf: [{ $ref: '#/components/schemas/Thing' }, { properties: { code: { type: string } } }] }")}
responses:
  "200": { description: Done., content: { application/json: {} } }
  "201": { description: Made., ${json("{ type: object, properties: { code: { type: string, pattern: '^[a-z]\\_\\-[0-9]$' } } }")} }
  "202": { description: Taken., ${json("{ type: array, items: { const: ok } }")} }
  "400": { description: Refused., ${json("{ type: array, items: { type: string } }")} }
  "300": { description: Elsewhere., ${json(thing)} }`,
    `Thing:
  type: object
  required: [opens, picture]
  properties: { opens: { type: string, format: time }, picture: { type: string, format: byte } }`,
  ),
  "with JSON by another name, behind a type that is not sent": specification(
    "3.1.0",
    `requestBody: { $ref: "#/components/requestBodies/Any" }
${answer(thing)}`,
    `Thing: { type: object, required: [id], properties: { id: { type: integer } } }`,
    `requestBodies:
  Any:
    required: true
    content:
      text/plain: { schema: { type: string } }
      application/vnd.things+json; charset=utf-8: { schema: { $ref: "#/components/schemas/Thing" } }`,
  ),
  "with a form that need not be sent, and examples that look like schemas": specification(
    "3.0.3",
    `requestBody:
  content:
    application/x-www-form-urlencoded:
      schema: { type: object, required: [name], properties: { name: { type: string, example: { $id: one } } } }
${answer(thing)}`,
    `Thing: { type: object, required: [id], example: { $id: one, id: 1 }, properties: { id: { type: integer }, of: { type: object, example: { $id: one } } } }`,
  ),
  "with a form": specification(
    "3.1.0",
    `requestBody:
  required: true
  content:
    application/x-www-form-urlencoded:
      schema: { type: object, required: [name], properties: { name: { type: string, pattern: "^[a-z]+$" }, size: { anyOf: [{ type: integer, maximum: 9 }, { type: "null" }] } } }
${answer(thing)}`,
    "Thing: { type: object, required: [id], properties: { id: { type: string, format: uuid } } }",
  ),
};

test.each(Object.entries(specifications))("the judges agree on a spec %s", async (_what, text) => {
  const { specification: file, ...code } = await generatedProject(text);
  expect(await casesNotice({ text, file, files: code.files, code })).toBeUndefined();
});
