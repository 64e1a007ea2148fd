// Each shape in an input and in an answer, before the generated validators and types, an independent Ajv, the client and Prism.

import { afterAll, beforeAll, expect, test } from "vitest";
import { validCases } from "../cases/witnesses.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";
import { type Regenerated, Workshop } from "../generator/regenerated.ts";
import type { SpecificationError } from "../generator/specification-error.ts";
import { casesNotice } from "../grade/grading/cases-judge.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { agreed, components, refused } from "./schema-shapes.ts";
import { typeCasesOf, typeDisagreements } from "./type-cases.ts";

/** An operation for each shape, which is in its input and its answer. */
function specificationOf(shapes: readonly Yaml[]): string {
  const at = (reference: string) => components[reference.split("/").at(-1) as keyof typeof components];
  const json = (schema: Yaml) => {
    const [example] = validCases(schema, at);
    return { content: { "application/json": { schema, example: example?.value } } };
  };
  const post = (shape: Yaml, index: number) => ({
    operationId: `set${index}`,
    requestBody: { required: true, ...json({ type: "object", required: ["value"], properties: { value: shape } }) },
    responses: { 200: { description: "Done.", ...json(shape) } },
  });
  const document = {
    openapi: "3.1.0",
    info: { title: "Shapes", version: "1" },
    servers: [{ url: "https://shapes.example" }],
    security: [],
    paths: Object.fromEntries(shapes.map((shape, index) => [`/${index}`, { post: post(shape, index) }])),
    components: { schemas: components },
  };
  return JSON.stringify(document, null, 2);
}

const text = specificationOf(Object.values(agreed));
let workshop: Workshop;
let generated: Regenerated;
beforeAll(async () => {
  workshop = await Workshop.open();
  generated = await workshop.regenerate({ name: "things" }, text);
});
afterAll(() => workshop.close());

test("the judges agree on all shapes that generation takes", async () => {
  expect(await casesNotice(generated)).toBeUndefined();
});

test("types agree with them: what fits compiles, and what does not fit a type does not", async () => {
  const cases = typeCasesOf(OpenApiDocument.parse(text));
  expect(typeDisagreements(generated.files.get("things/types.ts") ?? "", cases)).toEqual([]);
});

test.each(refused)("generation refuses %s, and says where", async (_what, shape, keyword, reason) => {
  const specification = specificationOf([shape]);
  const error: SpecificationError = await generatedProject(specification).then(
    () => expect.fail("it was taken"),
    (error) => error,
  );
  const lines = specification.split("\n");
  const places = error.refusals.map(({ line }) => lines[line - 1]?.trim().split(":")[0]);
  expect(error.message).toContain(reason);
  expect(new Set(places)).toEqual(new Set([`"${keyword}"`]));
});
