import type { Located, Node, Path, Specification } from "./specification.ts";

export const SCALARS = ["string", "integer", "number", "boolean"];

/**
 * The schemas, behind references and composition, of a value that can be nothing but a text, a number or a truth value:
 * what every style writes alike. Undefined where it can be anything else. `types` are the names of those types.
 */
export function scalarsAt(
  specification: Specification,
  path: Path,
  types: readonly string[] = SCALARS,
  above: readonly Node[] = [],
): Located[] | undefined {
  const located = specification.resolve(path);
  const { node, path: place } = located;
  if (above.includes(node)) return undefined;
  if (node.type !== undefined)
    return [node.type].flat().every((type) => types.includes(String(type))) ? [located] : undefined;
  const values = valuesOf(node);
  if (values !== undefined) return values.every((value) => SCALARS.includes(typeof value)) ? [located] : undefined;

  const branchesIn = (keyword: string) =>
    Object.keys(node[keyword] ?? {}).map((index) =>
      scalarsAt(specification, [...place, keyword, index], types, [...above, node]),
    );
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = branchesIn(keyword);
    if (branches.length > 0 && !branches.includes(undefined)) return branches.flatMap((branch) => branch ?? []);
  }
  return branchesIn("allOf").find((branch) => branch !== undefined);
}

/** The only values that a schema takes, by a keyword of its own that lists them. */
export function valuesOf(node: Node): readonly unknown[] | undefined {
  if (node.const !== undefined) return [node.const];
  return Array.isArray(node.enum) ? node.enum : undefined;
}
