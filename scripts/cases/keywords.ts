import type { Expansion } from "./expansion.ts";
import { LISTS, MAPS, ONE, type Schema } from "./schema.ts";

export interface Keyword {
  pointer: string;
  name: string;
  /** The branches of `anyOf` and `oneOf` around it, as pointers: "#/anyOf/0". */
  branches: readonly string[];
}

/** Keywords that only say where their subschemas apply. */
const APPLICATORS = ["allOf", "else", "if", "patternProperties", "prefixItems", "properties", "propertyNames", "then"];
const NOTES = ["$ref", "default", "example", "examples"];
/** Whether a value fits their subschemas is not what they assert, so that they count as one. */
const OPAQUE = ["contains", "dependentSchemas", "if", "not"];

/** What a schema itself asserts, without what its subschemas assert. */
export function assertionsOf(schema: Schema): string[] {
  return Object.keys(schema).filter((keyword) => {
    const value = schema[keyword];
    if (APPLICATORS.includes(keyword) || NOTES.includes(keyword)) return false;
    if (/^(items|additional|unevaluated)/.test(keyword)) return value === false;
    if (keyword === "uniqueItems") return value;
    return !/^(required|dependentRequired)$/.test(keyword) || Object.keys(value).length > 0;
  });
}

/** Every keyword that can be broken. */
export function keywordsIn({ root, pointers }: Expansion): Map<string, Keyword> {
  const found = new Map<string, Keyword>();
  const visit = (schema: Schema, branches: readonly string[]): void => {
    const pointer = pointers.get(schema) as string;
    for (const name of assertionsOf(schema)) {
      found.set(`${pointer}/${name}`, { pointer: `${pointer}/${name}`, name, branches });
    }
    for (const keyword of Object.keys(schema).filter((name) => !OPAQUE.includes(name))) {
      for (const child of subschemas(schema, keyword)) {
        const isBranch = keyword === "anyOf" || keyword === "oneOf";
        visit(child, isBranch ? [...branches, pointers.get(child) as string] : branches);
      }
    }
  };
  visit(root, []);
  return found;
}

function subschemas(schema: Schema, keyword: string): Schema[] {
  const value = schema[keyword];
  if (ONE.includes(keyword)) return typeof value === "object" ? [value] : [];
  if (LISTS.includes(keyword)) return value;
  return MAPS.includes(keyword) ? Object.values(value) : [];
}

/** Whether an error at `pointer` is one that cannot be absent when `broken` is broken. */
export function belongs(pointer: string, broken: Keyword): boolean {
  const isIn = (place: string, inner: string) => inner === place || inner.startsWith(`${place}/`);
  if (isIn(broken.pointer, pointer)) return true;
  // What is around it is broken with it: anyOf, oneOf, propertyNames, and the `if` of a `then` or `else`.
  const around = pointer.endsWith("/if") ? [pointer.replace(/if$/, "then"), pointer.replace(/if$/, "else")] : [pointer];
  if (around.some((place) => isIn(place, broken.pointer))) return true;
  // An anyOf or oneOf is broken only where its other branches are broken too, however they are.
  return broken.branches.some(
    (branch) => isIn(branch.slice(0, branch.lastIndexOf("/")), pointer) && !isIn(branch, pointer),
  );
}
