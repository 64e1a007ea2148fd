// Whatever schemas are put together, types agree with validators: or generation refuses them.

import fc from "fast-check";
import { expect, test } from "vitest";
import { schema as anySchema } from "../cases/random-schemas.ts";
import { validCases } from "../cases/witnesses.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { SpecificationError } from "../generator/specification-error.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { components } from "./schema-shapes.ts";
import { typeCasesOf, typeDisagreements } from "./type-cases.ts";

type Schema = Record<string, unknown>;

const name = fc.constantFrom("a", "b", "c", "kind", "b-c");
const required = fc.uniqueArray(name, { minLength: 1, maxLength: 2 }).map((names) => ({ required: names }));
const reference = fc.constantFrom(...Object.keys(components)).map((each) => ({ $ref: `#/components/schemas/${each}` }));
const listed = fc
  .uniqueArray(fc.constantFrom<unknown>("x", 1, -2.5, null, true, { a: 1 }), { minLength: 1, maxLength: 3 })
  .chain((values) => fc.constantFrom<Schema>({ enum: values }, { const: values[0] }));
const types = fc.uniqueArray(fc.constantFrom("string", "integer", "null", "object", "array"), {
  minLength: 1,
  maxLength: 2,
});

/** Schemas of which types say something, put together in whatever way. */
const { schema } = fc.letrec<{ schema: Schema; object: Schema; branches: Schema[] }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    types.map((type) => ({ type })),
    listed,
    reference,
    { arbitrary: tie("object"), weight: 4 },
    fc.record({ type: fc.constantFrom<unknown>("array", ["array", "null"]), items: tie("schema") }),
    tie("branches").map((anyOf) => ({ anyOf })),
    tie("branches").map((oneOf) => ({ oneOf })),
    tie("branches").map((allOf) => ({ allOf })),
    fc.tuple(tie("schema"), listed).map(([one, other]) => ({ ...other, ...one })),
  ),
  object: fc
    .record({
      type: fc.constantFrom<unknown>("object", "object", ["object", "null"], undefined),
      properties: fc.option(fc.dictionary(name, tie("schema"), { maxKeys: 3 }), { nil: undefined }),
      required: fc.option(required, { nil: {} }),
      additionalProperties: fc.oneof(fc.constantFrom<unknown>(undefined, undefined, false, true, {}), tie("schema")),
      anyOf: fc.option(fc.array(required, { minLength: 1, maxLength: 2 }), { nil: undefined }),
      oneOf: fc.option(fc.oneof(fc.array(required, { minLength: 2, maxLength: 3 }), tie("branches")), {
        nil: undefined,
      }),
      allOf: fc.option(tie("branches"), { nil: undefined }),
    })
    .map(({ required, ...others }) => JSON.parse(JSON.stringify({ ...others, ...required }))),
  branches: fc.array(fc.oneof(tie("schema"), tie("object"), reference, required), { minLength: 1, maxLength: 3 }),
}));

/** A spec with a line for each schema, which is in an input and in an answer. */
function specificationOf(schemas: readonly Schema[]): string {
  const json = (schema: Schema) => ({ content: { "application/json": { schema } } });
  const lines = schemas.map((each, index) => {
    const input = { type: "object", required: ["value"], properties: { value: each } };
    const put = {
      operationId: `set${index}`,
      requestBody: { required: true, ...json(input) },
      responses: { 200: { description: "Done.", ...json(each) } },
    };
    return `  /${index}: ${JSON.stringify({ put })}`;
  });
  const head = 'openapi: 3.1.0\ninfo: { title: Any, version: "1" }\nservers: [{ url: "https://any.example" }]';
  return `${head}\nsecurity: []\ncomponents: ${JSON.stringify({ schemas: components })}\npaths:\n${lines.join("\n")}\n`;
}

const at = (reference: string) => components[reference.split("/").at(-1) as keyof typeof components];

/** Ajv is known to overlook, at its first fault, that a property called "" is missing. */
const OVERLOOKED = /"":/;

/** In longer ones branches contradict each other, so that it takes minutes to find that no value fits. */
const MOST_CHARACTERS = 700;

/** Those that are judged, of which generation refuses nothing, and that some value fits. */
async function taken(all: readonly Schema[]): Promise<Schema[]> {
  const texts = all.map((each) => [each, JSON.stringify(each)] as const);
  const judged = texts.flatMap(([each, text]) =>
    text.length > MOST_CHARACTERS || OVERLOOKED.test(text) ? [] : [each],
  );
  const schemas = judged.filter((each) => validCases(each, at).length > 0);
  const text = specificationOf(schemas);
  const error = await generatedProject(text).catch((error) => error);
  if (!(error instanceof SpecificationError)) return schemas;
  const lines = text.split("\n");
  const refused = error.refusals.map(({ line }) => /^ {2}\/(\d+):/.exec(lines[line - 1] ?? "")?.[1]);
  return schemas.filter((_, index) => !refused.includes(String(index)));
}

test.each([
  ["any keywords", anySchema, 40],
  ["what types say something of", schema, 100],
] as const)("schemas of %s", async (_what, arbitrary: fc.Arbitrary<Schema>, count) => {
  const schemas = await taken(fc.sample(arbitrary, { numRuns: count, seed: Number(process.env.SEED ?? 1) }));
  expect(schemas.length).toBeGreaterThan(count / 8);
  const text = specificationOf(schemas);
  const { files } = await generatedProject(text);
  const cases = typeCasesOf(OpenApiDocument.parse(text));
  expect(typeDisagreements(files.get("things/types.ts") ?? "", cases)).toEqual([]);
});
