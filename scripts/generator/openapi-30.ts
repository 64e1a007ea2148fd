import type { Node } from "./specification.ts";

const ANNOTATION =
  /^(?:title|description|default|deprecated|example|externalDocs|readOnly|writeOnly|xml|discriminator|x-.*)$/;
const COMPOSITION = ["$ref", "allOf", "anyOf", "not", "oneOf"];

/**
 * Makes a schema of OpenAPI 3.0 say in the words of 3.1 what it says, in its place. What authors mean by `nullable` is
 * taken for what they say: null is allowed beside an enum that lacks it, a reference or a composition too.
 */
export function upgradeSchema(schema: Node): void {
  upgradeBound(schema, "exclusiveMinimum", "minimum");
  upgradeBound(schema, "exclusiveMaximum", "maximum");
  const isNullable = schema.nullable === true;
  delete schema.nullable;
  // Whatever else stands beside a reference has no meaning in 3.0, and would have one in 3.1.
  if (schema.$ref !== undefined) keepOnly(schema, (keyword) => keyword === "$ref" || ANNOTATION.test(keyword));
  upgradeConstant(schema, isNullable);
  if (isNullable) allowNull(schema);
}

/** 3.0 has no other word for a constant, such as what tells a success from a failure. */
function upgradeConstant(schema: Node, isNullable: boolean): void {
  if (!Array.isArray(schema.enum) || schema.enum.length !== 1 || isNullable) return;
  [schema.const] = schema.enum;
  delete schema.enum;
}

/** 3.0 has a flag beside the bound, 3.1 the bound itself. */
function upgradeBound(schema: Node, exclusive: string, bound: string): void {
  if (typeof schema[exclusive] !== "boolean") return;
  const isExclusive = schema[exclusive] === true;
  delete schema[exclusive];
  if (!isExclusive || schema[bound] === undefined) return;
  schema[exclusive] = schema[bound];
  delete schema[bound];
}

function allowNull(schema: Node): void {
  const isComposed = COMPOSITION.some((keyword) => schema[keyword] !== undefined);
  if (schema.type !== undefined && !isComposed) {
    schema.type = [schema.type, "null"];
    if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum = [...schema.enum, null];
    return;
  }
  const assertions = Object.entries(schema).filter(([keyword]) => !ANNOTATION.test(keyword));
  // Where nothing is said, null is allowed anyway.
  if (assertions.length === 0) return;
  keepOnly(schema, (keyword) => ANNOTATION.test(keyword));
  schema.anyOf = [Object.fromEntries(assertions), { type: "null" }];
}

function keepOnly(schema: Node, isKept: (keyword: string) => boolean): void {
  for (const keyword of Object.keys(schema)) if (!isKept(keyword)) delete schema[keyword];
}
