import type { Validator } from "../../src/operation.ts";
import { Workshop } from "../generator/regenerated.ts";

type Schemas = Record<string, unknown>;

/** The validators that generation writes for schemas: of a spec that answers with each of them. */
export async function compiledValidators(schemas: readonly unknown[], components: Schemas = {}): Promise<Validator[]> {
  const workshop = await Workshop.open();
  try {
    const text = JSON.stringify(specificationOf(schemas, components));
    const { operations } = (await workshop.regenerate({ name: "schemas" }, text)).code;
    return schemas.map((_, index) => operations[`get${index}`]?.responses[200]?.validate as Validator);
  } finally {
    await workshop.close();
  }
}

function specificationOf(schemas: readonly unknown[], components: Schemas): object {
  const answerWith = (schema: unknown) => ({
    200: { description: "x", content: { "application/json": { schema } } },
  });
  return {
    openapi: "3.1.0",
    info: { title: "Schemas", version: "1.0.0" },
    servers: [{ url: "https://schemas.example" }],
    security: [],
    paths: Object.fromEntries(
      schemas.map((schema, index) => [
        `/${index}`,
        { get: { operationId: `get${index}`, responses: answerWith(schema) } },
      ]),
    ),
    components: { schemas: components },
  };
}
