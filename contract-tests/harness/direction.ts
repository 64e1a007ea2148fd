import type { Yaml } from "./openapi-document.ts";

/** The keyword of properties that are not sent in a direction: `readOnly` in requests, `writeOnly` in answers. */
export type Hidden = "readOnly" | "writeOnly";

/**
 * What a schema says in a direction: hidden properties are not demanded. A request has none of them; what an answer says
 * of one is still looked at.
 */
export function inDirection(hidden: Hidden, schema: Yaml, follow: (node: Yaml) => Yaml): Yaml {
  const { properties = {}, required } = schema;
  const isLeft = (name: string): boolean => {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return property?.[hidden] !== true && follow(property)?.[hidden] !== true;
  };
  const left = Object.entries(properties).filter(([name]) => hidden === "writeOnly" || isLeft(name));
  return {
    ...schema,
    ...(schema.properties && { properties: Object.fromEntries(left) }),
    ...(required && { required: required.filter(isLeft) }),
  };
}
