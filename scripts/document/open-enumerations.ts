import { mapSchemas } from "./map-schemas.ts";
import type { Yaml } from "./yaml.ts";

/**
 * A copy of a document in which each enumeration has every value of its values' types: what an answer may have once its
 * vendor has added values. To be one of several alternatives is enough, since a new value may be of more than one.
 */
export function withOpenEnumerations(root: Yaml): Yaml {
  return mapSchemas(root, ({ enum: values, oneOf, allOf = [], ...schema }) => {
    const open = [...(values ? [{ type: typesOf(values) }] : []), ...(oneOf ? [{ anyOf: oneOf }] : [])];
    const all = [...allOf, ...open];
    return all.length === 0 ? schema : { ...schema, allOf: all };
  });
}

function typesOf(values: readonly unknown[]): string[] {
  const types = values.map((value) => {
    if (value === null) return "null";
    return Array.isArray(value) ? "array" : typeof value;
  });
  return [...new Set(types)];
}
