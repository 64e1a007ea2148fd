// Each keyword by itself and beside those that it meets.

import { describe, expect, test } from "vitest";
import { expectCasesToHold } from "./cases-hold.ts";

const string = { type: "string" };
const integer = { type: "integer" };

describe("a valid and a breaking value are found for each keyword of", () => {
  test.each<[string, object]>([
    ["type", string],
    ["several types", { type: ["string", "null"] }],
    ["a type with a fraction", { type: "number" }],
    ["enum and type", { type: "string", enum: ["a", "b"] }],
    ["enum of mixed values", { enum: [1, "a", null, { b: [1] }, [2], false] }],
    ["enum with null in a nullable type", { type: ["string", "null"], enum: ["a", null] }],
    ["const", { const: "a" }],
    ["a constant object", { const: { a: { b: 1 } } }],
    ["minimum and maximum", { type: "integer", minimum: 3, maximum: 7 }],
    ["bounds of fractions", { type: "number", minimum: 0.1, maximum: 0.2 }],
    ["exclusive bounds", { type: "number", exclusiveMinimum: 0, exclusiveMaximum: 1 }],
    ["exclusive bounds of integers", { type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 2 }],
    ["multipleOf", { type: "integer", multipleOf: 7 }],
    ["multipleOf within bounds", { type: "integer", minimum: 10, maximum: 100, multipleOf: 25 }],
    ["multipleOf a fraction", { type: "number", multipleOf: 0.01, minimum: 0 }],
    ["bounds without type", { minimum: 3, maximum: 4 }],
    ["lengths", { type: "string", minLength: 2, maxLength: 4 }],
    ["a pattern", { type: "string", pattern: "^[a-z]{3}-\\d{2,}$" }],
    ["a pattern and lengths", { type: "string", pattern: "^[^\\s@]+@[^\\s@]+$", minLength: 5, maxLength: 9 }],
    ["a pattern that is not anchored", { type: "string", pattern: "b" }],
    ["a pattern and a format", { type: "string", pattern: "^https:", format: "uri" }],
    ["a format and lengths", { type: "string", format: "email", minLength: 6, maxLength: 64 }],
    ["a date-time of bounded length", { type: "string", format: "date-time", minLength: 20, maxLength: 25 }],
    ["a format without type", { format: "email" }],
    ["a format of one of two types", { type: ["integer", "string"], format: "date" }],
    ["a format of numbers", { type: "integer", format: "int32" }],
    ["items", { type: "array", items: { type: "string", enum: ["a", "b"] } }],
    [
      "minItems, maxItems and uniqueItems",
      { type: "array", items: integer, minItems: 2, maxItems: 4, uniqueItems: true },
    ],
    [
      "unique texts of a pattern",
      { type: "array", items: { type: "string", pattern: "^[a-z]$" }, minItems: 3, uniqueItems: true },
    ],
    ["unique values of an enum", { type: "array", items: { enum: [1, 2, 3] }, minItems: 2, uniqueItems: true }],
    ["a tuple", { type: "array", prefixItems: [string, { type: "integer", minimum: 2 }], items: false, minItems: 2 }],
    ["a tuple with more", { type: "array", prefixItems: [string], items: { type: "boolean" } }],
    ["contains", { type: "array", items: integer, contains: { type: "integer", minimum: 5 } }],
    ["lists of lists", { type: "array", items: { type: "array", items: string, minItems: 1 }, minItems: 1 }],
    ["required", { type: "object", properties: { a: string, b: integer }, required: ["a", "b"] }],
    ["required beside no properties", { type: "object", required: ["a"] }],
    ["additionalProperties: false", { type: "object", properties: { a: string }, additionalProperties: false }],
    [
      "additionalProperties with a schema",
      { type: "object", properties: { a: string }, additionalProperties: { type: "integer", minimum: 2 } },
    ],
    [
      "patternProperties",
      { type: "object", patternProperties: { "^x-": { type: "integer", maximum: 3 } }, additionalProperties: false },
    ],
    [
      "propertyNames",
      {
        type: "object",
        propertyNames: { pattern: "^[a-z]+$", minLength: 2, maxLength: 5 },
        additionalProperties: integer,
      },
    ],
    ["propertyNames that are listed", { type: "object", propertyNames: { enum: ["a", "b"] } }],
    [
      "minProperties and maxProperties",
      { type: "object", minProperties: 2, maxProperties: 3, additionalProperties: integer },
    ],
    [
      "counts beside optional properties",
      {
        type: "object",
        properties: { a: string, b: string, c: string },
        additionalProperties: false,
        minProperties: 1,
        maxProperties: 2,
      },
    ],
    [
      "dependentRequired",
      { type: "object", properties: { a: string, b: string, c: string }, dependentRequired: { a: ["b", "c"] } },
    ],
    [
      "allOf",
      {
        allOf: [
          { type: "object", properties: { a: string }, required: ["a"] },
          { properties: { b: integer }, required: ["b"] },
        ],
      },
    ],
    ["allOf of scalars", { type: "integer", allOf: [{ minimum: 5 }, { maximum: 8 }] }],
    [
      "anyOf of scalars",
      {
        anyOf: [
          { type: "string", minLength: 2 },
          { type: "integer", minimum: 3 },
        ],
      },
    ],
    [
      "oneOf by a property",
      {
        oneOf: [
          { type: "object", required: ["kind"], properties: { kind: { const: "a" }, x: string } },
          { type: "object", required: ["kind"], properties: { kind: { const: "b" }, y: integer } },
        ],
      },
    ],
    [
      "oneOf of exclusive names",
      { type: "object", properties: { a: string, b: string }, oneOf: [{ required: ["a"] }, { required: ["b"] }] },
    ],
    ["not", { type: "string", not: { enum: ["a", "text"] } }],
    ["not required", { type: "object", properties: { a: string, b: string }, not: { required: ["a", "b"] } }],
    [
      "if, then and else",
      {
        type: "object",
        properties: { kind: { enum: ["a", "b"] }, x: string, y: string },
        required: ["kind"],
        if: { properties: { kind: { const: "a" } } },
        // biome-ignore lint/suspicious/noThenProperty: the keyword's name
        then: { required: ["x"] },
        else: { required: ["y"] },
      },
    ],
    [
      "unevaluatedProperties: false",
      {
        type: "object",
        allOf: [{ properties: { a: string } }],
        properties: { b: string },
        unevaluatedProperties: false,
      },
    ],
  ])("%s", (_title, schema) => {
    const { unwitnessed, valid, invalid } = expectCasesToHold(schema);
    expect(unwitnessed).toEqual([]);
    expect(valid.length).toBeGreaterThan(0);
    expect(invalid.length).toBeGreaterThan(0);
  });

  test.each([
    ...["uuid", "email", "date-time", "date", "time", "duration", "uri", "uri-reference", "uri-template", "url"],
    ...["hostname", "ipv4", "ipv6", "regex", "json-pointer", "relative-json-pointer", "byte"],
  ])("format %s", (format) => {
    expect(expectCasesToHold({ type: "string", format }).unwitnessed).toEqual([]);
  });
});
