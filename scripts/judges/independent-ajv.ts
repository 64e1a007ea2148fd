import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { withExactMultiples } from "../cases/multiples.ts";
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
  });
  formats.default(withExactMultiples(ajv));
  ajv.addVocabulary(["components", "discriminator", "example", "externalDocs", "xml", ...extensionsIn(root)]);
  // A format that nobody knows is an annotation, says JSON Schema.
  for (const format of formatsIn(root)) if (!(format in ajv.formats)) ajv.addFormat(format, true);
  // References lead from the root of what is compiled.
  return (schema) => ajv.compile({ allOf: [schema], components: root.components ?? {} });
}

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
