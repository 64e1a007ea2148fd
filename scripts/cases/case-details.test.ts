// What cases are, in detail: their names, their number, what they say that they cover.

import { expect, test } from "vitest";
import { expectCasesToHold } from "./cases-hold.ts";

const names = (cases: readonly { name: string }[]) => cases.map(({ name }) => name);
const values = (cases: readonly { value: unknown }[]) => cases.map(({ value }) => value);
const string = { type: "string" };

test("each enum value is a valid case, and a wrong type is one case for each other type", () => {
  const { valid, invalid } = expectCasesToHold({
    type: "array",
    items: { type: "string", enum: ["CAN_VIEW", "CAN_RUN"] },
  });
  expect(names(valid)).toEqual([
    "the value is an empty list",
    "[0] is CAN_VIEW",
    "[0] is CAN_RUN",
    "the value has 2 items",
  ]);
  expect(names(invalid).filter((name) => name.startsWith("[0]"))).toEqual([
    "[0] is an integer, not a text",
    "[0] is a boolean, not a text",
    "[0] is an object, not a text",
    "[0] is a list, not a text",
    "[0] is null, not a text",
    "[0] is none of CAN_VIEW and CAN_RUN",
  ]);
});

test("a broken enum keeps its type, and a broken type says that it breaks the enum too", () => {
  const { invalid } = expectCasesToHold({ type: "string", enum: ["a"] });
  expect(invalid.filter(({ breaks }) => breaks?.keyword === "enum")).toEqual([
    expect.objectContaining({ value: expect.any(String), alsoBreaks: [] }),
  ]);
  for (const { alsoBreaks } of invalid.filter(({ breaks }) => breaks?.keyword === "type")) {
    expect(alsoBreaks).toEqual(["#/enum"]);
  }
});

test("bounds are met and passed by one", () => {
  const { valid, invalid } = expectCasesToHold({ type: "integer", minimum: 3, maximum: 7 });
  expect(values(valid)).toEqual(expect.arrayContaining([3, 7]));
  expect(values(invalid)).toEqual(expect.arrayContaining([2, 8]));
  const lists = expectCasesToHold({ type: "array", items: string, minItems: 1, maxItems: 3 });
  expect((values(lists.valid) as unknown[][]).map(({ length }) => length)).toEqual(expect.arrayContaining([1, 3]));
  expect((values(lists.invalid).filter(Array.isArray) as unknown[][]).map(({ length }) => length)).toEqual(
    expect.arrayContaining([0, 4]),
  );
});

test("six optional properties give every subset, seven only none, all, each, all but each, and pairs", () => {
  const objectOf = (count: number) => ({
    type: "object",
    properties: Object.fromEntries(Array.from({ length: count }, (_, i) => [`p${i}`, { type: "null" }])),
  });
  expect(expectCasesToHold(objectOf(6)).valid).toHaveLength(64);
  expect(expectCasesToHold(objectOf(7)).valid).toHaveLength(1 + 1 + 7 + 7 + 21);
});

test("a property is left out of a case where another cannot be without it", () => {
  const { valid } = expectCasesToHold({
    type: "object",
    properties: { a: string, b: string },
    dependentRequired: { a: ["b"] },
  });
  expect(values(valid).map((value) => Object.keys(value as object))).toEqual([[], ["a", "b"], ["b"]]);
});

test("a valid case covers a bound only where it meets it", () => {
  const covers = (schema: object) =>
    new Map(expectCasesToHold(schema).valid.map(({ value, covers }) => [value, covers]));
  const numbers = covers({ type: "integer", minimum: 3, maximum: 7 });
  expect(numbers.get(3)).toEqual(["#/type", "#/minimum"]);
  expect(numbers.get(7)).toEqual(["#/type", "#/maximum"]);
  const texts = covers({ type: "string", minLength: 2, maxLength: 5 });
  expect(texts.get("aaaaa")).toEqual(["#/type", "#/maxLength"]);
  expect(texts.get("text")).toEqual(["#/type"]);
});

test("a list has each of its items as a case, beside what it must contain and without one twice", () => {
  const contained = expectCasesToHold({ type: "array", items: { enum: [1, 2, 9] }, contains: { const: 9 } });
  expect(values(contained.valid)).toEqual(expect.arrayContaining([[9], [1, 9], [2, 9]]));
  const unique = expectCasesToHold({ type: "array", items: { enum: [1, 2] }, minItems: 2, uniqueItems: true });
  expect(values(unique.valid)).toEqual([
    [1, 2],
    [2, 1],
  ]);
});

test("a value of a property comes with the properties that it depends on", () => {
  const properties = { a: { enum: ["x", "y"] }, b: string };
  const { valid } = expectCasesToHold({ type: "object", properties, dependentRequired: { a: ["b"] } });
  expect(valid).toContainEqual(expect.objectContaining({ name: "a is y", value: { a: "y", b: "text" } }));
});

test("a name tells of a long value without quoting it", () => {
  expect(names(expectCasesToHold({ const: "x".repeat(100) }).valid)).toEqual(["the value is a text of 100 characters"]);
  expect(names(expectCasesToHold({ enum: ["true", true, "7"] }).valid)).toEqual([
    'the value is "true"',
    "the value is true",
    'the value is "7"',
  ]);
});

test("a case is the same each time", () => {
  const schema = { type: "object", properties: { a: { type: "string", pattern: "^[a-f]{4,}\\d$" } }, required: ["a"] };
  expect(expectCasesToHold(schema)).toEqual(expectCasesToHold(structuredClone(schema)));
});
