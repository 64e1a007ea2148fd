// What is generated for people to read of each property that an operation takes.

import { expect, test } from "vitest";
import { operationOf } from "../testing/generated-reference.ts";
import { OLD_THINGS, THINGS } from "./reference-example.ts";

const propertiesOf = async (text: string) => (await operationOf("setThing", text)).properties;

const MOVES = "How it moves.\n- `loud`: no value of it";
const VALUES = [{ value: "round", description: "rolls" }, { value: "flat" }];

/** By property, what it is an example of, and what is said of it beside the evidence of its operation. */
// biome-ignore format: a table, a line a row
const rows: Record<string, [what: string, expected: object]> = {
  id: ["a format and an example", { required: true, description: "Which one.", types: ["string"], format: "uuid", example: "t-1" }],
  dry: ["a default, and evidence of its own", { description: "Whether to look only.", evidence: "Inferred: a guess.", types: ["boolean"], default: false }],
  move: ["a parameter with a default beside a reference, and the values and words that it leads to", { description: `In which way.\n${MOVES}`, types: ["string"], values: VALUES, default: "round" }],
  "X-Trace": ["a header of which nothing is said", { types: ["string"] }],
  name: ["what is demanded, and the example of a schema", { required: true, description: "What it is called.", types: ["string"], example: "a wheel" }],
  pin: ["a secret", { types: ["string"], secret: true }],
  kind: ["values, and what each means", { description: MOVES, types: ["string"], values: VALUES }],
  kinds: ["a list of values", { description: `All of them.\n${MOVES}`, types: ["array"], items: { types: ["string"] }, values: VALUES }],
  some: ["a list of composed values", { description: MOVES, types: ["array"], items: { types: ["string"] }, values: VALUES }],
  nullable: ["values or null", { description: MOVES, types: ["string", "null"], values: [...VALUES, { value: null }] }],
  fixed: ["a constant", { types: ["integer"], values: [{ value: 7 }] }],
  several: ["values of several types", { types: ["number", "string", "null"], values: [{ value: 1 }, { value: 2.5 }, { value: "on" }, { value: null }] }],
  numbers: ["numbers that are integers", { types: ["integer"], values: [{ value: 1 }, { value: 2 }], example: 2 }],
  pairs: ["values that are lists", { types: ["array"], values: [{ value: [1] }, { value: [2] }] }],
  twice: ["a choice of values", { types: ["string", "integer"], values: [{ value: "a" }, { value: "b" }, { value: 0 }] }],
  maybe: ["an integer or null, with bounds and a default", { types: ["integer", "null"], minimum: 1, maximum: 9, default: null }],
  limited: ["what several schemas limit", { description: "In metres.", types: ["integer"], minimum: 2, maximum: 8, default: 1 }],
  narrowed: ["values that several schemas allow", { types: ["string"], values: [{ value: "b" }] }],
  either: ["a choice of types", { types: ["string", "number"] }],
  loose: ["a choice of which one is anything", { types: [] }],
  dated: ["a choice of one type and null", { types: ["string", "null"], format: "date" }],
  bounded: ["bounds of what may be null", { types: ["integer", "null"], minimum: 1, maximum: 9 }],
  owner: ["an object", { types: ["object"] }],
  owners: ["a list of objects", { types: ["array"], items: { types: ["object"] } }],
  days: ["texts of a format, or a list of them", { types: ["array", "string"], items: { types: ["string"], format: "date" } }],
  any: ["anything", { types: [] }],
  size: ["what a branch demands and describes", { required: true, description: "How large.", types: ["integer"], minimum: 2 }],
  length: ["a description beside a reference, and evidence behind it", { description: "How long it is.", evidence: "Inferred: another guess.", types: ["number"], minimum: 0, default: 2 }],
  itself: ["a list of such lists", { types: ["array"], items: { types: ["array"] } }],
};

test.each(Object.entries(rows).map(([name, row]) => [name, ...row] as const))(
  "%s: %s",
  async (name, _what, expected) => {
    const property = (await propertiesOf(THINGS)).find((each) => each.name === name);
    expect(property).toEqual({ name, required: false, evidence: "Published: page A.", ...expected });
  },
);

test("each property has its row", async () => {
  expect(Object.keys(rows)).toEqual((await propertiesOf(THINGS)).map(({ name }) => name));
});

test("a choice of itself may be anything", async () => {
  const text = THINGS.replace("Itself: { type: array, items:", "Itself: { anyOf: [{ type: string },").replace(
    'Itself" } }\n',
    'Itself" }] }\n',
  );
  expect((await propertiesOf(text)).at(-1)).toMatchObject({ name: "itself", types: [] });
});

test("OpenAPI 3.0 says the same in its words", async () => {
  expect(OLD_THINGS).not.toMatch(/"null"|const/);
  expect(await propertiesOf(OLD_THINGS)).toEqual(await propertiesOf(THINGS));
});
