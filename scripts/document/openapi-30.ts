import type { Yaml } from "./yaml.ts";

const EXCLUSIVE = { minimum: "exclusiveMinimum", maximum: "exclusiveMaximum" };

/**
 * A schema of OpenAPI 3.0 in the words of 3.1. What authors mean by `nullable` is taken for what they say: null is
 * allowed beside an enum that lacks it, a reference or a composition too. An enum of one value is its constant.
 */
export function schemaOf30({ nullable, ...schema }: Yaml): Yaml {
  if (typeof schema.$ref === "string") {
    const { $ref, readOnly, writeOnly } = schema;
    const reference = { $ref, ...(readOnly && { readOnly }), ...(writeOnly && { writeOnly }) };
    return nullable === true ? orNull(reference) : reference;
  }
  for (const [bound, exclusive] of Object.entries(EXCLUSIVE)) {
    if (typeof schema[exclusive] !== "boolean") continue;
    const { [bound]: limit, [exclusive]: isExclusive, ...others } = schema;
    schema = { ...others, ...(limit !== undefined && { [isExclusive ? exclusive : bound]: limit }) };
  }
  if (nullable === true) return orNull(schema);
  const { enum: values, ...others } = schema;
  return Array.isArray(values) && values.length === 1 ? { ...others, const: values[0] } : schema;
}

function orNull(schema: Yaml): Yaml {
  const isComposed = ["$ref", "allOf", "anyOf", "not", "oneOf"].some((keyword) => keyword in schema);
  if (schema.type !== undefined && !isComposed) {
    const values = schema.enum && { enum: [...new Set([...schema.enum, null])] };
    return { ...schema, type: [schema.type, "null"], ...values };
  }
  const { readOnly, writeOnly, ...asserted } = schema;
  return { anyOf: [asserted, { type: "null" }], ...(readOnly && { readOnly }), ...(writeOnly && { writeOnly }) };
}
