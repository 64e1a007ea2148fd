// Schemas of single values that a hasty derivation gets wrong.

import { describe, expect, test } from "vitest";
import { expectCasesToHold } from "./cases-hold.ts";
import { witnesses } from "./witnesses.ts";

const string = { type: "string" };
const integer = { type: "integer" };
const closed = { type: "object", additionalProperties: false };
const valuesOf = (cases: readonly { value: unknown }[]) => cases.map(({ value }) => value);
const breaking = (schema: object, pointer: string) =>
  expectCasesToHold(schema).invalid.filter(({ breaks }) => breaks?.schemaPath === pointer);

describe("names of properties", () => {
  test("may be those of keywords", () => {
    const names = ["properties", "type", "required", "enum", "anyOf", "items", "$ref", "not", "if", "format"];
    const properties = Object.fromEntries(names.map((name) => [name, integer]));
    const { unwitnessed, invalid } = expectCasesToHold({ ...closed, properties, required: names });
    expect(unwitnessed).toEqual([]);
    for (const name of names) {
      const path = `#/properties/${encodeURIComponent(name)}/type`;
      expect(invalid.map(({ breaks }) => breaks?.schemaPath)).toContain(path);
    }
  });

  test("may be inherited ones, empty ones, and ones that a pointer must escape", () => {
    const names = ["constructor", "toString", "hasOwnProperty", "valueOf", "", "a/b", "a~b", "a b", "ü", "0"];
    const properties = Object.fromEntries(names.map((name) => [name, string]));
    expect(expectCasesToHold({ ...closed, properties, required: names }).unwitnessed).toEqual([]);
    expect(expectCasesToHold({ ...closed, properties: { constructor: string, "": integer } }).unwitnessed).toEqual([]);
  });

  test("that the judge overlooks are reported: `__proto__`", () => {
    const schema = {
      type: "object",
      properties: JSON.parse('{"__proto__": {"type": "string"}, "a": {"type": "string"}}'),
    };
    const { unwitnessed, valid } = expectCasesToHold(schema);
    expect(unwitnessed).toEqual([
      { pointer: "#/properties/__proto__/type", reason: "no value was found that breaks it alone" },
    ]);
    expect(valid.some(({ value }) => Object.hasOwn(value as object, "__proto__"))).toBe(true);
  });
});

describe("enum and const", () => {
  test("an empty enum is reported, and what stands beside it still has cases", () => {
    const { valid, unwitnessed } = witnesses(
      { type: "object", properties: { a: { enum: [] }, b: string } },
      () => ({}),
    );
    expect(unwitnessed).toContainEqual({
      pointer: "#/properties/a/enum",
      reason: "it is empty, so that no value fits",
    });
    expect(valuesOf(valid)).toEqual([{}, { b: "text" }]);
  });

  test("an enum of mixed types has each of its values as a case, objects included", () => {
    const values = [1, 1.5, "a", "", null, false, { a: { b: [1] } }, [2, [3]], {}];
    expect(valuesOf(expectCasesToHold({ enum: values }).valid)).toEqual(values);
  });

  test("of an enum that its type narrows, only what fits both is valid", () => {
    expect(valuesOf(expectCasesToHold({ type: ["string", "null"], enum: ["a", 1, null] }).valid)).toEqual(["a", null]);
  });

  test("a constant object is broken by what is nearly the same", () => {
    const [first] = breaking({ const: { a: 1 } }, "#/const");
    expect(first?.value).toEqual({ a: 1, unknown: 1 });
  });
});

describe("texts", () => {
  test("a pattern that nearly everything matches is broken by what it does not match", () => {
    for (const pattern of [
      "^[^\\s@]+@[^\\s@]+$",
      "^.*$",
      "^(?!\\.{0,2}$)",
      "a|b",
      "^[A-Za-z0-9 _-]*$",
      "[^x]",
      "^😀+$",
    ]) {
      const [first] = breaking({ ...string, pattern }, "#/pattern");
      expect(new RegExp(pattern, "u").test(first?.value as string), pattern).toBe(false);
    }
  });

  test("a pattern that everything matches is reported", () => {
    expect(expectCasesToHold({ ...string, pattern: "" }).unwitnessed).toEqual([
      { pointer: "#/pattern", reason: "no value was found that breaks it alone" },
    ]);
  });

  test("a length counts characters, not code units", () => {
    const { valid, invalid } = expectCasesToHold({ ...string, minLength: 3, maxLength: 5 });
    expect(valuesOf(valid)).toContain("😀😀😀😀😀");
    expect(valuesOf(invalid)).toContain("😀😀");
  });

  test("a format says nothing of what is no text", () => {
    const { valid, unwitnessed } = expectCasesToHold({ type: ["integer", "string", "null"], format: "uuid" });
    expect(unwitnessed).toEqual([]);
    expect(valuesOf(valid)).toEqual(expect.arrayContaining([1, null]));
  });

  test("a format that nobody knows, and one that nothing breaks, are reported", () => {
    const properties = {
      a: { ...string, format: "phone" },
      b: { ...string, format: "password" },
      c: { ...string, format: "constructor" },
    };
    expect(expectReported({ type: "object", properties })).toEqual([
      "#/properties/a/format",
      "#/properties/c/format",
      "#/properties/b/format",
    ]);
  });

  test("a length that no test would send is reported", () => {
    expect(expectReported({ ...string, maxLength: 10_000_000 })).toEqual(["#/maxLength"]);
  });

  test("the schema's own example is preferred", () => {
    const schema = { ...string, pattern: "^[A-Z]{2}\\d{4}$", example: "QX1234" };
    expect(expectCasesToHold(schema).valid[0]?.value).toBe("QX1234");
  });
});

describe("numbers", () => {
  test.each([
    { maximum: Number.MAX_SAFE_INTEGER },
    { minimum: Number.MIN_SAFE_INTEGER },
    { maximum: 1e300 },
    { minimum: 2 ** 53 },
    { exclusiveMaximum: Number.MAX_SAFE_INTEGER },
  ])("%j is met and passed", (bound) => {
    expect(expectCasesToHold({ ...integer, ...bound }).unwitnessed).toEqual([]);
  });

  test("1.0 is an integer, and no case is a negative zero", () => {
    const { valid, invalid } = expectCasesToHold({ ...integer, minimum: -0, maximum: 1.0, multipleOf: 1.0 });
    expect(valuesOf(valid)).toEqual([1, 0]);
    for (const value of valuesOf([...valid, ...invalid])) expect(Object.is(value, -0)).toBe(false);
  });

  test("a bound that cannot be passed is reported", () => {
    expect(expectReported({ type: "number", maximum: Number.MAX_VALUE })).toEqual(["#/maximum"]);
  });
});

function expectReported(schema: object): string[] {
  return witnesses(schema, () => ({})).unwitnessed.map(({ pointer }) => pointer);
}
