import { assertionsOf } from "./keywords.ts";
import { kindOf } from "./kinds.ts";
import { alternativesOf, type Model } from "./place.ts";
import { isObject, type Schema } from "./schema.ts";

/** The pointers of those keywords for which a valid value is the witness, by what the schemas say of the value itself. */
export function coveredBy(model: Model, schemas: readonly Schema[], value: unknown): string[] {
  return schemas.flatMap((schema) => {
    const here = assertionsOf(schema).filter((keyword) => isWitness(keyword, schema, value));
    const names = isObject(value) ? Object.keys(value) : [];
    return [
      ...here.map((keyword) => `${model.pointers.get(schema)}/${keyword}`),
      ...(schema.propertyNames === undefined ? [] : names.flatMap((name) => coveredByName(model, schema, name))),
    ];
  });
}

function coveredByName(model: Model, { propertyNames }: Schema, name: string): string[] {
  const [first] = alternativesOf(model, [propertyNames]);
  return first === undefined ? [] : coveredBy(model, first.schemas, name);
}

/** Whether a valid value says something about a keyword: it is of the kind that the keyword is about, and at its bound. */
function isWitness(keyword: string, schema: Schema, value: unknown): boolean {
  const bound = schema[keyword];
  switch (kindOf(value)) {
    case "string":
      if (keyword === "minLength" || keyword === "maxLength") return [...(value as string)].length === bound;
      if (keyword === "pattern" || keyword === "format") return true;
      break;
    case "integer":
    case "fraction":
      if (keyword === "minimum" || keyword === "maximum") {
        return value === bound || Math.abs((value as number) - bound) < stepOf(schema);
      }
      if (keyword.startsWith("exclusive")) return Math.abs((value as number) - bound) <= (stepOf(schema) || 1);
      if (keyword === "multipleOf" || keyword === "format") return true;
      break;
    case "array":
      return aboutArray(keyword, schema, value as unknown[]);
    case "object":
      return aboutObject(keyword, bound, Object.keys(value as object));
  }
  return aboutAny(keyword);
}

/** How far from a bound the nearest valid number may be. */
const stepOf = ({ multipleOf, type }: Schema): number => multipleOf ?? (type === "integer" ? 1 : 0);

const aboutAny = (keyword: string) => ["type", "enum", "const", "anyOf", "oneOf", "not"].includes(keyword);

function aboutArray(keyword: string, schema: Schema, items: readonly unknown[]): boolean {
  if (keyword === "minItems" || keyword === "maxItems") return items.length === schema[keyword];
  if (keyword === "uniqueItems") return items.length > 1;
  if (keyword === "contains") return items.length > 0;
  if (keyword === "items") return items.length === (schema.prefixItems ?? []).length;
  return aboutAny(keyword);
}

function aboutObject(keyword: string, bound: unknown, names: readonly string[]): boolean {
  if (keyword === "minProperties" || keyword === "maxProperties") return names.length === bound;
  if (keyword === "dependentRequired") return Object.keys(bound as object).some((name) => names.includes(name));
  return ["required", "additionalProperties", "unevaluatedProperties"].includes(keyword) || aboutAny(keyword);
}
