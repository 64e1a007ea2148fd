import type { Node } from "./document.ts";
import type { Comparison, Finding } from "./finding.ts";

/** What has changed of an object's properties, named ones and others. */
export function objectChanges(comparison: Comparison, was: Node, is: Node, path: readonly string[]): Finding[] {
  const [before, after] = [namedIn(was), namedIn(is)];
  const names = new Set([...before.keys(), ...after.keys()]);
  return [
    ...[...names].flatMap((name) => memberChanges(comparison, before.get(name), after.get(name), [...path, name])),
    ...patternChanges(comparison, was, is, path),
    ...["additionalProperties", "unevaluatedProperties"].flatMap((keyword) =>
      otherChanges(comparison, was[keyword], is[keyword], [...path, "*"]),
    ),
  ];
}

/** A property or a parameter: its schema, and whether it must be there. */
export interface Member {
  schema: unknown;
  required: boolean;
}

export function memberChanges(
  comparison: Comparison,
  was: Member | undefined,
  is: Member | undefined,
  path: readonly string[],
): Finding[] {
  if (is === undefined) return [{ path, what: "removed", effect: "less" }];
  if (was === undefined) {
    return [{ path, what: is.required ? "added, required" : "added", effect: is.required ? "narrower" : "more" }];
  }
  const demand: Finding[] = [];
  if (is.required && !was.required) demand.push({ path, what: "is now required", effect: "narrower" });
  if (was.required && !is.required) demand.push({ path, what: "is no longer required", effect: "wider" });
  return [...demand, ...comparison.changes(was.schema, is.schema, path)];
}

function namedIn({ properties, required }: Node): Map<string, Member> {
  const demanded = (required ?? []) as string[];
  const members = new Map<string, Member>();
  for (const name of demanded) members.set(name, { schema: {}, required: true });
  for (const [name, schema] of Object.entries((properties ?? {}) as Node)) {
    members.set(name, { schema, required: demanded.includes(name) });
  }
  return members;
}

function patternChanges(comparison: Comparison, was: Node, is: Node, path: readonly string[]): Finding[] {
  const before = (was.patternProperties ?? {}) as Node;
  const after = (is.patternProperties ?? {}) as Node;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((pattern) =>
    comparison.changes(before[pattern], after[pattern], [...path, pattern]),
  );
}

/** What has changed of the properties that are not named: none, any, or some. */
function otherChanges(comparison: Comparison, was: unknown, is: unknown, path: readonly string[]): Finding[] {
  const [before, after] = [was ?? true, is ?? true];
  if (before === after) return [];
  if (before === false) return [{ path, what: "other properties may be there", effect: "more" }];
  if (after === false) {
    return [{ path, what: "no other properties may be there", effect: before === true ? "narrower" : "less" }];
  }
  return comparison.changes(before, after, path);
}
