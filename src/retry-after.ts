/** The time that a `Retry-After` header asks for, in ms from now; undefined where it asks for none. */
export function retryAfterMs(headers: Headers): number | undefined {
  // Stryker disable next-line StringLiteral: any text does that is neither a number nor a date
  const value = headers.get("retry-after") ?? "";
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  // An HTTP date begins with the day's name; Date.parse by itself would take "-1" for a year.
  const date = /^[A-Z][a-z]+,/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
