import { withValue } from "./query.ts";

type Names = Readonly<Record<string, string>>;
type Page = Readonly<Record<string, unknown>>;

const LONGEST = 8192;

/**
 * Where the next page is whose cursor the page at `url` has. Nowhere at the end: there it is null, an empty text, or missing
 * where it need not be there.
 */
export function byCursor({ next = "", cursor = "" }: Names, page: Page, url: string) {
  const value = Object.hasOwn(page, next) ? page[next] : undefined;
  if (value === undefined || value === null || value === "") return {};
  const text = String(value);
  if (text.length > LONGEST) return { fault: `is longer than ${LONGEST} characters` };
  if (/\p{Surrogate}/u.test(text)) return { fault: "has half of a surrogate pair, which cannot be sent" };
  return { url: withValue(url, cursor, text) };
}

/**
 * Where the next page is that the page at `url` does not name: behind its records. Nowhere at the end: there it is empty, or
 * as many records were given as it says there are.
 */
export function byOffset({ items = "", offset = "", total = "" }: Names, page: Page, url: string) {
  const records = page[items];
  const count = Array.isArray(records) ? records.length : 0;
  const reached = Number(new URL(url).searchParams.get(offset)) + count;
  const isWhole = Object.hasOwn(page, total) && reached >= Number(page[total]);
  return count === 0 || isWhole ? {} : { url: withValue(url, offset, reached) };
}
