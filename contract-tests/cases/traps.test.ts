// Schemas that a hasty derivation gets wrong.

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

  test("a bound that OpenAPI 3.0 calls exclusive is not met", () => {
    const { valid, invalid } = witnesses(
      { ...integer, minimum: 0, exclusiveMinimum: true, maximum: 5, exclusiveMaximum: false },
      () => ({}),
    );
    expect(valuesOf(valid)).toEqual([1, 5]);
    expect(valuesOf(invalid)).toContain(0);
  });

  test("a bound that cannot be passed is reported", () => {
    expect(expectReported({ type: "number", maximum: Number.MAX_VALUE })).toEqual(["#/maximum"]);
  });
});

describe("objects", () => {
  test("an unknown property is one that no pattern matches either", () => {
    const schema = { ...closed, patternProperties: { "^[a-z]": string }, properties: { A: integer } };
    const [first] = breaking(schema, "#/additionalProperties");
    expect(Object.keys(first?.value as object).some((name) => name !== "A" && !/^[a-z]/.test(name))).toBe(true);
  });

  test("closed branches of an allOf exclude each other, which is reported", () => {
    const branch = (name: string) => ({ ...closed, properties: { [name]: string }, required: [name] });
    const { valid, unwitnessed } = expectCasesToHold({ allOf: [branch("a"), branch("b")] });
    expect(valid).toEqual([]);
    expect(unwitnessed.map(({ pointer }) => pointer)).toContain("#/allOf/0/required");
  });

  test("either of two closed objects is accepted, and each is broken in each of its keywords", () => {
    const branch = (name: string) => ({ ...closed, properties: { [name]: integer, x: string }, required: [name] });
    const { unwitnessed, valid } = expectCasesToHold({ anyOf: [branch("a"), branch("b")] });
    expect(unwitnessed).toEqual([]);
    expect(valuesOf(valid)).toEqual([{ a: 1 }, { a: 1, x: "text" }, { b: 1 }, { b: 1, x: "text" }]);
  });

  test("a choice of names within an allOf is broken by the lack of all of them", () => {
    const schema = {
      ...closed,
      properties: { id: integer, email: string, key: string },
      required: ["key"],
      allOf: [{ anyOf: [{ required: ["id"] }, { required: ["email"] }] }],
    };
    const { valid, invalid, unwitnessed } = expectCasesToHold(schema);
    expect(unwitnessed).toEqual([]);
    expect(valuesOf(valid).map((value) => Object.keys(value as object).join())).toEqual(
      expect.arrayContaining(["id,key", "email,key", "id,email,key"]),
    );
    expect(invalid).toContainEqual({
      name: "without id or email",
      value: { key: "text" },
      breaks: { keyword: "anyOf", schemaPath: "#/allOf/0/anyOf" },
      alsoBreaks: ["#/allOf/0/anyOf/0/required", "#/allOf/0/anyOf/1/required"],
      covers: [],
    });
  });

  test("a read-only property is not sent, nor missed where it is required", () => {
    const schema = {
      ...closed,
      allOf: [{ required: ["id", "name"] }],
      properties: { id: { ...string, readOnly: true }, name: string },
    };
    const { valid } = witnesses(schema, () => ({}));
    expect(valuesOf(valid)).toEqual([{ name: "text" }]);
  });

  test("a property that must not be there is broken by its presence", () => {
    const { invalid } = witnesses({ type: "object", properties: { a: false, b: string } }, () => ({}));
    expect(invalid.find(({ breaks }) => breaks?.schemaPath === "#/properties/a/not")?.value).toHaveProperty("a");
  });
});

describe("branches", () => {
  test("of a oneOf that overlap leave a value to each other, also where it is only a part of the value", () => {
    const part = { ...integer, oneOf: [{ minimum: 0 }, { maximum: 5 }] };
    const schema = { ...closed, properties: { part, name: string }, required: ["part", "name"] };
    const { valid, invalid } = expectCasesToHold(schema);
    const text = invalid.find(({ name }) => name === "part is a text, not an integer");
    expect(text?.value).toEqual({ part: "text", name: "text" });
    const parts = valid.map(({ value }) => (value as { part: number }).part);
    expect(parts.some((each) => each > 5) && parts.some((each) => each < 0)).toBe(true);
  });

  test("of an anyOf that only another text breaks give the case another name", () => {
    const schema = {
      anyOf: [
        { ...string, maxLength: 4 },
        { ...string, pattern: "^.{0,9}$" },
      ],
    };
    const { invalid, unwitnessed } = expectCasesToHold(schema);
    expect(unwitnessed).toEqual([]);
    const sized = invalid.filter(({ name }) => name.includes("has a length of 5"));
    for (const { value } of sized) expect([...(value as string)]).toHaveLength(5);
    expect(invalid.map(({ name }) => name)).toContain("the value fits no branch, for maxLength in one");
  });

  test("of an anyOf are all broken, even where only another property can break one", () => {
    const schema = {
      type: "object",
      properties: { a: string, b: integer },
      required: ["b"],
      anyOf: [{ required: ["a"] }, { properties: { b: { maximum: 5 } } }],
    };
    const { unwitnessed, invalid } = expectCasesToHold(schema);
    expect(unwitnessed).toEqual([]);
    expect(valuesOf(invalid)).toContainEqual({ b: 6 });
  });
});

describe("recursion", () => {
  const follow = (definitions: Record<string, unknown>) => (ref: string) => definitions[ref];

  test("ends, and its keywords are told of where they stand first", () => {
    const document = {
      components: {
        schemas: {
          Tree: {
            ...closed,
            required: ["name"],
            properties: { name: string, parts: { type: "array", items: { $ref: "#/components/schemas/Tree" } } },
          },
        },
      },
    };
    const { unwitnessed, valid } = expectCasesToHold(document.components.schemas.Tree, document);
    expect(unwitnessed).toEqual([]);
    expect(valuesOf(valid)).toContainEqual({ name: "text", parts: [{ name: "text" }] });
  });

  test("that only one branch ends is ended by it", () => {
    const document = {
      components: {
        schemas: {
          Sum: { anyOf: [{ $ref: "#/components/schemas/Plus" }, integer] },
          Plus: {
            ...closed,
            required: ["left", "right"],
            properties: { left: { $ref: "#/components/schemas/Sum" }, right: { $ref: "#/components/schemas/Sum" } },
          },
        },
      },
    };
    const { unwitnessed, valid } = expectCasesToHold(document.components.schemas.Sum, document);
    expect(unwitnessed).toEqual([]);
    expect(valuesOf(valid)).toEqual([{ left: 1, right: 1 }, 1]);
  });

  test("that nothing ends has no valid value", () => {
    const tree = { type: "object", required: ["part"], properties: { part: { $ref: "tree" } } };
    const { valid, unwitnessed } = witnesses(tree, follow({ tree }));
    expect(valid).toEqual([]);
    expect(unwitnessed.map(({ pointer }) => pointer)).toContain("#/required");
  });

  test("in place is refused", () => {
    const self = { allOf: [{ $ref: "self" }] };
    expect(() => witnesses(self, follow({ self }))).toThrow(
      "self refers to itself without end. Take the reference out.",
    );
  });
});

test("what is no keyword is reported, and what is no schema is refused", () => {
  expect(expectReported({ ...string, minLenght: 2 })).toEqual(["#/minLenght"]);
  expect(() => witnesses({ properties: { a: 7 } }, () => ({}))).toThrow("#/properties/a is 7, which is no schema.");
  expect(() => witnesses({ type: "text" }, () => ({}))).toThrow("The schema cannot be compiled: ");
});

function expectReported(schema: object): string[] {
  return witnesses(schema, () => ({})).unwitnessed.map(({ pointer }) => pointer);
}
