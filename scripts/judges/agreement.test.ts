// Specs of other shapes than the project's own: for each, inputs and answers derived from it go before all judges.

import { expect, test } from "vitest";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { casesNotice } from "../grade/grading/cases-judge.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { answer, body, json, specification, thing } from "../testing/things-specification.ts";
import { typeCasesOf, typeDisagreements } from "./type-cases.ts";

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
  "with alternatives that are told apart by what they list, a deprecated parameter, and failures that Prism makes no example of":
    specification(
      "3.1.0",
      `parameters: [{ name: size, in: query, deprecated: true, schema: { type: integer } }]
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
  "with references into components and paths, headers that are ignored, a choice of credentials, and no names":
    specification(
      "3.1.0",
      `parameters:
  - { name: id, in: query, schema: { $ref: "#/components/schemas/Named/properties/id" } }
  - { name: Accept, in: header, required: true, schema: { type: string, enum: [text/csv] } }
  - { name: content-type, in: header, required: true, schema: { type: integer } }
  - { $ref: "#/components/parameters/Token" }
security: [{ certificate: [] }, { token: [], key: [] }, { key: [] }]
requestBody:
  required: true
  content: { application/json: { schema: { type: object, required: [part], properties: { part: { $ref: "#/components/schemas/Thing/properties/parts/items" }, code: { $ref: '#/components/schemas/Thing/properties/parts/items/properties/code', description: Its code. } } } } }
${answer(thing)}
  "400": { description: Refused., ${json("{ type: object, properties: { reason: { $ref: '#/paths/~1things~1%7Bthing_id%7D/post/requestBody/content/application~1json/schema/properties/code' } } }")} }`,
      `Thing:
  type: object
  required: [parts]
  properties:
    named: { $ref: "#/components/schemas/Named" }
    parts: { type: array, items: { type: object, required: [code], properties: { code: { type: [string, "null"], pattern: "^[a-z]+$" }, things: { type: array, items: { $ref: "#/components/schemas/Thing" } } } } }
Named: { type: object, properties: { id: { type: integer, minimum: 1, readOnly: true } } }`,
      `parameters: { Token: { name: AUTHORIZATION, in: header, required: true, schema: { type: string, minLength: 99 } } }`,
    )
      .replace("operationId: changeThing", "operationId: things/change")
      .replace(
        "securitySchemes: {",
        "securitySchemes: { certificate: { type: mutualTLS }, token: { type: http, scheme: bearer },",
      ),
  "of OpenAPI 3.0 with references into it, without operationIds": specification(
    "3.0.3",
    `parameters:
  - { name: limit, in: query, required: true, schema: { $ref: "#/components/schemas/Thing/properties/size" } }
${body("{ type: object, required: [size], properties: { size: { $ref: '#/components/schemas/Thing/properties/size', minimum: 9 }, other: { $ref: '#/components/schemas/Thing/properties/note', nullable: true }, pin: { $ref: '#/components/schemas/Thing/properties/pin' } } }")}
${answer('{ $ref: "#/components/schemas/Thing" }')}
  "409": { $ref: "#/paths/~1things~1{thing_id}/post/responses/200" }`,
    `Thing:
  type: object
  required: [size, pin]
  properties:
    size: { type: number, minimum: 0, exclusiveMinimum: true, nullable: true }
    note: { type: string, minLength: 2 }
    pin: { type: string, writeOnly: true }`,
  ).replace("      operationId: changeThing\n", ""),
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
  "with a user and a password, and answers in text": specification(
    "3.1.0",
    `${body(thing)}
responses:
  "200": { description: Done., content: { application/xml: {}, text/csv: { schema: { $ref: "#/components/schemas/Rows" } } } }
  "201": { description: Made., content: { text/plain; charset=utf-8: {} } }
  "202": { description: Taken., content: { text/html: { schema: { type: string } }, application/json: { schema: ${thing} } } }
  "400": { description: Refused., content: { text/plain: { schema: { type: string, enum: ["no.", "never."] } } } }`,
    `Thing: { type: object, required: [id], properties: { id: { type: integer } } }
Rows: { type: string, minLength: 2, maxLength: 20, pattern: "^[a-z,\\n]*$" }`,
    "",
    "{ type: http, scheme: basic }",
  ),
  "with a key in the query, beside parameters there": specification(
    "3.1.0",
    `parameters: [{ name: size, in: query, required: true, schema: { type: integer, minimum: 1 } }]
${body(thing)}
${answer(thing)}`,
    "Thing: { type: object, required: [id], properties: { id: { type: integer } } }",
    "",
    "{ type: apiKey, in: query, name: api_key }",
  ),
};

test.each(Object.entries(specifications))("the judges agree on a spec %s", async (_what, text) => {
  const { specification: file, ...code } = await generatedProject(text);
  expect(await casesNotice({ text, file, files: code.files, code })).toBeUndefined();
  const types = code.files.get("things/types.ts") ?? "";
  expect(typeDisagreements(types, typeCasesOf(OpenApiDocument.parse(text)))).toEqual([]);
});
