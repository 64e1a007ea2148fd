import type { PrismOperation } from "./prism.ts";
import { isObject } from "./undocumented.ts";

/** What holds values, which are no schemas. */
const VALUES = ["const", "default", "enum", "example", "examples"];

type Hidden = "readOnly" | "writeOnly";

/** Makes the schemas in what Prism has read say what it would judge wrongly in words that it judges right. */
export function mendSchemas(operations: readonly PrismOperation[]): void {
  for (const { request, responses, ...others } of operations) {
    mend(request, "readOnly");
    mend(responses, "writeOnly");
    mend(others);
  }
}

function mend(node: unknown, hidden?: Hidden, holdsNames = false, seen = new Set<unknown>()): void {
  if (typeof node !== "object" || node === null || seen.has(node)) return;
  seen.add(node);
  const schema = node as Record<string, unknown>;
  if (!holdsNames) {
    // Of OpenAPI 3.1, which Prism takes for an older draft and so knows no `prefixItems`, nor `dependentRequired`.
    if (typeof schema.$schema === "string") schema.$schema = "https://json-schema.org/draft/2020-12/schema";
    forgetFractions(schema);
    if (hidden !== undefined) demandNone(schema, hidden);
    ownProperties(schema);
  }
  for (const [key, part] of Object.entries(schema)) {
    if (holdsNames || !VALUES.includes(key)) mend(part, hidden, key === "properties" && !holdsNames, seen);
  }
}

/** Prism divides, by which 19.99 is no multiple of 0.01. A client refuses what is none. */
function forgetFractions(schema: Record<string, unknown>): void {
  if (typeof schema.multipleOf === "number" && !Number.isInteger(schema.multipleOf)) delete schema.multipleOf;
}

/** Prism does so itself, but not in branches. */
function demandNone(schema: Record<string, unknown>, hidden: Hidden): void {
  const { properties, required } = schema;
  if (!isObject(properties) || !Array.isArray(required)) return;
  const isHidden = (name: string) => Object.hasOwn(properties, name) && Object(properties[name])[hidden] === true;
  schema.required = required.filter((name) => !isHidden(name));
}

/** Prism takes a property that every object inherits for given, but looks for a pattern among what is an object's own. */
function ownProperties(schema: Record<string, unknown>): void {
  const { properties, patternProperties } = schema;
  if (!isObject(properties)) return;
  const isInherited = ([name]: [string, unknown]) => name in Object.prototype;
  const inherited = Object.entries(properties).filter(isInherited);
  if (inherited.length === 0) return;
  schema.properties = Object.fromEntries(Object.entries(properties).filter((each) => !isInherited(each)));
  const patterns = inherited.map(([name, part]) => [`^${name}$`, part]);
  schema.patternProperties = { ...Object(patternProperties), ...Object.fromEntries(patterns) };
}
