import { keysOf, type Node, type Specification } from "./specification.ts";

/** The documented properties of a JSON value, or of a list's items; null where any are. */
export interface Known {
  [property: string]: Known | null;
}

/** The names of the properties that a schema mentions, in any branch. */
export function propertiesOf(specification: Specification, schema: Node, seen = new Set<Node>()): Set<string> {
  const node = followed(specification, schema);
  if (seen.has(node)) return new Set();
  seen.add(node);
  const branches = branchesOf(node).flatMap((branch) => [...propertiesOf(specification, branch, seen)]);
  return new Set([...Object.keys((node.properties ?? {}) as Node), ...branches]);
}

/** All properties that a schema documents, to any depth but that of a schema within itself. */
export function knownPropertiesOf(
  specification: Specification,
  schema: Node,
  above: readonly Node[] = [],
): Known | null {
  const node = followed(specification, schema);
  if (above.includes(node)) return null;
  const within = [...above, node];
  if (typeof node.items === "object") return knownPropertiesOf(specification, node.items as Node, within);
  if (node.additionalProperties !== undefined && node.additionalProperties !== false) return null;
  const known: Known = {};
  for (const branch of branchesOf(node)) Object.assign(known, knownPropertiesOf(specification, branch, within));
  for (const [name, property] of Object.entries((node.properties ?? {}) as Record<string, Node>)) {
    known[name] = knownPropertiesOf(specification, property, within);
  }
  return Object.keys(known).length > 0 ? known : null;
}

function followed(specification: Specification, schema: Node): Node {
  return typeof schema.$ref === "string" ? specification.resolve(keysOf(schema.$ref)).node : schema;
}

function branchesOf(node: Node): Node[] {
  return ["allOf", "anyOf", "oneOf"].flatMap((keyword) => (node[keyword] ?? []) as Node[]);
}
