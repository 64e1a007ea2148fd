import packageJson from "../package.json" with { type: "json" };

/** Request headers, as a caller gives them. */
export type HeaderValues = Readonly<Record<string, string>>;

/** Who asks, for the server's log. Browsers say so themselves, and let no page do it. */
export function ownUserAgent(): HeaderValues {
  const isBrowser = globalThis.navigator?.userAgent?.startsWith("Mozilla/") === true;
  return isBrowser ? {} : { "User-Agent": `${packageJson.name}/${packageJson.version}` };
}

/** Both; of two with the same name, in whatever case, the second. */
export function merged(first: HeaderValues, second: HeaderValues | undefined): HeaderValues {
  if (second === undefined) return first;
  const names = Object.keys(second).map((name) => name.toLowerCase());
  const kept = Object.entries(first).filter(([name]) => !names.includes(name.toLowerCase()));
  return { ...Object.fromEntries(kept), ...second };
}

/**
 * The headers of an answer: another package's `fetch` has Headers of its own, and one of a test perhaps an object. Where
 * the runtime has none, a Map does.
 */
export function headersFrom(given: unknown): Headers {
  if (globalThis.Headers !== undefined && given instanceof Headers) return given;
  const isIterable = typeof Object(given)[Symbol.iterator] === "function";
  const entries = isIterable ? [...(given as Iterable<unknown>)] : Object.entries(Object(given));
  const pairs = entries.flatMap((entry): [string, string][] => {
    const [name, value] = Array.isArray(entry) ? entry : [];
    const isHeader = typeof name === "string" && ["string", "number"].includes(typeof value);
    return isHeader && headerFault(name, String(value), []) === undefined ? [[name.toLowerCase(), String(value)]] : [];
  });
  return new (globalThis.Headers ?? Map)(pairs) as Headers;
}

/** Why a header cannot be sent beside those that the client sets itself. */
export function headerFault(name: string, value: unknown, ownHeaders: readonly string[]): string | undefined {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return "is not a header's name";
  if (ownHeaders.some((own) => own.toLowerCase() === name.toLowerCase())) return "is set by the client itself";
  return typeof value === "string" && isHeaderValue(value) ? undefined : "must be text that a header can carry";
}

/** Whether `fetch` takes `value` in a header; if it did not, its error would quote it. */
export function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
