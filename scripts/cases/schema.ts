/** A schema as an object; what stands behind a keyword is for the code of that keyword to know. */
// biome-ignore lint/suspicious/noExplicitAny: a keyword's value has another type for each keyword
export type Schema = { readonly [keyword: string]: any };

/** Returns the schema that a `$ref` names. */
export type Follow = (ref: string) => unknown;

/** Keywords with one subschema, with a list of them, and with one for each name. */
export const ONE = [
  ...["additionalProperties", "contains", "else", "if", "items", "not", "propertyNames", "then"],
  ...["unevaluatedItems", "unevaluatedProperties"],
];
export const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];
export const MAPS = ["dependentSchemas", "patternProperties", "properties"];

/** A step of a JSON pointer, escaped as in the fragment of a URL. */
export function step(name: string | number): string {
  return `/${encodeURIComponent(String(name).replaceAll("~", "~0").replaceAll("/", "~1"))}`;
}

/** What `name` leads to, where it is not inherited: `constructor` and the like are names as any other. */
export function own<T>(object: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return object !== undefined && Object.hasOwn(object, name) ? object[name] : undefined;
}

export function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same text for equal JSON values, whatever the order of their properties. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, part) =>
    isObject(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}

export function* take<T>(values: Iterable<T>, count: number): Generator<T> {
  let taken = 0;
  if (count === 0) return;
  for (const value of values) {
    yield value;
    taken += 1;
    if (taken === count) return;
  }
}
