import { formatNames } from "ajv-formats/dist/formats.js";
import type { Node } from "./specification.ts";

const SCHEMA = [
  "additionalProperties",
  "contains",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
];
const SCHEMA_LIST = ["allOf", "anyOf", "oneOf", "prefixItems"];
const SCHEMA_MAP = ["$defs", "dependentSchemas", "patternProperties", "properties"];
const ANNOTATION = [
  "$comment",
  "default",
  "deprecated",
  "description",
  "discriminator",
  "example",
  "examples",
  "externalDocs",
  "readOnly",
  "title",
  "writeOnly",
  "xml",
];
const FORMATS: ReadonlySet<string> = new Set(formatNames);

/**
 * A copy of a schema that holds only what can fail: no annotations, no extensions. References to the document's
 * components become the ids under which Ajv knows them.
 */
export function assertionsOf(schema: unknown): Node {
  // `true` and `false` are schemas too.
  if (typeof schema !== "object" || schema === null) return schema as Node;
  const assertions: Node = {};
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATION.includes(keyword) || keyword.startsWith("x-")) continue;
    // A format that nobody knows is an annotation, says JSON Schema.
    if (keyword === "format" && !FORMATS.has(value as string)) continue;
    assertions[keyword] = assertionOf(keyword, value);
  }
  return assertions;
}

function assertionOf(keyword: string, value: unknown): unknown {
  if (keyword === "$ref") return String(value).replace(/^#\/components/, "/components");
  if (SCHEMA.includes(keyword)) return assertionsOf(value);
  if (SCHEMA_LIST.includes(keyword)) return (value as unknown[]).map(assertionsOf);
  if (SCHEMA_MAP.includes(keyword)) {
    return Object.fromEntries(Object.entries(value as Node).map(([name, schema]) => [name, assertionsOf(schema)]));
  }
  return value;
}
