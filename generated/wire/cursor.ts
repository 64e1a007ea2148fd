// Generated. Do not edit: run `npm run generate`.

const LONGEST = 8192;

/**
 * Which input asks for the page after this one, where the answer names it by a cursor: the same, with the cursor. None where
 * the list ends: with null, an empty text, or without a cursor where none is demanded.
 */
export function byCursor({ next, cursor }: Readonly<Record<string, string>>, page: Readonly<Record<string, unknown>>) {
  const value = Object.hasOwn(page, next as string) ? page[next as string] : undefined;
  if (value === undefined || value === null || value === "") return {};
  const text = String(value);
  if (text.length > LONGEST) return { fault: `is longer than ${LONGEST} characters` };
  if (/\p{Surrogate}/u.test(text)) return { fault: "has half of a surrogate pair, which cannot be sent" };
  return { values: { [cursor as string]: value } };
}
