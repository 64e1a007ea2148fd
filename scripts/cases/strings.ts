import fc from "fast-check";
import { hasFormat, invalidTexts, validTexts } from "./formats.ts";
import { shown } from "./names.ts";
import { type Schema, take } from "./schema.ts";

/** Longer texts are not made: no test wants to send them. */
const LONGEST = 100_000;
/** So many texts are tried before it is said that none fits. */
const MOST_TRIES = 2_000;
/** Plain texts of many shapes, tried before any that a machine makes up. */
const PLAIN = [
  ...["text", "a", "A", "1", "abc", "ABC", "123", "a1", "A1", "ann@example.com", "example.com", "a-b", "a_b", "a b"],
  ...["2024-02-29", "2024-02-29T12:34:56Z", "3fa85f64-5717-4562-b3fc-2c963f66afa6", "12:34", "1.0", "1.0.0", "-1"],
  ...["https://example.com/a", "/a", "en", "en-GB", "EUR", "#a1b2c3", "+491234567", "0123456789", ""],
];

const codePoints = (text: string) => [...text].length;

export function textFits(schemas: readonly Schema[], text: string): boolean {
  return schemas.every(
    ({ minLength = 0, maxLength = Number.POSITIVE_INFINITY, pattern, format }) =>
      codePoints(text) >= minLength &&
      codePoints(text) <= maxLength &&
      (pattern === undefined || new RegExp(pattern, "u").test(text)) &&
      (format === undefined || hasFormat(format, text)),
  );
}

export interface Text {
  value: string;
  predicate: string;
}

/** One way to break a keyword: what a case says of it, and values of which some may do. */
export interface Way {
  predicate: string;
  values: () => Iterable<unknown>;
}

/** Valid texts: a plain one, and those of the least and greatest length, in characters of two code units too. */
export function* validStrings(schemas: readonly Schema[]): Generator<Text> {
  const fitting = (texts: Iterable<string>): string | undefined => {
    for (const text of take(texts, MOST_TRIES)) if (textFits(schemas, text)) return text;
    return undefined;
  };
  const plain = fitting(plainTexts(schemas));
  const lengths = schemas.flatMap(({ minLength = [], maxLength = [] }) => [minLength, maxLength].flat());
  const sized = [...new Set<number>(lengths)].map((length) => ({
    length,
    text: fitting(textsOfLength(length, schemas, plain)),
    wide: length > 0 && length <= LONGEST ? fitting(["😀".repeat(length)]) : undefined,
  }));
  const first = plain ?? sized.find(({ text }) => text !== undefined)?.text;
  if (first === undefined) return;
  yield { value: first, predicate: `is ${shown(first)}` };
  for (const { length, text, wide } of sized) {
    if (text !== undefined) yield { value: text, predicate: `has a length of ${length}` };
    if (wide !== undefined) yield { value: wide, predicate: `has a length of ${length}, in emoji` };
  }
}

/** Different valid texts, as many as can be found. */
export function* manyStrings(schemas: readonly Schema[]): Generator<string> {
  const seen = new Set<string>();
  const numbered = Array.from({ length: 30 }, (_, i) => [`text${i}`, `a${i}@example.com`, String(i)]).flat();
  const varied = function* () {
    yield* plainTexts(schemas);
    yield* numbered;
    for (const text of [...seen]) for (const char of "abcdefABCDEF0123456789") yield* lengthened(text, char, 1);
  };
  for (const text of varied()) {
    if (seen.has(text) || !textFits(schemas, text)) continue;
    seen.add(text);
    yield text;
  }
}

function* plainTexts(schemas: readonly Schema[]): Generator<string> {
  const patterns = schemas.flatMap(({ pattern = [] }) => pattern);
  yield* schemas.flatMap(({ format }) => (format === undefined ? [] : validTexts(format)));
  yield* PLAIN;
  for (const pattern of patterns) yield* matching(pattern);
}

/** Texts that match a pattern, the shorter ones first; none for what fast-check cannot read, such as a look-ahead. */
function matching(pattern: string): readonly string[] {
  const known = matched.get(pattern);
  if (known !== undefined) return known;
  let texts: string[] = [];
  try {
    texts = fc.sample(fc.stringMatching(new RegExp(pattern, "u"), { size: "small" }), { seed: 1, numRuns: 60 });
  } catch {
    // Other texts are tried, and a pattern that none of them matches is reported as unwitnessed.
  }
  const printable = (text: string) => /^[\x20-\x7e]*$/.test(text);
  texts.sort((a, b) => Number(printable(b)) - Number(printable(a)) || a.length - b.length);
  matched.set(pattern, texts);
  return texts;
}
const matched = new Map<string, readonly string[]>();

function* textsOfLength(length: number, schemas: readonly Schema[], plain: string | undefined): Generator<string> {
  if (length > LONGEST || length < 0) return;
  yield "a".repeat(length);
  const known = [...(plain === undefined ? [] : [plain]), ...plainTexts(schemas)];
  for (const text of known) {
    const missing = length - codePoints(text);
    if (missing === 0) yield text;
    else if (missing > 0) for (const char of ["", "a", "1"]) yield* lengthened(text, char, missing);
    else for (let i = 0; i <= length; i++) yield [...text].toSpliced(i, -missing).join("");
  }
}

/** The text with `char`, or the character that stands there, repeated at each of its first places. */
function* lengthened(text: string, char: string, by: number): Generator<string> {
  const chars = [...text];
  for (let i = 0; i <= Math.min(chars.length, 60); i++) {
    yield chars.toSpliced(i, 0, (char || chars[i] || chars[i - 1] || "a").repeat(by)).join("");
  }
}

/** The ways to break `keyword` of `schema`. Their texts may break others too: whoever asks must judge. */
export function brokenStrings(
  keyword: string,
  schema: Schema,
  schemas: readonly Schema[],
  seeds: readonly string[],
): Way[] {
  const others = schemas.map((each) => (each === schema ? without(each, keyword) : each));
  if (keyword === "minLength" || keyword === "maxLength") {
    const length = schema[keyword] + (keyword === "minLength" ? -1 : 1);
    const predicate = `has a length of ${length}`;
    const wide = length > 0 && length <= LONGEST ? ["😀".repeat(length)] : [];
    return [
      { predicate, values: () => textsOfLength(length, others, seeds[0]) },
      { predicate: `${predicate}, in emoji`, values: () => wide },
    ];
  }
  const values = function* () {
    if (keyword === "format") yield* invalidTexts(schema.format);
    yield* mutated(seeds);
    yield* plainTexts(others);
    for (const { value } of validStrings(others)) yield value;
  };
  return [{ predicate: keyword === "format" ? `is no ${schema.format}` : "does not match its pattern", values }];
}

/** Texts that differ from a seed in one place. */
function* mutated(seeds: readonly string[]): Generator<string> {
  for (const seed of seeds.slice(0, 3)) {
    const chars = [...seed].slice(0, 40);
    yield* [`${seed} `, ` ${seed}`, `${seed}\n`, seed.toUpperCase(), seed.toLowerCase(), `${seed}!`, `!${seed}`];
    for (let i = 0; i < chars.length; i++) {
      yield [...seed].toSpliced(i, 1).join("");
      for (const char of ["!", " ", "a", "A", "0", "é"]) yield [...seed].toSpliced(i, 1, char).join("");
    }
  }
}

export function without(schema: Schema, ...keywords: string[]): Schema {
  return Object.fromEntries(Object.entries(schema).filter(([keyword]) => !keywords.includes(keyword)));
}
