/** A value and what it means, as descriptions list them: see openapi/README.md. */
const MEANING = /^- `(.+?)`: (.*)$/gm;

/** By value, as text, what a description says that it means. */
export function meaningsIn(description: unknown): ReadonlyMap<string, string> {
  const found = typeof description === "string" ? description.matchAll(MEANING) : [];
  return new Map([...found].map(([, value = "", meaning = ""]) => [value, meaning]));
}

/** What a description says beside the meanings of these values. */
export function withoutMeanings(description: string, values: readonly unknown[]): string {
  const known = new Set(values.map(String));
  const others = description.replace(MEANING, (line, value) => (known.has(value) ? "" : line));
  return others.trim().replace(/\n{2,}/g, "\n");
}
