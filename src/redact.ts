import type { Operation } from "./operation.ts";
import type { PlainRequest } from "./transport.ts";

/** A request as it may be shown: with a mask in the credential's place. */
export type RedactedRequest = PlainRequest;

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
/** A longer one would make a pattern that engines refuse, with an error that quotes it. */
export const LONGEST_SECRET = 4096;

/** Masks each of `secrets` wherever it stands: as it is, as JSON, URLs and forms write it, or in Base64. */
export function redactor(secrets: readonly string[]): Redactor {
  const forms = secrets
    .filter(({ length }) => length >= SHORTEST)
    .flatMap((secret) => [escapable(secret), ...base64Of(secret)]);
  const pattern = forms.length > 0 ? new RegExp(forms.join("|"), "gi") : undefined;
  const text = (original: string) => (pattern === undefined ? original : original.replace(pattern, MASK));
  const value = (original: unknown): unknown => {
    if (typeof original === "string") return text(original);
    if (typeof original !== "object" || original === null) return original;
    if (Array.isArray(original)) return original.map(value);
    return Object.fromEntries(Object.entries(original).map(([name, part]) => [text(name), value(part)]));
  };
  return {
    text,
    value,
    headers: (headers) => shownHeaders([...headers].map(([name, part]): [string, string] => [name, text(part)])),
  };
}

/** Headers that loggers and `JSON.stringify` show as a plain object, where they would show none. */
function shownHeaders(entries: [string, string][]): Headers {
  const toJSON = function (this: Headers) {
    return Object.fromEntries(this);
  };
  return Object.defineProperty(new (globalThis.Headers ?? Map)(entries) as Headers, "toJSON", { value: toJSON });
}

/** A pattern for a secret in which each character may be escaped or not, as every encoder has its own list of them. */
function escapable(secret: string): string {
  return [...secret]
    .map((character) => {
      const unicode = `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
      const json = JSON.stringify(character).slice(1, -1);
      const pointer = { "/": "~1", "~": "~0" }[character] ?? character;
      const form = character === " " ? "+" : character;
      // Each once: alternatives that match the same text double the time for each character of a text that nearly matches.
      const forms = new Set([percent(character), unicode, json, pointer, form, character]);
      return `(?:${[...forms].map(literally).join("|")})`;
    })
    .join("");
}

/** Every byte of a character, percent-encoded, whether it has to be or not. */
function percent(character: string): string {
  return [...utf8(character)].map((byte) => `%${byte.charCodeAt(0).toString(16).padStart(2, "0")}`).join("");
}

/** The bytes of a text, each as one character. A `TextEncoder` is not everywhere, as under jsdom. */
function utf8(text: string): string {
  return encodeURIComponent(text).replace(/%(..)/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Base64 depends on how many bytes stand before: three forms, without the characters that neighbours share. */
function base64Of(secret: string): string[] {
  const bytes = utf8(secret);
  return [0, 1, 2].map((before) => {
    const whole = btoa("\0".repeat(before) + bytes).replaceAll("=", "");
    const own = whole.slice(before === 0 ? 0 : before + 1, (before + bytes.length) % 3 === 0 ? undefined : -1);
    return literally(own).replaceAll("\\+", "[+-]").replaceAll("/", "[/_]");
  });
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
}

/** The secrets of an input beside the credential, such as a password, and a copy of the input without them. */
export function withSecretsMasked(
  { secrets: names = [] }: Operation,
  input: Readonly<Record<string, unknown>>,
): { secrets: string[]; masked: Record<string, unknown> } {
  const given = names.filter((name) => typeof input[name] === "string");
  if (given.length === 0) return { secrets: [], masked: input };
  const masks = Object.fromEntries(given.map((name) => [name, MASK]));
  return { secrets: given.map((name) => input[name] as string), masked: { ...input, ...masks } };
}
