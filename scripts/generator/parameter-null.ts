import type { Node } from "./specification.ts";

/**
 * Takes null out of a parameter's schema, in its place: no style can write it, so that a parameter that "may be null",
 * as generators of documents have it, is one that may be left out.
 */
export function takeNullOut(schema: Node): void {
  if (Array.isArray(schema.type)) {
    const types = schema.type.filter((type) => type !== "null");
    schema.type = types.length === 1 ? types[0] : types;
  }
  if (Array.isArray(schema.enum)) schema.enum = schema.enum.filter((value) => value !== null);
  for (const keyword of ["anyOf", "oneOf"]) {
    if (!Array.isArray(schema[keyword])) continue;
    const branches = (schema[keyword] as Node[]).filter(({ type }) => type !== "null");
    const [only, another] = branches;
    if (only === undefined || another !== undefined || Object.keys(only).some((key) => isSaid(schema, key))) {
      schema[keyword] = branches;
      continue;
    }
    delete schema[keyword];
    Object.assign(schema, only);
  }
}

/** Whether a schema has a keyword that another must not replace. */
function isSaid(schema: Node, keyword: string): boolean {
  return schema[keyword] !== undefined && !["title", "description"].includes(keyword);
}
