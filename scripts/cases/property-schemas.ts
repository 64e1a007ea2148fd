import { own, type Schema } from "./schema.ts";

/** What the schemas say of the property `name`; undefined where one of them forbids it. */
export function propertySchemas(schemas: readonly Schema[], name: string): Schema[] | undefined {
  const found: Schema[] = [];
  for (const schema of schemas) {
    const declared = declaredBy(schema, name);
    found.push(...declared);
    if (declared.length > 0 || schema.additionalProperties === undefined) continue;
    if (schema.additionalProperties === false) return undefined;
    found.push(schema.additionalProperties);
  }
  const isLeftOver = found.length === 0 && !schemas.some((schema) => typeof schema.additionalProperties === "object");
  return isLeftOver && schemas.some(({ unevaluatedProperties }) => unevaluatedProperties === false) ? undefined : found;
}

function declaredBy(schema: Schema, name: string): Schema[] {
  const property: Schema | undefined = own(schema.properties, name);
  const matching = Object.entries<Schema>(schema.patternProperties ?? {}).filter(([pattern]) =>
    new RegExp(pattern, "u").test(name),
  );
  return [...(property === undefined ? [] : [property]), ...matching.map(([, each]) => each)];
}
