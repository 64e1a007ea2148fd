// How each keyword of a schema is broken at the place where the schema stands.

import { brokenArrays } from "./broken-arrays.ts";
import { brokenObjects } from "./broken-objects.ts";
import type { Attempt } from "./candidate.ts";
import { assertionsOf } from "./keywords.ts";
import { allKinds, inWords, kindOf, kindsOfType, samples } from "./kinds.ts";
import { listed, phrase, sentence, shown } from "./names.ts";
import { brokenNumbers, validNumbers } from "./numbers.ts";
import { type Alternative, alternativesOf, type Model, type Place } from "./place.ts";
import { canonical, type Schema, take } from "./schema.ts";
import { brokenStrings, without } from "./strings.ts";
import { made } from "./valid.ts";

export function* brokenHere(
  model: Model,
  place: Place,
  alternative: Alternative,
  schema: Schema,
  seeds: readonly unknown[],
): Generator<Attempt> {
  const schemas = [...alternative.schemas, ...alternative.assumed];
  for (const keyword of assertionsOf(schema)) {
    const attempt = (name: string, values: () => Iterable<unknown>): Attempt => ({ schema, keyword, name, values });
    const is = (predicate: string, values: () => Iterable<unknown>) =>
      attempt(sentence(place.label, predicate), values);
    switch (keyword) {
      case "type":
        yield* wrongTypes(schema).map(({ predicate, values }) => is(predicate, () => values));
        break;
      case "enum":
      case "const":
        yield is(unlistedName(schema, keyword), () => unlisted(model, place, schemas, schema, keyword, seeds));
        break;
      case "anyOf":
      case "oneOf":
        yield* brokenBranches(model, place, alternative, schema, keyword, seeds, attempt);
        break;
      case "not":
        yield is("is what `not` excludes", () => excluded(model, place, schemas, schema));
        break;
      default:
        yield* brokenByKind(keyword, schema, schemas, seeds, is);
        yield* brokenArrays(model, place, alternative, schema, keyword, seeds);
        yield* brokenObjects(model, place, alternative, schema, keyword, seeds);
    }
  }
}

function wrongTypes({ type }: Schema): { predicate: string; values: readonly unknown[] }[] {
  const right = kindsOfType(type);
  // A fraction is a wrong type of its own only where whole numbers are right.
  const wrong = allKinds.filter((kind) => !right.includes(kind) && (kind !== "fraction" || right.includes("integer")));
  const wanted = [type].flat().map(inWords).join(" or ");
  return wrong.map((kind) => ({ predicate: `is ${inWords(kind)}, not ${wanted}`, values: samples[kind] }));
}

function unlistedName(schema: Schema, keyword: "enum" | "const"): string {
  const values: unknown[] = keyword === "enum" ? schema.enum : [schema.const];
  if (values.length === 1) return `is not ${shown(values[0])}`;
  return values.length <= 4 ? `is none of ${listed(values.map(shown))}` : `is none of its ${values.length} values`;
}

/** Values that fit all but the list: near misses first, and any value the other keywords allow. */
function* unlisted(
  model: Model,
  place: Place,
  schemas: readonly Schema[],
  schema: Schema,
  keyword: string,
  seeds: readonly unknown[],
): Generator<unknown> {
  const known = keyword === "enum" ? schema.enum.map(canonical) : [canonical(schema.const)];
  const values = function* () {
    for (const seed of seeds) {
      if (typeof seed === "string") yield* [`${seed}_other`, seed.toUpperCase(), seed.toLowerCase(), "", seed.slice(1)];
      if (typeof seed === "number") yield* [seed + 1, seed - 1, seed * 2, seed + 0.5];
      if (typeof seed === "boolean") yield !seed;
      if (Array.isArray(seed)) yield* [[...seed, 1], []];
      else if (kindOf(seed) === "object") yield* [{ ...(seed as object), unknown: 1 }, {}];
    }
    const others = schemas.map((each) => (each === schema ? without(each, keyword) : each));
    yield* [...take(made(model, { ...place, recursions: 1 }, others), 20)].map(({ value }) => value);
    // Of another list that holds as well, what this one lacks.
    for (const kind of allKinds) yield* samples[kind];
  };
  for (const value of values()) if (!known.includes(canonical(value))) yield value;
}

function* brokenBranches(
  model: Model,
  place: Place,
  alternative: Alternative,
  schema: Schema,
  keyword: "anyOf" | "oneOf",
  seeds: readonly unknown[],
  attempt: (name: string, values: () => Iterable<unknown>) => Attempt,
): Generator<Attempt> {
  const branches: Schema[] = schema[keyword];
  const required = branches.map((branch): string[] => model.target(branch).required ?? []);
  const isChoiceOfNames =
    required.every((names) => names.length === 1) && new Set(required.flat()).size === branches.length;
  const none = isChoiceOfNames
    ? phrase(place.label, `without ${required.flat().map(shown).join(" or ")}`)
    : sentence(place.label, `fits none of the ${branches.length} branches of ${keyword}`);
  yield attempt(none, function* () {
    const plain = allKinds.map((kind) => samples[kind][0]);
    for (const seed of [...seeds.slice(0, 4), ...plain]) yield* take(model.defeat(seed, branches), 20);
  });
  if (keyword === "anyOf") return;
  for (const [i, one] of branches.entries()) {
    for (const [j, other] of branches.entries()) {
      if (j <= i) continue;
      const name = isChoiceOfNames
        ? phrase(place.label, `with both ${listed([...(required[i] ?? []), ...(required[j] ?? [])])}`)
        : sentence(place.label, `fits branches ${i} and ${j} of ${keyword} at once`);
      yield attempt(name, function* () {
        const around = alternative.schemas.filter((each) => !branches.includes(each));
        for (const { schemas } of alternativesOf(model, [one, other])) {
          yield* valuesOf(made(model, place, [...around, ...schemas, ...alternative.assumed]), 20);
        }
      });
    }
  }
}

function* excluded(model: Model, place: Place, schemas: readonly Schema[], schema: Schema): Generator<unknown> {
  const free = schemas.filter((each) => each !== schema || Object.keys(each).length > 1);
  for (const inner of alternativesOf(model, [schema.not])) {
    yield* valuesOf(made(model, place, [...free, ...inner.schemas]), 20);
    yield* valuesOf(made(model, place, inner.schemas), 20);
  }
  for (const values of Object.values(samples)) yield* values;
}

function* valuesOf(candidates: Iterable<{ value: unknown }>, count: number): Generator<unknown> {
  for (const { value } of take(candidates, count)) yield value;
}

function* brokenByKind(
  keyword: string,
  schema: Schema,
  schemas: readonly Schema[],
  seeds: readonly unknown[],
  is: (predicate: string, values: () => Iterable<unknown>) => Attempt,
): Generator<Attempt> {
  const isText = /^(minLength|maxLength|pattern|format)$/.test(keyword);
  const isNumeric = /^(minimum|maximum|exclusiveM.*|multipleOf|format)$/.test(keyword);
  if (isText) {
    const texts = seeds.filter((seed) => typeof seed === "string");
    for (const { predicate, values } of brokenStrings(keyword, schema, schemas, texts)) yield is(predicate, values);
  }
  if (isNumeric) {
    const numbers = seeds.filter((seed) => typeof seed === "number");
    const others = schemas.map((each) => (each === schema ? without(each, keyword) : each));
    const further = [...validNumbers(others, () => true)].map(({ value }) => value);
    const ways = brokenNumbers(keyword, schema, others, [...numbers, ...further]);
    for (const { predicate, values } of ways) yield is(predicate, values);
  }
}
