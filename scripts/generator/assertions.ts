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
/** What the format says, in keywords that can be written out as plain code. */
const INT32: Node = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };
const FORMATS: ReadonlySet<string> = new Set(formatNames);

/** The keyword of properties that are not sent in a direction; undefined in a document that has none. */
export type Hidden = "readOnly" | "writeOnly" | undefined;

/** The id under which Ajv knows a component. */
export function idOf(component: string, hidden: Hidden): string {
  return `${hidden === undefined ? "" : `/without-${hidden}`}/components/schemas/${component}`;
}

/**
 * A copy of a schema that holds only what can fail: no annotations, no extensions. References to the document's
 * components become the ids under which Ajv knows them. Properties that are `hidden` are not demanded; in a request,
 * they are none at all, since an input may have a parameter of that name.
 */
export function assertionsOf(schema: unknown, hidden: Hidden): Node {
  // `true` and `false` are schemas too.
  if (typeof schema !== "object" || schema === null) return schema as Node;
  const assertions: Node = {};
  const { properties = {} } = schema as { properties?: Record<string, Node> };
  const isHidden = (name: string) => hidden !== undefined && Object(properties[name])[hidden] === true;
  for (const [keyword, value] of Object.entries(schema)) {
    if (ANNOTATION.includes(keyword) || keyword.startsWith("x-")) continue;
    // A format that nobody knows is an annotation, says JSON Schema.
    if (keyword === "format" && !FORMATS.has(value as string)) continue;
    if (keyword === "required") assertions[keyword] = (value as string[]).filter((name) => !isHidden(name));
    else assertions[keyword] = assertionOf(keyword, value, hidden);
    if (keyword !== "properties" || hidden !== "readOnly") continue;
    const sent = Object.entries(assertions[keyword] as Node).filter(([name]) => !isHidden(name));
    assertions[keyword] = Object.fromEntries(sent);
  }
  if (assertions.format === "int32") assertions.allOf = [INT32, ...((assertions.allOf as Node[] | undefined) ?? [])];
  return assertions;
}

function assertionOf(keyword: string, value: unknown, hidden: Hidden): unknown {
  if (keyword === "$ref") return String(value).replace(/^#\/components\/schemas\//, idOf("", hidden));
  if (SCHEMA.includes(keyword)) return assertionsOf(value, hidden);
  if (SCHEMA_LIST.includes(keyword)) return (value as unknown[]).map((schema) => assertionsOf(schema, hidden));
  if (SCHEMA_MAP.includes(keyword)) {
    const schemas = Object.entries(value as Node).map(([name, schema]) => [name, assertionsOf(schema, hidden)]);
    return Object.fromEntries(schemas);
  }
  return value;
}
