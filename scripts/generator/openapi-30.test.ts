// OpenAPI 3.0 says with other words what 3.1 says; whatever it says must be checked and typed the same.

import { describe, expect, test } from "vitest";
import { generatedProject } from "../testing/generated-project.ts";
import { problemsOf } from "../testing/type-check.ts";

/** A 3.0 spec with an operation for each of `schemas`, which takes and gives a `value` with it. */
const specificationOf = (schemas: readonly string[], version = "3.0.4") => `openapi: ${version}
info: { title: Old, version: 1.0.0 }
servers: [{ url: "https://old.example" }]
components:
  schemas:
    Named: { type: string, minLength: 2 }
${schemas.map((schema, index) => `    Body${index}: { type: object, properties: { value: ${schema} } }`).join("\n")}
paths:
${schemas
  .map(
    (_schema, index) => `  /values/${index}:
    post:
      operationId: setValue${index}
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Body${index}" } } } }
      responses:
        "200": { description: x, content: { application/json: { schema: { $ref: "#/components/schemas/Body${index}" } } } }`,
  )
  .join("\n")}
`;

const NAMED = '{ $ref: "#/components/schemas/Named" }';

const rows: readonly [what: string, schema: string, type: string, right: unknown[], wrong: unknown[]][] = [
  ["nullable", "{ type: string, nullable: true }", "string | null", ["a", null], [7]],
  ["not nullable", "{ type: string, nullable: false }", "string", ["a"], [null]],
  ["nullable, of any type", "{ nullable: true }", "unknown", [null, 7, "a"], []],
  [
    "nullable, beside an enum without null",
    "{ type: string, nullable: true, enum: [a, b] }",
    '"a" | "b" | null',
    ["a", null],
    ["c"],
  ],
  [
    "nullable, beside an enum with null",
    "{ type: string, nullable: true, enum: [a, null] }",
    '"a" | null',
    ["a", null],
    ["c"],
  ],
  ["nullable, beside a reference", NAMED.replace(" }", ", nullable: true }"), "string | null", ["ab", null], ["a", 7]],
  ["nullable, beside allOf", `{ nullable: true, allOf: [${NAMED}] }`, "string | null", ["ab", null], ["a", 7]],
  [
    "nullable, beside allOf and a type",
    `{ type: string, nullable: true, allOf: [${NAMED}] }`,
    "string | null",
    ["ab", null],
    ["a", 7],
  ],
  [
    "nullable, beside anyOf",
    `{ nullable: true, anyOf: [${NAMED}, { type: integer }] }`,
    "string | number | null",
    ["ab", 7, null],
    ["a", true],
  ],
  [
    "nullable, beside oneOf with null in it",
    `{ nullable: true, oneOf: [${NAMED}, { type: string, nullable: true, enum: [""] }] }`,
    "string | null",
    ["ab", "", null],
    ["a", 7],
  ],
  [
    "nullable, beside properties",
    "{ type: object, nullable: true, properties: { a: { type: integer } } }",
    "{ a?: number } | null",
    [{ a: 1 }, null],
    [{ a: "b" }],
  ],
  [
    "nullable, and its items too",
    "{ type: array, nullable: true, items: { type: integer, nullable: true } }",
    "readonly (number | null)[] | null",
    [[1, null], null],
    [["a"]],
  ],
  [
    "a reference with more beside it, which means nothing",
    NAMED.replace(" }", ", minLength: 5 }"),
    "string",
    ["ab"],
    ["a"],
  ],
  ["an exclusive minimum", "{ type: integer, minimum: 5, exclusiveMinimum: true }", "number", [6], [5]],
  ["an exclusive maximum", "{ type: integer, maximum: 5, exclusiveMaximum: true }", "number", [4], [5]],
  ["a minimum that is not exclusive", "{ type: integer, minimum: 5, exclusiveMinimum: false }", "number", [5], [4]],
  ["an exclusive minimum of nothing", "{ type: integer, exclusiveMinimum: true }", "number", [-7], ["a"]],
  [
    "an example that looks like a schema",
    "{ type: object, example: { type: string, nullable: true, exclusiveMinimum: true } }",
    "{ [name: string]: unknown }",
    [{}],
    [7],
  ],
  ["a format of binary text", "{ type: string, format: binary }", "string", ["a"], [7]],
  ["a format that nobody knows", "{ type: string, format: colour }", "string", ["a"], [7]],
];

describe("a spec in OpenAPI 3.0", () => {
  test("takes and gives what its schemas mean, and has their types", async () => {
    const { operations, folder } = await generatedProject(specificationOf(rows.map(([, schema]) => schema)));
    for (const [index, [what, , , right, wrong]] of rows.entries()) {
      const { validateInput, responses } = operations[`setValue${index}`];
      const judgements = (value: unknown) =>
        [validateInput, responses[200].validate].map((validate) => validate({ value }) === undefined);
      for (const value of right) expect(judgements(value), `${what}: ${JSON.stringify(value)}`).toEqual([true, true]);
      for (const value of wrong) expect(judgements(value), `${what}: ${JSON.stringify(value)}`).toEqual([false, false]);
    }
    const lines = rows.map(([what, , type], index) => {
      const at = `Operations["setValue${index}"]`;
      const input = `is<NonNullable<${at}["input"]["value"] | null>, NonNullable<${type}>>(true);`;
      const nulls = `is<null extends ${at}["output"]["value"] ? true : false, null extends ${type} ? true : false>(true);`;
      return `${input} ${nulls} // ${what}`;
    });
    const is = "declare const is: <A, B>(equal: [A, B] extends [B, A] ? true : false) => void;";
    expect(problemsOf(folder, [is, ...lines].join("\n"))).toEqual([]);
  });

  test("takes properties for properties, whatever their names", async () => {
    const schema =
      "{ type: object, properties: { example: { type: string, nullable: true }, nullable: { type: boolean } } }";
    const { operations } = await generatedProject(specificationOf([schema]));
    const { validateInput } = operations.setValue0;
    expect(validateInput({ value: { example: null, nullable: true } })).toBeUndefined();
    expect(validateInput({ value: { example: 7 } })).toBeDefined();
    expect(validateInput({ value: { nullable: null } })).toBeDefined();
  });

  test("is pointed at by its own lines where it is refused, beneath what is nullable too", async () => {
    const schema = '{ nullable: true, allOf: [{ type: string, pattern: "("  }] }';
    await expect(generatedProject(specificationOf([schema]))).rejects.toThrow(/things\.yaml:7:100: Invalid regular/);
    const form = specificationOf(["{ nullable: true, type: array, items: {} }"]).replace(
      "application/json",
      "application/x-www-form-urlencoded",
    );
    await expect(generatedProject(form)).rejects.toThrow(/things\.yaml:7:42: the form property "value"/);
  });

  test.each(["2.0", "3.2.0", "3.10.0", '"3"'])("is refused where its version is %s", async (version) => {
    await expect(generatedProject(specificationOf(["{}"], version))).rejects.toThrow(
      /things\.yaml:1:1: only OpenAPI 3\.0 and 3\.1 are supported/,
    );
  });
});
