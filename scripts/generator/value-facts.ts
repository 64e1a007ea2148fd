import type { Node, Path, Specification } from "./specification.ts";

/** What a schema says of a value, behind references and composition, as far as a person wants to know it. */
export interface ValueFacts {
  /** JSON types; none where it may be of any. */
  types: string[];
  format?: string;
  minimum?: number;
  maximum?: number;
  /** The only values that it may have. */
  values?: unknown[];
  items?: ValueFacts;
  default?: unknown;
}

const COPIED = ["format", "minimum", "maximum", "default"] as const;

export function valueFactsOf(specification: Specification, path: Path, above: readonly Node[] = []): ValueFacts {
  const { node, path: place } = specification.resolve(path);
  if (above.includes(node)) return { types: [] };
  const within = (...keys: string[]) => valueFactsOf(specification, [...place, ...keys], [...above, node]);
  const branchesOf = (keyword: string) => Object.keys(Object(node[keyword])).map((index) => within(keyword, index));
  const facts: ValueFacts = { types: [] };
  for (const branch of branchesOf("allOf")) Object.assign(facts, withoutEmpty(branch));
  for (const keyword of ["anyOf", "oneOf"]) Object.assign(facts, withoutEmpty(eitherOf(branchesOf(keyword))));
  const values = node.const === undefined ? node.enum : [node.const];
  if (Array.isArray(values)) Object.assign(facts, { values, types: [...new Set(values.map(typeOf))] });
  if (node.type !== undefined) facts.types = [node.type].flat() as string[];
  for (const key of COPIED) if (node[key] !== undefined) Object.assign(facts, { [key]: node[key] });
  if (typeof node.items === "object") facts.items = within("items");
  // A default beside the reference is what holds here.
  const beside = Object(specification.at(path)).default;
  return beside === undefined ? facts : { ...facts, default: beside };
}

/** What holds whichever of the branches a value fits: its types and values are those of all. */
function eitherOf(branches: readonly ValueFacts[]): ValueFacts {
  const types = branches.some((branch) => branch.types.length === 0) ? [] : branches.flatMap((branch) => branch.types);
  const values = branches.flatMap((branch) => branch.values ?? []);
  const items = branches.find((branch) => branch.items !== undefined)?.items;
  const areListed = branches.length > 0 && branches.every((branch) => branch.values !== undefined);
  return { types: [...new Set(types)], ...(areListed && { values }), ...(items && { items }) };
}

function withoutEmpty({ types, ...facts }: ValueFacts): Partial<ValueFacts> {
  return types.length === 0 ? facts : { types, ...facts };
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
