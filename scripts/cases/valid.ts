import { arrays } from "./arrays.ts";
import type { Candidate } from "./candidate.ts";
import { coveredBy } from "./coverage.ts";
import { kindOf, kindsOf } from "./kinds.ts";
import { sentence, shown } from "./names.ts";
import { numberFits, validNumbers } from "./numbers.ts";
import { objects } from "./objects.ts";
import { type Alternative, alternativesOf, type Model, needsJudge, type Place, placeOf } from "./place.ts";
import { canonical, type Schema, take } from "./schema.ts";
import { textFits, validStrings } from "./strings.ts";

/** Valid values for a place, the plainest first. */
export function* validAt(model: Model, place: Place): Generator<Candidate> {
  const plainest: Candidate[] = [];
  for (const alternative of alternativesOf(model, place.schemas)) {
    const all = validFor(model, place, alternative);
    if (place.recursions > 0) plainest.push(...take(all, 1));
    else yield* alternative.recursions === 0 ? all : take(all, 1);
  }
  // What lies behind a recursion is tried where it stands first; here it only has to end.
  const sizes = new Map(plainest.map((candidate) => [candidate, canonical(candidate.value).length]));
  plainest.sort((a, b) => (sizes.get(a) as number) - (sizes.get(b) as number));
  yield* plainest.slice(0, 1);
}

/** Valid values for a place that take certain branches. */
export function* validFor(model: Model, outer: Place, alternative: Alternative): Generator<Candidate> {
  const { schemas, assumed, avoided } = alternative;
  const place = placeOf(outer, alternative);
  if (place === undefined) return;
  const mustJudge = needsJudge(place.schemas);
  const fits = (value: unknown) => !mustJudge || place.schemas.every((schema) => model.judge.fits(schema, value));
  for (const candidate of made(model, place, [...schemas, ...assumed])) {
    const values = avoided.length > 0 ? take(model.defeat(candidate.value, avoided), 20) : [candidate.value];
    for (const value of values) {
      if (!fits(value)) continue;
      const name = value === candidate.value ? candidate.name : sentence(place.label, `is ${shown(value)}`);
      const inner = value === candidate.value ? candidate.covers : [];
      yield { name, value, covers: [...inner, ...coveredBy(model, schemas, value)] };
      if (value !== candidate.value) break;
    }
  }
}

/** Values made for schemas that hold together. `covers` is what holds within the value. */
export function* made(model: Model, place: Place, schemas: readonly Schema[]): Generator<Candidate> {
  const is = (value: unknown, predicate = `is ${shown(value)}`): Candidate => ({
    name: sentence(place.label, predicate),
    value,
    covers: [],
  });
  const kinds = kindsOf(schemas);
  const listed = listedValues(schemas);
  if (listed !== undefined) {
    const isTyped = schemas.some(({ type }) => type !== undefined);
    for (const value of listed)
      if ((!isTyped || kinds.includes(kindOf(value))) && scalarFits(schemas, value)) yield is(value);
    return;
  }
  for (const value of examplesOf(schemas)) {
    const isScalar = typeof value !== "object" || value === null;
    if (isScalar && kinds.includes(kindOf(value)) && scalarFits(schemas, value)) yield is(value);
  }
  const isNumberOfKind = (value: number) => kinds.includes(kindOf(value));
  for (const kind of new Set(kinds.map((kind) => (kind === "fraction" ? "integer" : kind)))) {
    if (kind === "null") yield is(null);
    else if (kind === "boolean") yield* [is(true), is(false)];
    else if (kind === "integer") {
      for (const { value, predicate } of validNumbers(schemas, isNumberOfKind)) yield is(value, predicate);
    } else if (kind === "string") {
      for (const { value, predicate } of validStrings(schemas)) yield is(value, predicate);
    } else yield* kind === "array" ? arrays(model, place, schemas) : objects(model, place, schemas);
  }
  for (const value of examplesOf(schemas)) {
    if (
      typeof value === "object" &&
      value !== null &&
      kinds.includes(kindOf(value)) &&
      model.judge.fits(place.schemas[0] as Schema, value)
    )
      yield is(value);
  }
}

/** The values that every `enum` and `const` admits; undefined where there is none of these. */
function listedValues(schemas: readonly Schema[]): unknown[] | undefined {
  const lists = schemas.flatMap((schema): unknown[][] => [
    ...(schema.enum === undefined ? [] : [schema.enum]),
    ...(Object.hasOwn(schema, "const") ? [[schema.const]] : []),
  ]);
  const [first, ...others] = lists;
  const texts = others.map((list) => list.map(canonical));
  return first?.filter((value) => texts.every((list) => list.includes(canonical(value))));
}

function examplesOf(schemas: readonly Schema[]): unknown[] {
  return schemas.flatMap((schema) => [
    ...(Object.hasOwn(schema, "example") ? [schema.example] : []),
    ...(Array.isArray(schema.examples) ? schema.examples : []),
    ...(Object.hasOwn(schema, "default") ? [schema.default] : []),
  ]);
}

function scalarFits(schemas: readonly Schema[], value: unknown): boolean {
  if (typeof value === "string") return textFits(schemas, value);
  return typeof value !== "number" || numberFits(schemas, value);
}
