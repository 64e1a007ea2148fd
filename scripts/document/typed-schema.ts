import { isObject } from "../cases/schema.ts";
import { mapSchemas } from "./map-schemas.ts";
import { mapValues, type Yaml } from "./yaml.ts";

const SAID = /^(?:\$ref|allOf|anyOf|enum|const|items|prefixItems|properties|required|type)$/;

/**
 * A part of a document, its schemas without what no type can say: bounds, patterns, formats and counts; conditions, and
 * what a property is called; and that only one of several alternatives may fit, but for a choice of what is required. That
 * an object is closed, the compiler says of literals alone; and of a property that is not sent, nothing.
 */
export function typedSchemas<Part extends Yaml>(part: Part, isSent: (property: Yaml) => boolean): Part {
  return mapSchemas(part, ({ properties, ...schema }) =>
    typedSchema({
      ...schema,
      ...(properties && { properties: mapValues(properties, (property) => (isSent(property) ? property : true)) }),
    }),
  );
}

function typedSchema(schema: Yaml): Yaml {
  const typed = Object.fromEntries(Object.entries<Yaml>(schema).filter(([keyword]) => SAID.test(keyword)));
  const { additionalProperties, oneOf, items, prefixItems = [] } = schema;
  if (typed.type !== undefined) typed.type = [typed.type].flat().map((type) => (type === "integer" ? "number" : type));
  if (isObject(additionalProperties)) typed.additionalProperties = additionalProperties;
  if (items === false) Object.assign(typed, { items: true, maxItems: prefixItems.length });
  const values: Yaml[] = "const" in typed ? [typed.const] : (typed.enum ?? []);
  if (values.some(isObject)) {
    const { const: _, enum: _enum, ...others } = typed;
    return { allOf: [others, { anyOf: values.map(open) }] };
  }
  if (oneOf === undefined) return typed;
  if (oneOf.every((branch: Yaml) => Object.keys(branch).join() === "required")) return { ...typed, oneOf };
  return { ...typed, allOf: [...(typed.allOf ?? []), { anyOf: oneOf }] };
}

/** A value that is known, with whatever else it may have. */
function open(value: Yaml): Yaml {
  if (!isObject(value)) return { const: value };
  return { type: "object", required: Object.keys(value), properties: mapValues(value, open) };
}
