import type { Yaml } from "./yaml.ts";

/** The keyword of properties that are not sent in a direction: `readOnly` in requests, `writeOnly` in answers. */
export type Hidden = "readOnly" | "writeOnly";

/**
 * What a schema says in a direction: hidden properties are not demanded. A request has none of them; what an answer says
 * of one is still looked at.
 */
export function inDirection(hidden: Hidden, schema: Yaml, at: (reference: string) => Yaml): Yaml {
  const { properties = {}, required } = schema;
  const isLeft = (name: string) => !Object.hasOwn(properties, name) || !isHidden(hidden, properties[name], at);
  const left = Object.entries(properties).filter(([name]) => hidden === "writeOnly" || isLeft(name));
  return {
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(left) }),
    ...(required && { required: required.filter(isLeft) }),
  };
}

/** Whether a property, what it refers to, or a branch of its `allOf` is marked with the keyword. */
export function isHidden(hidden: Hidden, property: Yaml, at: (reference: string) => Yaml, seen = new Set()): boolean {
  if (typeof property !== "object" || property === null || seen.has(property)) return false;
  seen.add(property);
  const { $ref: reference, allOf: branches = [] } = property;
  const others = [...(typeof reference === "string" ? [at(reference)] : []), ...branches];
  return property[hidden] === true || others.some((each) => isHidden(hidden, each, at, seen));
}
