// Schemas of objects, branches and recursions that a hasty derivation gets wrong.

import { describe, expect, test } from "vitest";
import { expectCasesToHold } from "./cases-hold.ts";
import { witnesses } from "./witnesses.ts";

const string = { type: "string" };
const integer = { type: "integer" };
const closed = { type: "object", additionalProperties: false };
const valuesOf = (cases: readonly { value: unknown }[]) => cases.map(({ value }) => value);
const breaking = (schema: object, pointer: string) =>
  expectCasesToHold(schema).invalid.filter(({ breaks }) => breaks?.schemaPath === pointer);

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

test("branches of all types, of which no value is outside, are known soon to have none", () => {
  const kinds = [{ type: ["object", "null"] }, string, { type: "number" }, { type: "boolean" }, { type: "array" }];
  const item = { ...closed, required: ["kind"], properties: { kind: { enum: ["a", "b"] }, value: { anyOf: kinds } } };
  const started = performance.now();
  const { unwitnessed } = witnesses({ type: ["array", "null"], items: item }, () => ({}));
  expect(unwitnessed.map(({ pointer }) => pointer)).toContain("#/items/properties/value/anyOf");
  expect(performance.now() - started).toBeLessThan(20_000);
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
