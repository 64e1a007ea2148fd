/** JSON types by name, of which a number has two. */
export type JsonTypes = readonly string[];

/** The types of values, each once. */
export function typesOf(values: readonly unknown[]): string[] {
  return withoutNarrower(values.map(typeOf));
}

/** The types of what may be of any of them: an integer is a number, too. */
export function withoutNarrower(types: JsonTypes): string[] {
  return [...new Set(types)].filter((type) => type !== "integer" || !types.includes("number"));
}

/** The types of what is of one type here and of one there. */
export function commonTypes(some: JsonTypes, others: JsonTypes): string[] {
  const narrower = (types: JsonTypes, than: JsonTypes) => types.filter((type) => isAmong(type, than));
  return [...new Set([...narrower(some, others), ...narrower(others, some)])];
}

export function isOfType(value: unknown, types: JsonTypes): boolean {
  return isAmong(typeOf(value), types);
}

function isAmong(type: string, types: JsonTypes): boolean {
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}
