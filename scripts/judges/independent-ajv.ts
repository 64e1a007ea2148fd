import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { withExactMultiples } from "../cases/multiples.ts";
import { mapSchemas } from "../document/map-schemas.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";

/** An Ajv knows its keywords and formats once for each document. */
const known = new WeakMap<OpenApiDocument, (schema: Yaml) => ValidateFunction>();

/** Compiles schemas of a document as they stand in it: strictly, with all formats, without coercion. */
export function independentAjv(document: OpenApiDocument): (schema: Yaml) => ValidateFunction {
  const compile = known.get(document) ?? compilerOf(document);
  known.set(document, compile);
  return compile;
}

function compilerOf({ root }: OpenApiDocument): (schema: Yaml) => ValidateFunction {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allowMatchingProperties: true,
    ownProperties: true,
    ...QUICK,
  });
  formats.default(withExactMultiples(ajv));
  ajv.addVocabulary(["components", "discriminator", "example", "externalDocs", "xml", ...extensionsIn(root)]);
  // A format that nobody knows is an annotation, says JSON Schema.
  for (const format of formatsIn(root)) if (!(format in ajv.formats)) ajv.addFormat(format, true);
  const { schemas = {}, ...others } = mapSchemas(root, withoutExamples).components ?? {};
  // Each by the reference that leads to it, so that it is compiled once for all that have it.
  for (const [name, schema] of Object.entries<Yaml>(schemas)) ajv.addSchema(schema, `#/components/schemas/${name}`);
  // Other references lead from the root of what is compiled.
  return (schema) =>
    ajv.compile({ allOf: [mapSchemas({ schema }, withoutExamples).schema], components: { ...others, examples: {} } });
}

/** Ajv takes what an example has as `$id` for the schema's own. */
function withoutExamples({ example, examples, ...schema }: Yaml): Yaml {
  return schema;
}

/** For a document of hundreds of operations, code that is written sooner is better than code that is quicker. */
const QUICK = { inlineRefs: false, code: { optimize: false } } as const;

function extensionsIn(node: Yaml): Set<string> {
  if (typeof node !== "object" || node === null) return new Set();
  const own = Object.keys(node).filter((key) => key.startsWith("x-"));
  return new Set([...own, ...Object.values(node).flatMap((part) => [...extensionsIn(part)])]);
}

function formatsIn(node: Yaml): Set<string> {
  if (typeof node !== "object" || node === null) return new Set();
  const own = typeof node.format === "string" ? [node.format] : [];
  return new Set([...own, ...Object.values(node).flatMap((part) => [...formatsIn(part)])]);
}
