// Schemas with an enumeration in all places where one may stand: what is new to each, and what is wrong.

const STATUS = '{ $ref: "#/components/schemas/Status" }';

/** Of OpenAPI, where a row says nothing else. */
export const VERSION = "3.1.0";

export interface Row {
  readonly schema: string;
  /** Values that are new, and the path within each of what is told. */
  readonly open: readonly (readonly [value: unknown, path: string])[];
  readonly wrong: readonly unknown[];
  readonly version?: string;
}

export const rows: Record<string, Row> = {
  "an enumeration": { schema: STATUS, open: [["new", ""]], wrong: [7, null, {}] },
  "an enumeration without a type": { schema: "{ enum: [on, off] }", open: [["dim", ""]], wrong: [null, 7, {}, []] },
  "an enumeration of several types": {
    schema: '{ enum: ["on", 1, null] }',
    open: [
      ["off", ""],
      [2, ""],
    ],
    wrong: [true, {}],
  },
  "an enumeration of numbers": { schema: "{ type: integer, enum: [1, 2] }", open: [[3, ""]], wrong: ["1", 1.5, null] },
  "an enumeration of lists": { schema: "{ enum: [[1], [2]] }", open: [[[3], ""]], wrong: [{}, "1"] },
  "one beside another limit": {
    schema: "{ type: string, enum: [a, b], maxLength: 3 }",
    open: [["abc", ""]],
    wrong: ["abcd"],
  },
  "anyOf with null": { schema: `{ anyOf: [${STATUS}, { type: "null" }] }`, open: [["new", ""]], wrong: [7, {}] },
  "oneOf with null": { schema: `{ oneOf: [{ type: "null" }, ${STATUS}] }`, open: [["new", ""]], wrong: [7, {}] },
  'oneOf with "" and null': {
    schema: `{ oneOf: [${STATUS}, { enum: [""] }, { enum: [null] }] }`,
    open: [["new", ""]],
    wrong: [7, {}],
  },
  "oneOf, of which a new value may be several": {
    schema: "{ oneOf: [{ enum: [a, b] }, { enum: [c, d] }, { type: integer }] }",
    open: [["new", ""]],
    wrong: [true],
  },
  "anyOf within anyOf": {
    schema: `{ anyOf: [{ anyOf: [${STATUS}, { type: integer }] }, { type: boolean }] }`,
    open: [["new", ""]],
    wrong: [null, 1.5],
  },
  allOf: { schema: `{ allOf: [${STATUS}, { maxLength: 5 }] }`, open: [["new", ""]], wrong: ["newest", 7] },
  items: { schema: `{ type: array, items: ${STATUS} }`, open: [[["on", "new"], "/1"]], wrong: [[7], [null]] },
  "items that may be null": {
    schema: `{ type: array, items: { anyOf: [${STATUS}, { type: "null" }] } }`,
    open: [[[null, "on", "new"], "/2"]],
    wrong: [[7]],
  },
  "first items": {
    schema: `{ type: array, prefixItems: [${STATUS}, { type: integer }], minItems: 2, maxItems: 2 }`,
    open: [[["new", 1], "/0"]],
    wrong: [[1, 1]],
  },
  "values of a map": {
    schema: `{ type: object, additionalProperties: ${STATUS} }`,
    open: [[{ a: "on", "b/": "new" }, "/b~1"]],
    wrong: [{ a: 7 }],
  },
  "a property deep within branches": {
    schema:
      "{ oneOf: [{ type: object, required: [size], properties: { size: { type: integer }, colour: { enum: [red, blue] } } }, { type: string }] }",
    open: [[{ size: 1, colour: "new" }, "/colour"]],
    wrong: [{ size: 1, colour: 7 }, { colour: "red" }],
  },
  "then and else": {
    schema: "{ if: { type: string }, then: { enum: [a, b] }, else: { enum: [1, 2] } }",
    open: [
      ["new", ""],
      [3, ""],
    ],
    wrong: [true],
  },
  "objects told apart by an enumeration": {
    schema:
      "{ oneOf: [{ type: object, required: [kind, card], properties: { kind: { enum: [card] }, card: { type: string } } }, { type: object, required: [kind, iban], properties: { kind: { enum: [bank] }, iban: { type: string } } }] }",
    open: [[{ kind: "new", card: "1" }, "/kind"]],
    wrong: [{ kind: "card" }, { kind: "new" }, { kind: 7, card: "1" }],
  },
  contains: { schema: "{ type: array, contains: { enum: [a, b] } }", open: [[["new"], "/0"]], wrong: [[], [1]] },
  "nullable, in 3.0": {
    schema: "{ type: string, nullable: true, enum: [on, off] }",
    open: [["new", ""]],
    wrong: [7, {}],
    version: "3.0.3",
  },
  "nullable beside allOf, in 3.0": {
    schema: `{ nullable: true, allOf: [${STATUS}] }`,
    open: [["new", ""]],
    wrong: [7, {}],
    version: "3.0.3",
  },
  "nullable beside a reference, in 3.0": {
    schema: STATUS.replace(" }", ", nullable: true }"),
    open: [["new", ""]],
    wrong: [7, {}],
    version: "3.0.3",
  },
  "things of listed kinds": {
    schema:
      "{ oneOf: [{ type: object, required: [kind], properties: { kind: { enum: [cat] }, lives: { type: integer }, colour: { enum: [black, white] } } }, { type: object, required: [kind], properties: { kind: { enum: [dog] } } }] }",
    open: [
      [{ kind: "cow" }, "/kind"],
      [{ kind: "cat", colour: "green" }, "/colour"],
    ],
    wrong: [{ kind: "cat", lives: "nine" }, { kind: 7 }, {}],
  },
  "a constant, which is not open": { schema: "{ type: string, const: on }", open: [], wrong: ["new"] },
  "a constant in the words of 3.0": {
    schema: "{ type: string, enum: [on] }",
    open: [],
    wrong: ["new"],
    version: "3.0.3",
  },
  "what must not be": { schema: "{ type: string, not: { enum: [on, off] } }", open: [], wrong: ["on"] },
};
