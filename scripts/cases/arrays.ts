import type { Candidate, Plain } from "./candidate.ts";
import { kindOf, kindsOf } from "./kinds.ts";
import { sentence } from "./names.ts";
import { manyNumbers } from "./numbers.ts";
import { type Model, type Place, placeWithin, plainAt } from "./place.ts";
import { canonical, type Schema, take } from "./schema.ts";
import { manyStrings } from "./strings.ts";

/** Longer lists are not made. */
const LONGEST = 1_000;

/** Valid lists: the shortest and the longest, and one for each valid item. */
export function* arrays(model: Model, place: Place, schemas: readonly Schema[]): Generator<Candidate> {
  const { least, most, isUnique, wanted } = limitsOf(schemas);
  const ofLength = function* (length: number) {
    const found = listOf(model, place, schemas, length);
    if (found === undefined) return;
    const predicate = length === 0 ? "is an empty list" : `has ${length} item${length > 1 ? "s" : ""}`;
    yield { name: sentence(place.label, predicate), ...found };
  };
  yield* ofLength(least);
  const tuple = Math.max(0, ...schemas.map(({ prefixItems = [] }) => prefixItems.length));
  for (let index = 0; index <= tuple && index < most; index++) {
    const item = itemPlace(model, place, schemas, index);
    const around = listOf(model, place, schemas, Math.min(most, Math.max(least, index + 1 + wanted.length)));
    if (item === undefined || around === undefined) continue;
    for (const { name, value, covers } of model.validAt(item)) {
      // Where items must differ, the one that equals the new item changes places with it.
      const isSame = (other: unknown) => isUnique && canonical(other) === canonical(value);
      const items = around.value.map((other, i) => (i === index ? value : isSame(other) ? around.value[index] : other));
      yield { name, value: items, covers };
    }
  }
  for (const length of [2, tuple, most]) if (length > least && length <= most) yield* ofLength(length);
}

interface List {
  value: unknown[];
  covers: string[];
}

/** A valid list of `length` items, different ones where they can be; undefined if none is found. */
export function listOf(model: Model, place: Place, schemas: readonly Schema[], length: number): List | undefined {
  if (length > LONGEST) return undefined;
  const { isUnique, wanted } = limitsOf(schemas);
  const items: Plain[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < length; index++) {
    // An item that `contains` asks for goes last, where no tuple prescribes another.
    const further = index >= length - wanted.length ? [wanted[length - 1 - index] as Schema] : [];
    const itemAt = itemPlace(model, place, schemas, index, further);
    const item = itemAt && nextItem(model, itemAt, seen, isUnique);
    if (item === undefined || (isUnique && seen.has(canonical(item.value)))) return undefined;
    seen.add(canonical(item.value));
    items.push(item);
  }
  return { value: items.map(({ value }) => value), covers: items.flatMap(({ covers }) => covers) };
}

/** A valid item that is not seen yet; else the plainest. Where items need not differ, no long search is made. */
function nextItem(model: Model, place: Place, seen: ReadonlySet<string>, mustDiffer: boolean): Plain | undefined {
  const plain = plainAt(model, place);
  const isNew = ({ value }: Plain) => !seen.has(canonical(value));
  const found = plain.find(isNew);
  if (found !== undefined || !mustDiffer) return found ?? plain[0];
  for (const item of take(model.validAt(place), seen.size + 2)) if (isNew(item)) return item;
  for (const value of manyScalars(place.schemas)) {
    const fits = () => place.schemas.every((schema) => model.judge.fits(schema, value));
    if (!seen.has(canonical(value)) && fits()) return { value, covers: [] };
  }
  return plain[0];
}

function* manyScalars(schemas: readonly Schema[]): Generator<unknown> {
  if (schemas.some((schema) => schema.enum !== undefined || Object.hasOwn(schema, "const"))) return;
  const kinds = kindsOf(schemas);
  if (kinds.includes("string")) yield* manyStrings(schemas);
  if (kinds.some((kind) => kind === "integer" || kind === "fraction")) {
    yield* manyNumbers(schemas, (value) => kinds.includes(kindOf(value)));
  }
}

/** Where the item at `index` stands; undefined where there may be none. */
export function itemPlace(
  model: Model,
  place: Place,
  schemas: readonly Schema[],
  index: number,
  further: readonly Schema[] = [],
): Place | undefined {
  const holding: Schema[] = [...further];
  for (const { prefixItems = [], items } of schemas) {
    const schema = prefixItems[index] ?? items;
    if (schema === false) return undefined;
    if (schema !== undefined) holding.push(schema);
  }
  return placeWithin(model, place, `${place.label}[${index}]`, holding);
}

interface Limits {
  least: number;
  most: number;
  isUnique: boolean;
  /** What an item must fit for each `contains`. */
  wanted: Schema[];
}

export function limitsOf(schemas: readonly Schema[]): Limits {
  const wanted = schemas.flatMap(({ contains }) => (contains === undefined ? [] : [contains]));
  return {
    wanted,
    least: Math.max(wanted.length, ...schemas.map(({ minItems = 0 }) => minItems)),
    most: Math.min(Number.POSITIVE_INFINITY, ...schemas.map(({ maxItems = Number.POSITIVE_INFINITY }) => maxItems)),
    isUnique: schemas.some(({ uniqueItems }) => uniqueItems === true),
  };
}
