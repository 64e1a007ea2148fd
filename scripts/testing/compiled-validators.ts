import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Validator } from "../../src/operation.ts";
import { imported } from "../generator/generated-code.ts";
import { loadSpecification } from "../generator/load-specification.ts";
import { operationsOf } from "../generator/operations.ts";
import { validatorsOf } from "../generator/validators.ts";

/** What the validators import stands beside it. */
const FOLDER = join(import.meta.dirname, "../generator/validation");

type Schemas = Record<string, unknown>;

/**
 * The validators that generation writes for schemas: of a spec that answers with each of them, and of which nothing else
 * is generated, since there may be no types for it.
 */
export async function compiledValidators(schemas: readonly unknown[], components: Schemas = {}): Promise<Validator[]> {
  const folder = await mkdtemp(join(tmpdir(), "validators-"));
  try {
    const file = join(folder, "schemas.json");
    await writeFile(file, JSON.stringify(specificationOf(schemas, components)));
    const specification = await loadSpecification("schemas", file);
    const operations = operationsOf(specification);
    const validators = validatorsOf(specification, operations);
    specification.throwRefusals();
    const code = await imported<Record<string, Validator>>(validators.code, FOLDER);
    return operations.map((operation) => code[validators.response(operation, 200) as string] as Validator);
  } finally {
    await rm(folder, { recursive: true, force: true });
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
