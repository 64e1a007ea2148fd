import { keysOf } from "./pointer.ts";
import type { Node, Specification } from "./specification.ts";

/** The documented properties of a JSON value, or of a list's items; null where any are. */
export interface Known {
  [property: string]: Known | null;
}

/** The names of the properties that a schema mentions, in any branch. */
export function propertiesOf(specification: Specification, schema: Node, seen = new Set<Node>()): Set<string> {
  if (seen.has(schema)) return new Set();
  seen.add(schema);
  const branches = branchesOf(specification, schema).flatMap((each) => [...propertiesOf(specification, each, seen)]);
  return new Set([...Object.keys((schema.properties ?? {}) as Node), ...branches]);
}

/** All properties that a schema documents, to any depth but that of a schema within itself. */
export function knownPropertiesOf(specification: Specification, schema: Node): Known | null {
  // JSON has no undefined: where nothing is said, anything goes.
  return JSON.parse(
    JSON.stringify(known(specification, schema, []), (_key, value) => value ?? null) ?? "null",
  ) as Known | null;
}

/** Keywords by which a schema may allow properties that it does not name. */
const OPEN = ["additionalProperties", "dependentSchemas", "else", "if", "then", "unevaluatedProperties"];

/** As above; undefined where the schema says nothing of properties, so that another one beside it may. */
function known(specification: Specification, schema: Node, above: readonly Node[]): Known | null | undefined {
  if (above.includes(schema) || OPEN.some((keyword) => ![undefined, false].includes(schema[keyword] as boolean)))
    return null;
  const within = [...above, schema];
  if (typeof schema.items === "object") return known(specification, schema.items as Node, within);
  const properties = Object.entries((schema.properties ?? {}) as Record<string, Node>);
  const own =
    schema.properties &&
    Object.fromEntries(properties.map(([name, each]) => [name, known(specification, each, within)]));
  return branchesOf(specification, schema)
    .map((branch) => known(specification, branch, within))
    .reduce(merged, own as Known | undefined);
}

function merged(one: Known | null | undefined, other: Known | null | undefined): Known | null | undefined {
  if (one === undefined) return other;
  if (other === undefined) return one;
  if (one === null || other === null) return null;
  const both = { ...one };
  for (const [name, known] of Object.entries(other)) {
    both[name] = merged(Object.hasOwn(one, name) ? one[name] : undefined, known) as Known | null;
  }
  return both;
}

/** What a schema is composed of, its reference included. */
function branchesOf(specification: Specification, schema: Node): Node[] {
  const referred = typeof schema.$ref === "string" ? [specification.resolve(keysOf(schema.$ref)).node] : [];
  return [...referred, ...["allOf", "anyOf", "oneOf"].flatMap((keyword) => (schema[keyword] ?? []) as Node[])];
}
