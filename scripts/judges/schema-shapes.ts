// Shapes of schemas on which judges came apart, in this project or in others, and what becomes of each.

import type { Yaml } from "../document/yaml.ts";

const a = { type: "string" };
const b = { type: "integer" };
const c = { type: "boolean" };
/** An object literal with `then` looks like a promise to the linter. */
const THEN = "then";
const NULL = { type: "null" };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });
const required = (...names: string[]) => ({ required: names });

export const components = {
  Base: object({ a, b }),
  Nullable: { ...object({ a }), type: ["object", "null"] },
  Kind: { type: "string", enum: ["x", "y"] },
  Text: object({ kind: a, text: a }, required("kind")),
  Note: object({ kind: { type: "string", enum: ["note"] }, note: a }, required("kind")),
  Tree: object({ name: a, kids: { type: "array", items: ref("Tree") } }),
  Dated: object({ a, made: { type: "string", readOnly: true }, secret: { type: "string", writeOnly: true } }),
};

/** What all judges agree on. */
export const agreed: Readonly<Record<string, Yaml>> = {
  "an object of which nothing is said": { type: "object" },
  "an object that can have no property": { type: "object", additionalProperties: false },
  "an object that may be closed or null": { type: ["object", "null"], additionalProperties: false },
  "a map": { type: "object", additionalProperties: b },
  "a map of anything": { type: "object", additionalProperties: true },
  "a map of maps": { type: "object", additionalProperties: { type: "object", additionalProperties: a } },
  "named properties beside others of their type": object({ a }, { additionalProperties: a }),
  "named properties beside any others": object({ b }, { required: ["b"], additionalProperties: true }),
  "named properties beside {}": object({ b }, { additionalProperties: {} }),
  "required of what is not named": { type: "object", required: ["a"] },
  "required of what is not among the named": object({ b }, required("z")),
  "required beside allOf": { allOf: [ref("Base")], type: "object", required: ["a"] },
  "required beside allOf, without a type": { allOf: [ref("Base")], required: ["a", "b"] },
  "required in another branch": { allOf: [ref("Base"), required("a")] },
  "required in a branch within a branch": { allOf: [ref("Base"), { allOf: [required("a"), required("b")] }] },
  "required of what no branch names": { allOf: [ref("Base"), required("q")] },
  "required in a branch of a tree": { allOf: [ref("Tree"), required("name")] },
  "required for a property's property": object({ base: { allOf: [ref("Base"), required("b")] } }),
  "a nullable base": { allOf: [ref("Nullable")] },
  "a nullable base and what is none": { allOf: [ref("Nullable"), { type: "object", required: ["a"] }] },
  "a nullable base with what it requires": { allOf: [ref("Nullable")], type: ["object", "null"], required: ["a"] },
  "oneOf of required": object({ a, b }, { oneOf: [required("a"), required("b")] }),
  "oneOf of three sets of required": object(
    { a, b, c },
    { oneOf: [required("a", "b"), required("b", "c"), required("c", "a")] },
  ),
  "oneOf of required, of which one holds another": object({ a, b }, { oneOf: [required("a"), required("a", "b")] }),
  "oneOf of required beside required": object({ a, b, c }, { required: ["c"], oneOf: [required("a"), required("b")] }),
  "anyOf of required": object({ a, b }, { anyOf: [required("a"), required("b")] }),
  "anyOf of required beside a reference": { allOf: [ref("Base")], anyOf: [required("a"), required("b")] },
  "anyOf beside properties": object({ a }, { anyOf: [object({ b }, required("b")), object({ c }, required("c"))] }),
  "oneOf beside properties": object(
    { a },
    { required: ["a"], oneOf: [object({ b }, required("b")), object({ c }, required("c"))] },
  ),
  "oneOf of untyped branches beside a type": {
    type: "object",
    oneOf: [
      { properties: { a }, required: ["a"] },
      { properties: { b }, required: ["b"] },
    ],
  },
  "anyOf of scalars beside their types": { type: ["string", "integer"], anyOf: [a, b] },
  "oneOf of scalars beside one of their types": { type: "string", oneOf: [{ type: "string", enum: ["a"] }, b] },
  "anyOf, oneOf and allOf together": {
    allOf: [ref("Base")],
    anyOf: [required("a"), required("b")],
    oneOf: [object({ c }, required("c")), object({ d: a }, required("d"))],
  },
  "const null": { const: null },
  "const with an object": { const: { a: 1, b: [1, "x"] } },
  "const with {}": { const: {} },
  "const with []": { const: [] },
  "const beside its type": { type: "string", const: "a" },
  "const false": { const: false },
  "enum with structures": { enum: [{ a: 1 }, [1], null, "s", 5, true, -1.5] },
  "enum of numbers": { type: "integer", enum: [1, 2, -3] },
  "enum without the null of its type": { type: ["string", "null"], enum: ["a", "b"] },
  "enum with the null of its type": { type: ["string", "null"], enum: ["a", null] },
  "enum with values that are not of its type": { type: "string", enum: ["a", 1] },
  "enum beside properties": object({ a: b }, { enum: [{ a: 1 }, { a: 2 }] }),
  "enum in a branch": { allOf: [a, { enum: ["a", 1] }] },
  "enum beside oneOf": { enum: ["a", 1, null], oneOf: [a, NULL] },
  "a reference with a description": { ...ref("Kind"), description: "What kind." },
  "properties in an untyped branch": { allOf: [{ properties: { a } }, object({ b })] },
  "a list of which nothing is said": { type: "array" },
  "a list that is empty": { type: "array", items: false },
  "a list of anything": { type: "array", items: true },
  "a list of lists": { type: "array", items: { type: "array", items: b } },
  "a nullable list": { type: ["array", "null"], items: a },
  "a list in an untyped branch": { allOf: [{ type: "array" }, { items: a }] },
  "a list, or an object": { type: ["array", "object"], items: a, properties: { b }, required: ["b"] },
  "prefixItems, all of them there": { type: "array", prefixItems: [a, b], items: false, minItems: 2 },
  "prefixItems, as many as there can be": { type: "array", prefixItems: [a, b], minItems: 2, maxItems: 2 },
  "lists whose items are lists, in a list of types": { type: "array", items: { type: ["array"], items: a } },
  "lists whose items are lists, in a branch": { type: "array", items: { allOf: [{ type: "array", items: a }] } },
  "lists whose items are lists in every branch": {
    type: "array",
    items: {
      anyOf: [
        { type: "array", items: b, maxItems: 2 },
        { type: "array", items: b, minItems: 4 },
      ],
    },
  },
  "lists whose items are pairs, in a branch": {
    type: "array",
    items: { oneOf: [{ type: "array", prefixItems: [a, b], minItems: 2, maxItems: 2 }] },
  },
  "lists of lists of lists": { type: "array", items: { type: "array", items: { type: "array", items: a } } },
  "a nullable object": { type: ["object", "null"], required: ["b"], properties: { b } },
  "a nullable reference": object({ base: { anyOf: [ref("Base"), NULL] } }, required("base")),
  "a tree": ref("Tree"),
  $defs: object({ a }, { $defs: { x: a } }),
  "a discriminator without mapping": { oneOf: [ref("Text"), ref("Note")], discriminator: { propertyName: "kind" } },
  "a discriminator with a mapping": {
    oneOf: [ref("Text"), ref("Note")],
    discriminator: {
      propertyName: "kind",
      mapping: { t: "#/components/schemas/Text", note: "#/components/schemas/Note" },
    },
  },
  "kinds that are listed among all kinds": {
    oneOf: [
      object({ kind: { enum: ["cat"], allOf: [{ oneOf: [{ const: "cat" }, { const: "dog" }] }] } }, required("kind")),
      object(
        { kind: { enum: ["dog"], allOf: [{ oneOf: [{ const: "cat" }, { const: "dog" }] }] }, a },
        required("kind", "a"),
      ),
    ],
  },
  "properties that are true and false": object({ a: false, b: true }),
  "one property of two types": {
    allOf: [
      object({ a: { type: ["string", "integer"] } }),
      object({ a: { type: ["integer", "boolean"] } }, required("a")),
    ],
  },
  "types that two branches have in common": {
    allOf: [{ type: ["string", "integer"] }, { type: ["integer", "boolean"] }],
  },
  "a map of objects that demand something, with branches": {
    type: "object",
    additionalProperties: object({ a }, required("a")),
    anyOf: [required("a"), required("b", "c")],
  },
  "a map beside properties in another branch": { allOf: [object({ b }), { type: "object", additionalProperties: b }] },
  "an object beside any object": { allOf: [object({ b }, required("b")), { type: "object" }] },
  "number or text": { anyOf: [{ type: "number" }, a] },
  anything: {},
  not: object({ a }, { not: required("a") }),
  "if and then": object({ a }, { if: required("a"), [THEN]: required("b") }),
  dependentRequired: object({ a, b: a }, { dependentRequired: { a: ["b"] } }),
  unevaluatedProperties: object({ a }, { unevaluatedProperties: false }),
  "unevaluatedProperties of a type": object({ a }, { unevaluatedProperties: b }),
  contains: { type: "array", contains: a },
  propertyNames: { type: "object", additionalProperties: a, propertyNames: { pattern: "^x" } },
  "names that every object inherits": object({ constructor: a, toString: b }, required("toString")),
  "a name that texts and lists have": object({ length: { type: "integer" }, a }, required("length")),
  "names that texts and lists have, which may be missing": object({ length: { type: "number" }, push: {}, link: {} }),
  "an object that functions fit": object({ link: object({ name: a, length: b }) }),
  "names that every object inherits, which may be missing": object({ toString: a, constructor: {} }),
  "names that texts and lists have for other things": object({ length: a, values: { type: "array", items: b } }),
  "names that no identifier can have": object({ "a-b": a, "": b, "1": a, 'q"uote': a }, required("a-b")),
  "multiples of a hundredth": { type: "number", multipleOf: 0.01 },
  "a list without repetition": { type: "array", uniqueItems: true, items: { type: ["integer", "null", "string"] } },
  "properties that go one way": ref("Dated"),
  "properties that go one way, as a branch says": object(
    { made: { allOf: [a, { readOnly: true }] }, secret: { allOf: [ref("Kind"), { writeOnly: true }] }, b },
    required("made", "secret", "b"),
  ),
};

/** What generation refuses, where in the shape, and why. */
// biome-ignore format: a table, a line a row
export const refused: readonly (readonly [what: string, shape: Yaml, at: string, reason: string])[] = [
  ["named properties beside others of another type", object({ b }, { additionalProperties: a }), "additionalProperties", 'no type can say that properties beside "b" are others; put these into a property of their own, or say `additionalProperties: true`.'],
  ["properties called by a pattern", { type: "object", patternProperties: { "^x-": c } }, "patternProperties", "no type can say `patternProperties`; say what the values are by `additionalProperties`, and what they are called by `propertyNames`."],
  ["a map of objects that demand nothing, with branches", { type: "object", additionalProperties: ref("Tree"), anyOf: [required("a"), required("b", "c")] }, "additionalProperties", "beside branches, types take anything for an object of which nothing is demanded; say what is `required` of it, or move the branches."],
  ["a map of objects that demand nothing, in a branch", { allOf: [object({ b }, required("b")), { type: "object", additionalProperties: { anyOf: [object({ a }), { type: "null" }] } }] }, "additionalProperties", "beside branches, types take anything"],
  ["prefixItems of which some may be missing", { type: "array", prefixItems: [a, b], items: false }, "prefixItems", "types are made of `prefixItems` only where all of them are there, and no others; say `minItems: 2` and `maxItems: 2`."],
  ["prefixItems and others", { type: "array", prefixItems: [a], items: b, minItems: 1 }, "prefixItems", "say `minItems: 1` and `maxItems: 1`."],
  ["properties without a type", { properties: { a } }, "properties", "`properties` says nothing of what is no object; say `type: object` beside it."],
  ["required without a type", required("a"), "required", "`required` says nothing of what is no object"],
  ["additionalProperties without a type", { additionalProperties: a }, "additionalProperties", "`additionalProperties` says nothing of what is no object"],
  ["items without a type", { items: a }, "items", "`items` says nothing of what is no array; say `type: array` beside it."],
  ["required beside a nullable base", { allOf: [ref("Nullable")], required: ["a"] }, "required", "`required` says nothing of what is no object"],
  ["properties beside values that are no objects", { enum: ["a"], properties: { a } }, "properties", "`properties` says nothing of what is no object"],
  ["a read-only property that another schema demands", object({ dated: { allOf: [ref("Dated"), required("made")] } }), "required", 'it demands "made", which is `readOnly` elsewhere; demand it where the property itself stands.'],
  ["a write-only property that another schema demands", { allOf: [ref("Dated")], type: "object", required: ["secret"] }, "required", 'it demands "secret", which is `writeOnly` elsewhere'],
  ["what asserts beside a reference", object({ kind: { ...ref("Kind"), enum: ["x"] } }), "enum", "`enum` beside a reference is not supported here; move it to what is referred to."],
];
