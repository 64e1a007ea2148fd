import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { OpenApiDocument, Yaml } from "./openapi-document.ts";

/** Compiles schemas of a document as they stand in it: strictly, with all formats, without coercion, with no code of ours. */
export function independentAjv({ root }: OpenApiDocument): (schema: Yaml) => ValidateFunction {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, ownProperties: true });
  formats.default(ajv);
  ajv.addVocabulary(["components", "example", ...extensionsIn(root)]);
  // References lead from the root of what is compiled.
  return (schema) => ajv.compile({ allOf: [schema], components: root.components ?? {} });
}

function extensionsIn(node: Yaml): Set<string> {
  if (typeof node !== "object" || node === null) return new Set();
  const own = Object.keys(node).filter((key) => key.startsWith("x-"));
  return new Set([...own, ...Object.values(node).flatMap((part) => [...extensionsIn(part)])]);
}
