// Shapes of which the judges once had different views, or no view of their own: all of them must say the same.

import { describe, expect, test } from "vitest";
import { casesNotice } from "../grade/grading/cases-judge.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { answer, body, specification } from "../testing/things-specification.ts";

const DONE = 'responses: { "200": { description: Done. } }';
const spec = (operation: string, schemas = "Thing: {}") => specification("3.1.0", operation, schemas);
/** Both as a property of a body and as an answer. */
const within = (schema: string) =>
  `${body(`{ type: object, required: [a], properties: { a: ${schema} } }`)}\n${answer(schema)}`;
const inPath = (schema: string) =>
  spec(`parameters: [{ name: thing_id, in: path, required: true, schema: ${schema} }]\n${DONE}`);
const inHeader = (schema: string) =>
  spec(`parameters: [{ name: X-Size, in: header, required: true, schema: ${schema} }]\n${DONE}`);
const inQuery = (schema: string) =>
  spec(`parameters:
  - { name: one, in: query, required: true, schema: ${schema} }
  - { name: many, in: query, schema: { type: array, items: ${schema} } }
${DONE}`);
const inForm = (schema: string) =>
  spec(`requestBody:
  required: true
  content:
    application/x-www-form-urlencoded: { schema: { type: object, required: [a], properties: { a: ${schema} } } }
${DONE}`);

async function disagreement(text: string): Promise<string | undefined> {
  const { specification: file, ...code } = await generatedProject(text);
  return casesNotice({ text, file, files: code.files, code });
}

/** By what is checked, a schema of a body's property and of an answer. */
const schemas: Record<string, string> = {
  "multiples of a fraction": "{ type: number, multipleOf: 0.01, minimum: 0 }",
  "multiples of a fraction in lists, beside a property of the keyword's name":
    "{ type: array, items: { type: object, properties: { multipleOf: { type: [number, 'null'], multipleOf: 0.7 } } } }",
  "multiples of a whole number": "{ type: integer, multipleOf: 7 }",
  "different items of any type":
    "{ type: array, uniqueItems: true, maxItems: 3, items: { enum: [1, '1', null, [1], { a: 1 }] } }",
  "tuples that end": "{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false, minItems: 2 }",
  "items that are counted":
    "{ type: array, items: { type: [integer, string] }, contains: { type: integer }, minContains: 2, maxContains: 3 }",
  "properties that demand others":
    "{ type: object, properties: { b: { type: integer }, c: { type: integer } }, dependentRequired: { b: [c] } }",
  "properties that no branch has":
    "{ allOf: [{ type: object, properties: { b: { type: integer } } }], unevaluatedProperties: false }",
  "names that every object inherits, demanded or not":
    "{ type: object, additionalProperties: false, required: [toString], properties: { toString: {}, constructor: { type: integer } } }",
};

/** By what is checked, a schema of a parameter and of a form's field. */
const texts: Record<string, string> = {
  "numbers that are listed": "{ enum: [1, 2.5] }",
  "a constant that is no text": "{ const: true }",
  "texts and others, listed": "{ type: [string, integer], enum: [a, 2] }",
  "alternatives that are listed": "{ oneOf: [{ const: 1 }, { const: b }] }",
};

/** By what is checked, a spec. */
const specifications: Record<string, string> = {
  "an enumeration without a type in a path, of which some climb": inPath('{ enum: [a, "..", ""] }'),
  "a constant without a type in a path, behind alternatives": inPath('{ anyOf: [{ const: ".." }, { type: integer }] }'),
  "UUIDs or something else in a path": inPath('{ anyOf: [{ type: string, format: uuid }, { enum: [".", last] }] }'),
  "an enumeration in a path behind branches": inPath('{ allOf: [{ enum: ["..", b] }, { type: string }] }'),
  "an enumeration without a type in a header, of which none can carry some": inHeader('{ enum: [a, "…", " b"] }'),
  "a demanded property that is read-only, with the name of a parameter": spec(
    `${body("{ type: object, required: [thing_id, name], properties: { thing_id: { type: string, readOnly: true }, name: { type: string } } }")}\n${DONE}`,
  ),
  "the same, in branches": spec(
    `${body(`{
  required: [thing_id, name],
  properties: { name: { type: string } },
  allOf: [{ type: object, required: [thing_id], properties: { thing_id: { type: string, readOnly: true } } }]
}`).replace(/\n/g, " ")}\n${DONE}`,
  ),
  "a form without a field": spec(`requestBody:
  required: true
  content: { application/x-www-form-urlencoded: { schema: { type: object, properties: { a: { type: string } } } } }
${DONE}`),
  "properties that go one way only, in branches": spec(
    `${body('{ allOf: [{ $ref: "#/components/schemas/Thing" }, { properties: { a: { type: string } } }] }')}
${answer('{ allOf: [{ $ref: "#/components/schemas/Thing" }] }')}`,
    "Thing: { type: object, required: [id, pin], properties: { id: { type: integer, readOnly: true }, pin: { type: integer, writeOnly: true } } }",
  ),
  "names that every object inherits, in a query and a header": spec(
    `parameters:
  - { name: constructor, in: query, required: true, schema: { type: integer } }
  - { name: valueOf, in: query, schema: { type: string } }
  - { name: toString, in: header, schema: { type: integer } }
${DONE}`,
  ),
  "names that every object inherits, in a body": spec(
    `${body("{ type: object, allOf: [{ required: [constructor], properties: { constructor: { type: string }, toString: { type: integer } } }] }")}\n${DONE}`,
  ),
};

describe("the judges agree on", () => {
  test.each(Object.entries(schemas))("%s, in a body and an answer", async (_what, schema) => {
    expect(await disagreement(spec(within(schema)))).toBeUndefined();
  });

  test.each(Object.entries(texts))("%s, wherever text carries them", async (_what, schema) => {
    for (const place of [inPath, inHeader, inQuery, inForm]) {
      expect(await disagreement(place(schema)), place.name).toBeUndefined();
    }
  });

  test.each(Object.entries(specifications))("%s", async (_what, text) => {
    expect(await disagreement(text)).toBeUndefined();
  });
});

describe("a discriminator says nothing that could fail", () => {
  const kinds = {
    "any text": "{ type: string }",
    "a constant each": "{ const: one }",
    "a list of one": "{ enum: [one] }",
  };
  const mappings = {
    "no mapping": "",
    "a mapping to references": ", mapping: { one: '#/components/schemas/One', 2: '#/components/schemas/Two' }",
    "a mapping to names": ", mapping: { one: One, 2: Two }",
  };
  const rows = Object.entries(kinds).flatMap(([what, kind]) =>
    Object.entries(mappings).map(([how, mapping]) => [what, how, kind, mapping] as const),
  );

  test.each(rows)("on %s, with %s", async (_what, _how, kind, mapping) => {
    const either = `{ oneOf: [{ $ref: "#/components/schemas/One" }, { $ref: "#/components/schemas/Two" }], discriminator: { propertyName: kind${mapping} } }`;
    const text = spec(
      within(either),
      `One: { type: object, required: [kind, a], properties: { kind: ${kind}, a: { type: integer } } }
Two: { type: object, required: [kind, b], properties: { kind: ${kind.replace("one", "two")}, b: { type: string } } }`,
    );
    expect(await disagreement(text)).toBeUndefined();
  });
});
