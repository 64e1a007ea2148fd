const TIME = String.raw`(?<hour>[01]\d|2[0-3]):(?<minute>[0-5]\d):(?<second>[0-5]\d|60)`;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const MONTH = `(?<month>${MONTHS.join("|")})`;
const DAY = "(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)";
/** The three forms of an HTTP date (RFC 9110, section 5.6.7). All are in GMT, also the last, which does not say so. */
const DATES = [
  String.raw`${DAY}, (?<day>\d\d) ${MONTH} (?<year>\d{4}) ${TIME} GMT`,
  String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, (?<day>\d\d)-${MONTH}-(?<year>\d\d) ${TIME} GMT`,
  String.raw`${DAY} ${MONTH} (?<day>[ \d]\d) ${TIME} (?<year>\d{4})`,
].map((date) => new RegExp(`^${date}$`));

/** The time that a `Retry-After` header asks for, in whole ms from now; undefined where it asks for none. */
export function retryAfterMs(headers: Headers): number | undefined {
  // Stryker disable next-line StringLiteral: any text does that is neither a number nor a date
  const value = headers.get("retry-after") ?? "";
  // Fractions are not in the standard, but servers send them. Scaled as text, 16.1 does not become 16100.000000000002.
  if (/^\d+(?:\.\d+)?$/.test(value)) return Math.ceil(Number(`${value}e3`));
  const date = dateOf(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** NaN where the text is no HTTP date, or one that no calendar has. */
function dateOf(text: string): number {
  const parts = DATES.map((date) => date.exec(text)?.groups).find((groups) => groups !== undefined);
  if (parts === undefined) return Number.NaN;
  const year = Number(parts.year);
  if (parts.year?.length === 4) return dateIn(year, parts);
  // Two digits that would be more than 50 years ahead are of the century before.
  const limit = new Date();
  const latest = limit.getUTCFullYear() + 50;
  limit.setUTCFullYear(latest);
  const ahead = latest - (latest % 100) + year;
  const date = dateIn(ahead, parts);
  return date > limit.getTime() ? dateIn(ahead - 100, parts) : date;
}

function dateIn(year: number, { month, day, hour, minute, second }: Record<string, string>): number {
  const index = MONTHS.indexOf(month as string);
  // 31 February would be taken for a day of March.
  if (new Date(Date.UTC(year, index, Number(day))).getUTCMonth() !== index) return Number.NaN;
  return Date.UTC(year, index, Number(day), Number(hour), Number(minute), Number(second));
}
