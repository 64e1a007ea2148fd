import { itemPlace, listOf } from "./arrays.ts";
import { brokenHere } from "./broken.ts";
import type { Attempt } from "./candidate.ts";
import { kindOf, kindsOf } from "./kinds.ts";
import { sentence } from "./names.ts";
import { furtherNames, propertyPlace, shapeOf } from "./objects.ts";
import { type Alternative, alternativesOf, type Model, type Place, placeWithin } from "./place.ts";
import { isObject, type Schema, take } from "./schema.ts";
import { validFor } from "./valid.ts";

const SEEDS = 10;
/** So many changes are tried, since there may be no value that fits none of the schemas: where these are of all types. */
const MOST_CHANGES = 300;

/** Attempts to break each keyword of the schemas of a place, and of the places within, starting from valid values. */
export function* attemptsAt(model: Model, place: Place, given?: readonly unknown[]): Generator<Attempt> {
  for (const alternative of alternativesOf(model, place.schemas)) {
    // The keywords behind a recursion are broken where they stand first.
    if (alternative.recursions > 0 && given === undefined) continue;
    const seeds = given ?? [...take(validFor(model, place, alternative), SEEDS)].map(({ value }) => value);
    const inAlternative = function* () {
      for (const schema of alternative.schemas) yield* brokenHere(model, place, alternative, schema, seeds);
      yield* attemptsWithin(model, place, alternative, seeds);
    };
    for (const attempt of inAlternative()) yield outsideOthers(model, place, alternative, attempt);
  }
}

/**
 * The attempt, its values also changed until they fit none of the branches beside the broken one. A list or an object so changed
 * is still what the attempt's name says; another value is not, and gets a name of its own.
 */
function outsideOthers(model: Model, place: Place, { others }: Alternative, attempt: Attempt): Attempt {
  const broken = model.pointers.get(attempt.schema) as string;
  const beside = others.filter((other) => broken.startsWith((model.pointers.get(other) as string).replace(/\d+$/, "")));
  if (beside.length === 0) return attempt;
  const changed = function* (isContainer: boolean) {
    for (const value of take(attempt.values(), 8)) {
      if ((typeof value === "object" && value !== null) !== isContainer) continue;
      for (const each of take(defeat(model, value, beside), 40)) if (kindOf(each) === kindOf(value)) yield each;
    }
  };
  const values = function* () {
    yield* take(attempt.values(), 30);
    yield* changed(true);
  };
  const name = sentence(place.label, `fits no branch, for ${attempt.keyword} in one`);
  return { ...attempt, values, fallback: { name, values: () => changed(false) } };
}

/** The value, changed until it fits none of the schemas; nothing where that is not found. */
export function* defeat(
  model: Model,
  value: unknown,
  schemas: readonly Schema[],
  rounds = schemas.length + 1,
  left = { changes: MOST_CHANGES },
): Generator<unknown> {
  const fitting = schemas.find((schema) => model.judge.fits(schema, value));
  if (fitting === undefined) yield value;
  if (fitting === undefined || rounds === 0) return;
  const place: Place = { label: "", schemas: [model.target(fitting)], recursions: 1 };
  for (const { values } of attemptsAt(model, place, [value])) {
    for (const changed of take(values(), 8)) {
      left.changes -= 1;
      if (left.changes < 0) return;
      if (!model.judge.fits(fitting, changed)) yield* defeat(model, changed, schemas, rounds - 1, left);
    }
  }
}

function* attemptsWithin(
  model: Model,
  place: Place,
  alternative: Alternative,
  seeds: readonly unknown[],
): Generator<Attempt> {
  const schemas = [...alternative.schemas, ...alternative.assumed];
  const kinds = kindsOf(schemas);
  if (kinds.includes("object")) yield* withinObject(model, place, schemas, seeds);
  if (kinds.includes("array")) yield* withinArray(model, place, schemas, seeds);
}

function* withinObject(
  model: Model,
  place: Place,
  schemas: readonly Schema[],
  seeds: readonly unknown[],
): Generator<Attempt> {
  const shape = shapeOf(model, place, schemas);
  const hosts = seeds.filter(isObject);
  const declared = schemas.flatMap((schema) => Object.keys(schema.properties ?? {}));
  const names = new Set([...shape.names, ...declared, ...take(furtherNames(schemas, shape.names), 4)]);
  for (const name of names) {
    const property = propertyPlace(model, place, schemas, name);
    const made = shape.with(shape.optional.includes(name) ? [name] : []);
    const host = hosts.find((seed) => Object.hasOwn(seed, name)) ?? (made && Object.fromEntries(made)) ?? hosts[0];
    if (property === undefined || host === undefined || property.recursions > place.recursions) continue;
    const inHost = (value: unknown) => ({ ...host, [name]: value });
    yield* wrapped(attemptsAt(model, property), inHost);
  }
  const host = hosts[0];
  for (const { propertyNames } of schemas) {
    if (propertyNames === undefined || host === undefined) continue;
    const naming = placeWithin(
      model,
      place,
      place.label === "" ? "a property's name" : `a property's name in ${place.label}`,
      [propertyNames],
    );
    if (naming === undefined) continue;
    const value = Object.values(host)[0] ?? 1;
    const rename = (name: unknown) => (typeof name === "string" ? { ...host, [name]: value } : undefined);
    yield* wrapped(attemptsAt(model, naming), rename);
  }
}

function* withinArray(
  model: Model,
  place: Place,
  schemas: readonly Schema[],
  seeds: readonly unknown[],
): Generator<Attempt> {
  const tuple = Math.max(0, ...schemas.map(({ prefixItems = [] }) => prefixItems.length));
  const lists = seeds.filter(Array.isArray) as unknown[][];
  for (let index = 0; index <= tuple; index++) {
    const item = itemPlace(model, place, schemas, index);
    if (item === undefined || item.recursions > place.recursions) continue;
    const host =
      lists.find((list) => list.length > index) ?? listOf(model, place, schemas, index + 1)?.value ?? lists[0];
    if (host === undefined || host.length < index) continue;
    yield* wrapped(attemptsAt(model, item), (value) => host.toSpliced(index, 1, value));
  }
}

function* wrapped(attempts: Iterable<Attempt>, wrap: (value: unknown) => unknown): Generator<Attempt> {
  for (const attempt of attempts) {
    const wrapping = (values: Attempt["values"]) =>
      function* () {
        for (const value of values()) {
          const whole = wrap(value);
          if (whole !== undefined) yield whole;
        }
      };
    const { fallback } = attempt;
    yield {
      ...attempt,
      values: wrapping(attempt.values),
      ...(fallback && { fallback: { name: fallback.name, values: wrapping(fallback.values) } }),
    };
  }
}
