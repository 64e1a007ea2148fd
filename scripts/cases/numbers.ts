import { hasFormat } from "./formats.ts";
import { isMultiple } from "./multiples.ts";
import { shown } from "./names.ts";
import type { Schema } from "./schema.ts";
import type { Way } from "./strings.ts";

export interface Num {
  value: number;
  predicate: string;
}

const LIMITS: Record<string, readonly number[]> = {
  int32: [2_147_483_647, -2_147_483_648],
};

export function numberFits(schemas: readonly Schema[], value: number): boolean {
  return (
    Number.isFinite(value) &&
    schemas.every(
      ({ minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format }) =>
        !(value < minimum || value > maximum || value <= exclusiveMinimum || value >= exclusiveMaximum) &&
        (multipleOf === undefined || isMultiple(value, multipleOf)) &&
        (format === undefined || hasFormat(format, value)),
    )
  );
}

/** Valid numbers of the kinds asked for: a plain one, then those at each bound. */
export function* validNumbers(schemas: readonly Schema[], isOfKind: (value: number) => boolean): Generator<Num> {
  const fits = (value: number) => isOfKind(value) && numberFits(schemas, value);
  const bounds = boundsOf(schemas);
  const limits = schemas.flatMap(({ format }) => LIMITS[format] ?? []);
  const near = bounds.flatMap(({ bound, inwards }) => ({
    bound,
    value: steps(bound, inwards, schemas).find(fits),
  }));
  const plain = [1, 0, 1.5, -1, ...middles(bounds, schemas), ...near.map(({ value }) => value ?? 0)].find(fits);
  if (plain !== undefined) yield numberOf(plain);
  if (plain === 1 && fits(1.5)) yield numberOf(1.5);
  for (const { value, bound } of near) {
    if (value !== undefined)
      yield { value, predicate: `is ${shown(value)}, ${value === bound ? "at" : "next to"} its bound` };
  }
  const undivided = schemas.flatMap(({ multipleOf = [] }) => multipleOf).flatMap((unit) => undividedBy(unit, fits));
  for (const value of undivided) yield { value, predicate: `is ${shown(value)}, which no division shows to fit` };
  for (const limit of limits) if (fits(limit)) yield { value: limit, predicate: `is ${shown(limit)}, at its bound` };
}

/** A multiple that is none by the quotient of the nearest doubles, as 19.99 is of 0.01. */
function undividedBy(unit: number, fits: (value: number) => boolean): number[] {
  const multiples = Array.from({ length: 2_000 }, (_, i) => Number((i * unit).toPrecision(15)));
  return multiples.filter((value) => !Number.isInteger(value / unit) && fits(value)).slice(0, 1);
}

/** Different valid numbers. */
export function* manyNumbers(schemas: readonly Schema[], isOfKind: (value: number) => boolean): Generator<number> {
  const bounds = boundsOf(schemas).map(({ bound }) => bound);
  const factors = [1, ...schemas.flatMap(({ multipleOf = [] }) => multipleOf)];
  const starts = [...bounds, 0];
  const found = new Set<number>();
  for (const start of starts) {
    for (const factor of factors) {
      const first = Math.floor(start / factor) - 25;
      for (let i = first; i < first + 50; i++) for (const value of [i * factor, i * factor + 0.5]) found.add(value + 0);
    }
  }
  for (const value of [...found].sort((a, b) => Math.abs(a) - Math.abs(b) || b - a)) {
    if (isOfKind(value) && numberFits(schemas, value)) yield value;
  }
}

/** The ways to break `keyword` of `schema`. Their numbers, the nearest first, may break others too: whoever asks must judge. */
export function brokenNumbers(
  keyword: string,
  schema: Schema,
  schemas: readonly Schema[],
  seeds: readonly number[],
): Way[] {
  const limit: number = schema[keyword];
  if (keyword === "format") {
    const beyond = (LIMITS[schema.format] ?? []).map((bound) => bound + Math.sign(bound));
    return beyond.map((value) => ({ predicate: `is ${shown(value)}`, values: () => [value] }));
  }
  if (keyword === "multipleOf") {
    const steps = [1, limit / 2, 0.5, limit / 4, 0.01];
    const near = [...seeds, 0, 1].flatMap((seed) => steps.flatMap((by) => [seed + by, seed - by]));
    const values = () => near.filter((value) => !isMultiple(value, limit));
    return [{ predicate: `is no multiple of ${limit}`, values }];
  }
  const outwards = /inimum$/.test(keyword) ? -1 : 1;
  const past = {
    predicate: `is ${outwards < 0 ? "less" : "more"} than ${limit}`,
    values: () => steps(limit, outwards, schemas).filter((value) => value !== limit),
  };
  return keyword.startsWith("exclusive")
    ? [{ predicate: `is ${limit}, which its bound excludes`, values: () => [limit] }, past]
    : [past];
}

const numberOf = (value: number): Num => ({ value, predicate: `is ${shown(value)}` });

function boundsOf(schemas: readonly Schema[]): { bound: number; inwards: number }[] {
  return schemas.flatMap(({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }) => [
    ...[minimum, exclusiveMinimum].filter((bound) => bound !== undefined).map((bound) => ({ bound, inwards: 1 })),
    ...[maximum, exclusiveMaximum].filter((bound) => bound !== undefined).map((bound) => ({ bound, inwards: -1 })),
  ]);
}

/** The bound, and numbers ever further from it: whole ones, multiples, and the nearest that can be told from it. */
function steps(bound: number, direction: number, schemas: readonly Schema[]): number[] {
  const factors: number[] = schemas.flatMap(({ multipleOf = [] }) => multipleOf);
  const round = direction > 0 ? Math.floor : Math.ceil;
  const multiples = factors.flatMap((factor) =>
    Array.from({ length: 60 }, (_, i) => (round(bound / factor) + direction * i) * factor),
  );
  const away = (by: number) => bound + direction * by;
  const isPast = (value: number) => (value - bound) * direction >= 0;
  const small = Number.EPSILON * Math.max(Math.abs(bound), 1) * 2;
  const wholes = [round(bound) + direction, away(1), away(0.5), away(0.01), away(0.001)];
  const all = [bound, ...wholes, ...multiples, away(small), bound * 2, bound / 2, 0, direction];
  return all.filter(isPast).map((value) => value + 0);
}

function middles(bounds: readonly { bound: number }[], schemas: readonly Schema[]): number[] {
  const values = bounds.map(({ bound }) => bound);
  if (values.length === 0) return schemas.flatMap(({ multipleOf = [] }) => multipleOf);
  const middle = (Math.min(...values) + Math.max(...values)) / 2;
  const multiples = schemas.flatMap(({ multipleOf = [] }) => [
    multipleOf,
    Math.round(middle / multipleOf) * multipleOf,
  ]);
  return [...multiples, Math.round(middle), middle].map((value) => value + 0);
}
