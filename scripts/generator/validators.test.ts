// The generated validators beside Ajv, which judges schemas as they stand.

import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withExactMultiples } from "../cases/multiples.ts";
import { schema } from "../cases/random-schemas.ts";
import { witnesses } from "../cases/witnesses.ts";
import { compiledValidators } from "../testing/compiled-validators.ts";
import { KEYWORD_NAMES } from "./keyword-steps.ts";
import { components, keywords } from "./validator-keywords.ts";

const validators = await compiledValidators(
  keywords.map(([, schema]) => schema),
  components,
);

describe("a validator judges as Ajv does, and tells each fault, of", () => {
  test.each(keywords.map((row, index) => [row[0], index] as const))("%s", (_what, index) => {
    const [, schema, right, wrong] = keywords[index] as (typeof keywords)[number];
    const fits = ajvOf(schema);
    const validate = validators[index];
    for (const value of right) {
      expect([validate?.(value), fits(value)], JSON.stringify(value)).toEqual([undefined, true]);
    }
    for (const [value, ...faults] of wrong) {
      const told = validate?.(value)?.map(({ path, message }) => (path ? `${path} ${message}` : message));
      expect([told, fits(value)], JSON.stringify(value)).toEqual([faults, false]);
    }
  });
});

test.each(["anyOf", "oneOf", "propertyNames"])("a fault of %s holds the faults that it stands for", async (keyword) => {
  const schema = keyword === "propertyNames" ? { maxLength: 1, pattern: "a" } : [{ type: "string" }, { minimum: 2 }];
  const [validate] = await compiledValidators([{ [keyword]: schema }]);
  const [first, second, group, ...others] = validate?.(keyword === "propertyNames" ? { bc: 1 } : 1) ?? [];
  expect(others).toEqual([]);
  expect(group).toMatchObject({ path: "", keyword });
  expect(group?.branches).toEqual([first, second]);
});

test("no keyword that generation knows is left out of these", () => {
  const used = new Set(JSON.stringify([keywords, components]).match(/(?<=")[$\w]+(?=":)/g));
  expect(KEYWORD_NAMES.filter((keyword) => !used.has(keyword))).toEqual([]);
});

test("a validator judges as Ajv does, whatever its schema and the value are", async () => {
  const schemas = fc.sample(schema, { numRuns: 60, seed: 7 });
  const all = await compiledValidators(schemas);
  const seen = { true: 0, false: 0 };
  schemas.forEach((each, index) => {
    const fits = ajvOf(each);
    const { valid, invalid } = witnesses(each, () => undefined as never);
    const values = [
      ...[...valid, ...invalid].map(({ value }) => value),
      ...fc.sample(value, { numRuns: 30, seed: index }),
    ];
    for (const one of values) {
      const expected = fits(one);
      seen[`${expected}`] += 1;
      expect(all[index]?.(one) === undefined, `${JSON.stringify(one)} by ${JSON.stringify(each)}`).toBe(expected);
    }
  });
  expect(seen.true).toBeGreaterThan(300);
  expect(seen.false).toBeGreaterThan(300);
});

const text = fc.constantFrom("", "a", "view", "full", "a b", "ab@c.de", "AB-123", "2024-02-29", "😀😀", "x-a");
const name = fc.constantFrom("id", "email", "type", "properties", "constructor", "", "x-a", "__proto__", "a");
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    text,
    fc.oneof(fc.integer({ min: -6, max: 21 }), fc.constantFrom(0.5, 2.5, -0, 1e21)),
    fc.constantFrom(null, true, false),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.dictionary(name, tie("value"), { maxKeys: 4 }),
  ),
}));

function ajvOf(schema: unknown): (value: unknown) => boolean {
  // With all errors, since it otherwise overlooks a missing property that is called "".
  const ajv = new Ajv2020({ allErrors: true, strict: false, strictNumbers: true, ownProperties: true });
  formats.default(withExactMultiples(ajv));
  return ajv.compile({ allOf: [schema], components: { schemas: components } }) as (value: unknown) => boolean;
}
