// The schemas of whole documents: the project's own, and two that use what those do not.

import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { expectCasesToHold } from "./cases-hold.ts";

const parse = (text: string) => OpenApiDocument.parse(text).root;

const library30 = parse(`
openapi: 3.0.3
info: { title: A library, version: "1" }
components:
  schemas:
    Isbn: { type: string, pattern: "^97[89]-\\\\d{10}$", example: 978-0000000000 }
    Money:
      type: object
      required: [amount, currency]
      properties:
        amount: { type: number, minimum: 0, multipleOf: 0.5 }
        currency: { type: string, enum: [EUR, USD] }
    Copy:
      type: object
      required: [shelf]
      additionalProperties: false
      properties:
        id: { type: integer, format: int32, readOnly: true }
        shelf: { type: string, minLength: 1, maxLength: 8, nullable: true }
        lent_until: { type: string, format: date, nullable: true }
        price: { $ref: "#/components/schemas/Money" }
    Work:
      type: object
      required: [title]
      properties:
        title: { type: string, minLength: 1 }
        tags: { type: array, uniqueItems: true, maxItems: 3, items: { type: string, enum: [new, old, rare] } }
    Book:
      allOf:
        - { $ref: "#/components/schemas/Work" }
        - type: object
          required: [isbn, copies]
          properties:
            isbn: { $ref: "#/components/schemas/Isbn" }
            copies: { type: array, minItems: 1, items: { $ref: "#/components/schemas/Copy" } }
            sequel: { $ref: "#/components/schemas/Book" }
    Film:
      allOf:
        - { $ref: "#/components/schemas/Work" }
        - type: object
          required: [minutes]
          properties: { minutes: { type: integer, format: int32, minimum: 1 } }
          not: { required: [isbn] }
    Medium:
      discriminator: { propertyName: kind }
      oneOf:
        - { $ref: "#/components/schemas/Book" }
        - { $ref: "#/components/schemas/Film" }
`);

const hooks31 = parse(`
openapi: 3.1.0
info: { title: Hooks, version: "1" }
components:
  schemas:
    Id: { type: string, format: uuid }
    Secret: { type: [string, "null"], minLength: 16, description: Null takes it away. }
    Filter:
      anyOf:
        - { type: object, required: [all], additionalProperties: false, properties: { all: { type: array, minItems: 1, items: { $ref: "#/components/schemas/Filter" } } } }
        - { type: object, required: [field, is], additionalProperties: false, properties: { field: { type: string, pattern: "^[a-z_]+$" }, is: { type: [string, number, boolean, "null"] } } }
    Retry:
      type: object
      properties:
        times: { type: integer, minimum: 0, maximum: 10 }
        after_s: { type: number, exclusiveMinimum: 0, maximum: 3600 }
      dependentRequired: { after_s: [times] }
    Hook:
      type: object
      required: [id, url, events]
      unevaluatedProperties: false
      properties:
        id: { $ref: "#/components/schemas/Id", description: Chosen by the caller. }
        url: { type: string, format: uri, pattern: "^https:", maxLength: 200 }
        events: { type: array, items: { enum: [made, changed, gone] }, minItems: 1, uniqueItems: true }
        secret: { $ref: "#/components/schemas/Secret" }
        filter: { $ref: "#/components/schemas/Filter" }
        headers: { type: object, propertyNames: { pattern: "^X-" }, additionalProperties: { type: string }, maxProperties: 2 }
        window: { type: array, prefixItems: [{ type: string, format: time }, { type: string, format: time }], items: false, minItems: 2 }
        version: { const: 2 }
      allOf:
        - { $ref: "#/components/schemas/Retry" }
        - if: { required: [secret] }
          then: { properties: { signed: { type: boolean } }, required: [signed] }
`);

const projects = readdirSync("openapi").filter((file) => file.endsWith(".yaml"));
const documents: [title: string, document: ReturnType<typeof parse>][] = [
  ["library, OpenAPI 3.0", library30],
  ["hooks, OpenAPI 3.1", hooks31],
  ...projects.map((file): [string, ReturnType<typeof parse>] => [file, parse(readFileSync(`openapi/${file}`, "utf8"))]),
];

describe.each(documents)("%s", (_title, document) => {
  test.each(Object.keys(document.components.schemas))("every keyword of %s has its cases", (name) => {
    const { valid, invalid, unwitnessed } = expectCasesToHold(document.components.schemas[name], document);
    expect(unwitnessed).toEqual([]);
    expect(valid.length).toBeGreaterThan(0);
    expect(invalid.length).toBeGreaterThan(0);
  });
});
