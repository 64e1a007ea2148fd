/** What may be shown of a request: its credential is masked. */
export interface RedactedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** Masks credentials in texts, headers and values. */
export interface Redactor {
  text(text: string): string;
  headers(headers: Headers): Headers;
  /** A JSON value, its strings and property names masked. */
  value(value: unknown): unknown;
}

/** Stands in a credential's place. */
export const MASK = "***";
/** Masking shorter text would mangle every message, and hide nothing. */
const SHORTEST = 6;

/** Masks each of `secrets` wherever it stands, as it is or encoded as a URL, a form, JSON or Base64 would. */
export function redactor(secrets: readonly string[]): Redactor {
  const forms = [...new Set(secrets.filter((secret) => secret.length >= SHORTEST).flatMap(formsOf))];
  // The longest first, so that none is masked in part.
  forms.sort((a, b) => b.length - a.length);
  const text = (original: string) => forms.reduce((masked, form) => masked.replaceAll(form, MASK), original);
  const value = (original: unknown): unknown => {
    if (typeof original === "string") return text(original);
    if (typeof original !== "object" || original === null) return original;
    if (Array.isArray(original)) return original.map(value);
    return Object.fromEntries(Object.entries(original).map(([name, part]) => [text(name), value(part)]));
  };
  return {
    text,
    value,
    headers: (headers) => new Headers([...headers].map(([name, part]): [string, string] => [name, text(part)])),
  };
}

function formsOf(secret: string): string[] {
  const percent = encodeURIComponent(secret);
  const form = new URLSearchParams([["", secret]]).toString().slice(1);
  const texts = [secret, percent, form, JSON.stringify(secret).slice(1, -1)];
  const lowerCase = texts.map((text) => text.replace(/%[0-9A-F]{2}/g, (escaped) => escaped.toLowerCase()));
  return [...texts, ...lowerCase, ...base64Of(secret)];
}

/** Base64 depends on how many bytes stand before: three forms, without the characters that neighbours share. */
function base64Of(secret: string): string[] {
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
  return [0, 1, 2].flatMap((before) => {
    const whole = btoa("\0".repeat(before) + bytes).replace(/=+$/, "");
    const inner = whole.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1);
    return [inner, inner.replaceAll("+", "-").replaceAll("/", "_")];
  });
}
