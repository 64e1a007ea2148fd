/**
 * Which input asks for the page after this one, where nothing in the answer names it: the same, with an offset behind all
 * records that were given. None where the list ends: with an empty page, or with as many records as it says there are.
 */
export function byOffset(
  { items, offset, total }: Readonly<Record<string, string>>,
  page: Readonly<Record<string, unknown>>,
  input: Readonly<Record<string, unknown>>,
  given: number,
) {
  const records = page[items as string];
  const count = Array.isArray(records) ? records.length : 0;
  const reached = Number(input[offset as string] ?? 0) + given + count;
  const whole = total !== undefined && Object.hasOwn(page, total) ? Number(page[total]) : Number.POSITIVE_INFINITY;
  return count === 0 || reached >= whole ? {} : { values: { [offset as string]: reached } };
}
