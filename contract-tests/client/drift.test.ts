import { expect, test } from "vitest";
import { driftOf } from "../../src/drift.ts";
import type { Operation } from "../../src/operation.ts";

const responses: Operation["responses"] = { 200: { known: { owner: { name: null }, tags: null } } };
const operation = { responses } as Operation;

test.each<[what: string, body: unknown]>([
  ["null in a known object's place", { owner: null }],
  ["text in a known object's place", { owner: "Ann" }],
  ["text in place of the whole", "Ann"],
  ["anything where anything goes", { tags: { any: { thing: 1 } } }],
])("%s is no property that is not documented", (_what, body) => {
  expect(driftOf(operation, 200, body)).toEqual([]);
});

test("a property that is not documented is found in objects and in items of lists", () => {
  expect(driftOf(operation, 200, [{ owner: { name: "Ann", age: 7 } }, { "a/b~c": 1 }])).toEqual([
    { path: "/0/owner/age", message: "is not documented" },
    { path: "/1/a~1b~0c", message: "is not documented" },
  ]);
});
