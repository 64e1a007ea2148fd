import { itemPlace, limitsOf, listOf } from "./arrays.ts";
import type { Attempt } from "./candidate.ts";
import { phrase, sentence } from "./names.ts";
import type { Alternative, Model, Place } from "./place.ts";
import { type Schema, take } from "./schema.ts";
import { without } from "./strings.ts";

/** Lists that break a keyword about lists. */
export function* brokenArrays(
  model: Model,
  place: Place,
  alternative: Alternative,
  schema: Schema,
  keyword: string,
  seeds: readonly unknown[],
): Generator<Attempt> {
  const schemas = [...alternative.schemas, ...alternative.assumed];
  const others = schemas.map((each) => (each === schema ? without(each, keyword) : each));
  const lists = seeds.filter(Array.isArray) as unknown[][];
  const attempt = (name: string, values: () => Iterable<unknown>): Attempt => ({ schema, keyword, name, values });
  const count = (length: number) =>
    sentence(place.label, length === 0 ? "is an empty list" : `has ${length} item${length > 1 ? "s" : ""}`);
  const bound: number = schema[keyword];
  if (keyword === "minItems") {
    yield attempt(count(bound - 1), () => shorter(model, place, others, lists, bound - 1));
  } else if (keyword === "maxItems") {
    yield attempt(count(bound + 1), () => longer(model, place, others, lists, bound + 1));
  } else if (keyword === "uniqueItems") {
    yield attempt(phrase(place.label, "with an item twice"), () => twice(model, place, others, lists));
  } else if (keyword === "items") {
    const length = schema.prefixItems?.length ?? 0;
    yield attempt(count(length + 1), () => longer(model, place, others, lists, length + 1));
  } else if (keyword === "contains") {
    yield attempt(phrase(place.label, "without an item that it must contain"), function* () {
      yield [];
      for (const list of lists) yield* take(defeated(model, list, schema.contains), 20);
    });
  }
}

function* shorter(
  model: Model,
  place: Place,
  others: readonly Schema[],
  lists: readonly unknown[][],
  length: number,
): Generator<unknown> {
  if (length < 0) return;
  yield listOf(model, place, others, length)?.value ?? [];
  for (const list of lists) if (list.length >= length) yield* [list.slice(0, length), list.slice(list.length - length)];
}

function* longer(
  model: Model,
  place: Place,
  others: readonly Schema[],
  lists: readonly unknown[][],
  length: number,
): Generator<unknown> {
  const made = listOf(model, place, others, length);
  if (made !== undefined) yield made.value;
  if (length > 1_001) return;
  for (const list of lists) {
    const missing = length - list.length;
    if (missing > 0 && list.length > 0) yield [...list, ...Array.from({ length: missing }, () => list.at(-1))];
    if (missing > 0) yield [...list, ...Array.from({ length: missing }, (_, i) => i)];
  }
}

/** Lists with the same item twice, as short as the bounds allow. */
function* twice(
  model: Model,
  place: Place,
  schemas: readonly Schema[],
  lists: readonly unknown[][],
): Generator<unknown> {
  const { least } = limitsOf(schemas);
  for (const list of lists) {
    if (list.length > 1) yield [list[0], list[0], ...list.slice(2)];
    if (list.length > 1) yield [...list.slice(0, -1), list[0]];
  }
  const item = itemPlace(model, place, schemas, 0);
  if (item === undefined) return;
  for (const { value } of take(model.validAt(item), 3)) yield Array.from({ length: Math.max(2, least) }, () => value);
}

/** The list with each item changed that fits what the list must contain. */
function* defeated(model: Model, list: readonly unknown[], contained: Schema): Generator<unknown> {
  const changes = list.map((item) => [...take(model.defeat(item, [contained]), 12)]);
  const most = Math.max(0, ...changes.map((each) => each.length));
  for (let i = 0; i < most; i++) yield changes.map((each, index) => each[(i + index) % each.length]);
}
