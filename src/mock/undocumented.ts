import type { FaultAt } from "../client-error.ts";
import { nearest } from "../nearest.ts";

type Schema = Readonly<Record<string, unknown>>;

/**
 * The properties of a body that its schema does not name. A schema lets them pass, since a vendor may add to an answer; in
 * the answer of a mock one is more likely misspelt.
 */
export function undocumentedProperties(schemas: readonly unknown[], value: unknown, path: string): FaultAt[] {
  const all = schemas.flatMap(parts);
  if (Array.isArray(value)) {
    const items = all.flatMap((schema) => (isObject(schema.items) ? [schema.items] : []));
    return value.flatMap((item, at) => undocumentedProperties(items, item, `${path}/${at}`));
  }
  if (!isObject(value) || !all.some(({ properties }) => properties) || all.some(isFree)) return [];
  const named = all.flatMap(({ properties }) => Object.entries(Object(properties)));
  return Object.entries(value).flatMap(([name, part]) => {
    const documented = named.filter(([known]) => known === name).map(([, schema]) => schema);
    if (documented.length > 0) return undocumentedProperties(documented, part, `${path}/${name}`);
    const near = nearest(
      name,
      named.map(([known]) => known),
    );
    const message = `is not documented${near === undefined ? "" : `; did you mean ${near}?`}`;
    return [{ path: `${path}/${name}`, message }];
  });
}

/** A schema, and those that it is composed of. */
function parts(schema: unknown): Schema[] {
  if (!isObject(schema)) return [];
  const composed = [schema.allOf, schema.anyOf, schema.oneOf].flatMap((branches) =>
    Array.isArray(branches) ? branches : [],
  );
  return [schema, ...composed.flatMap(parts)];
}

/** Whether a schema takes properties of any name on purpose, or refers to where nobody looks. */
function isFree({ additionalProperties, patternProperties, $ref }: Schema): boolean {
  return Boolean(additionalProperties) || patternProperties !== undefined || $ref !== undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
