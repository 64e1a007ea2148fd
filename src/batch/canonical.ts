/** A checked input as JSON: one text for all that are equal, in whatever order their properties stand. */
export function canonical(input: unknown): string {
  // Where nothing is required, no input is an empty one.
  return JSON.stringify(input ?? {}, (_, value) => (isObject(value) ? sorted(value) : value));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(value: object): object {
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}
