import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Validator } from "../../src/operation.ts";
import { configurationOf } from "../generator/configuration.ts";
import { replaceFolder } from "../generator/folder.ts";
import { generatedCodeIn } from "../generator/generated-code.ts";
import { generatedFilesOf } from "../generator/generated-files.ts";

type Schemas = Record<string, unknown>;

/** The validators that generation writes for schemas: of a spec that answers with each of them. */
export async function compiledValidators(schemas: readonly unknown[], components: Schemas = {}): Promise<Validator[]> {
  const folder = mkdtempSync(join(tmpdir(), "schemas-"));
  try {
    writeFileSync(join(folder, "schemas.yaml"), JSON.stringify(specificationOf(schemas, components)));
    const config = join(folder, "redocly.yaml");
    writeFileSync(config, "apis: { schemas: { root: schemas.yaml, x-openapi-ts: { output: generated/s/types.ts } } }");
    const configuration = await configurationOf(config);
    await replaceFolder(configuration.folder, await generatedFilesOf(configuration));
    const { operations } = await generatedCodeIn(join(folder, "generated/s"));
    return schemas.map((_, index) => operations[`get${index}`]?.responses[200]?.validate as Validator);
  } finally {
    rmSync(folder, { recursive: true });
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
