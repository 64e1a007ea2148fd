import type { Candidate } from "./candidate.ts";
import { listed, phrase, propertyLabel } from "./names.ts";
import { type Model, type Place, placeWithin, plainAt } from "./place.ts";
import { propertySchemas } from "./property-schemas.ts";
import { own, type Schema, take } from "./schema.ts";
import { manyStrings, validStrings } from "./strings.ts";
import { subsets } from "./subsets.ts";

type Properties = ReadonlyMap<string, unknown>;

/** Valid objects: those with each combination of optional properties, and one for each valid value of a property. */
export function* objects(model: Model, place: Place, schemas: readonly Schema[]): Generator<Candidate> {
  const shape = shapeOf(model, place, schemas);
  const base = shape.with([]);
  if (base !== undefined) yield named(shape, base);
  for (const chosen of subsets(shape.optional)) {
    const properties = shape.with(chosen);
    if (properties !== undefined) yield named(shape, properties);
  }
  for (const name of shape.names) {
    const host = shape.with([name]);
    const property = propertyPlace(model, place, schemas, name);
    if (host === undefined || property === undefined || !host.has(name)) continue;
    for (const { name: title, value, covers } of model.validAt(property)) {
      yield { name: title, value: Object.fromEntries(new Map(host).set(name, value)), covers };
    }
  }
  yield* withFurther(model, place, schemas, shape);
}

/** Objects with as many properties as are allowed, and with properties that no schema names. */
function* withFurther(model: Model, place: Place, schemas: readonly Schema[], shape: Shape): Generator<Candidate> {
  const counts = schemas.flatMap(({ minProperties = [], maxProperties = [] }) => [minProperties, maxProperties].flat());
  for (const count of counts) {
    const properties = shape.sized(count);
    const name = phrase(place.label, `with ${count} propert${count === 1 ? "y" : "ies"}`);
    if (properties !== undefined) yield { name, value: Object.fromEntries(properties), covers: [] };
  }
  const speaks = ({ additionalProperties, patternProperties, propertyNames }: Schema) =>
    typeof additionalProperties === "object" || patternProperties !== undefined || propertyNames !== undefined;
  if (!schemas.some(speaks)) return;
  for (const name of take(furtherNames(schemas, shape.names), 4)) {
    const property = propertyPlace(model, place, schemas, name);
    const host = shape.with([]);
    if (property === undefined || host === undefined) continue;
    for (const { name: title, value, covers } of model.validAt(property)) {
      yield { name: title, value: Object.fromEntries(new Map(host).set(name, value)), covers };
    }
  }
}

export interface Shape {
  label: string;
  required: readonly string[];
  optional: readonly string[];
  names: readonly string[];
  /** The plainest object with the required properties and those chosen; undefined if there is none. */
  with(chosen: readonly string[]): Properties | undefined;
  /** An object with so many properties; undefined if there is none. */
  sized(count: number): Properties | undefined;
}

export function shapeOf(model: Model, place: Place, schemas: readonly Schema[]): Shape {
  const required = [...new Set<string>(schemas.flatMap((schema) => schema.required ?? []))];
  const declared = schemas.flatMap((schema) => Object.keys(schema.properties ?? {}));
  const dependent = schemas.flatMap((schema) => Object.entries<string[]>(schema.dependentRequired ?? {}).flat(2));
  const bases = new Map<string, unknown>();
  const has = (name: string): boolean => {
    if (bases.has(name)) return true;
    const property = propertyPlace(model, place, schemas, name);
    if (property === undefined) return false;
    for (const { value } of plainAt(model, property).slice(0, 1)) bases.set(name, value);
    return bases.has(name);
  };
  const least = Math.max(0, ...schemas.map(({ minProperties = 0 }) => minProperties));
  const isDemanded = (name: string) => required.includes(name);
  const choices = [...new Set([...declared, ...dependent])].filter((name) => !isDemanded(name));
  const optional = place.recursions === 0 ? choices.filter(has) : [];
  const names = [...new Set([...declared, ...required, ...optional])].filter(
    (name) => isDemanded(name) || optional.includes(name),
  );
  const filled = (chosen: readonly string[], count: number): Properties | undefined => {
    const wanted = new Set([...required, ...chosen]);
    for (const name of wanted) for (const needed of dependents(schemas, name)) wanted.add(needed);
    const further = function* () {
      yield* choices;
      yield* furtherNames(schemas, [...names, ...choices]);
    };
    for (const name of wanted.size < count ? further() : []) {
      if (wanted.size >= count) break;
      if (has(name)) wanted.add(name);
    }
    const ordered = [
      ...names.filter((name) => wanted.has(name)),
      ...[...wanted].filter((name) => !names.includes(name)),
    ];
    if (ordered.length < count || !ordered.every(has)) return undefined;
    return new Map(ordered.map((name) => [name, bases.get(name)]));
  };
  return {
    label: place.label,
    required,
    optional,
    names,
    with: (chosen) => filled(chosen, least),
    sized: (count) => (count > 100 ? undefined : filled([], count)),
  };
}

function named({ label, required, optional, names }: Shape, properties: Properties): Candidate {
  const value = Object.fromEntries(properties);
  const chosen = [...properties.keys()].filter((name) => !required.includes(name));
  const left = names.filter((name) => !properties.has(name));
  const words = () => {
    if (properties.size === 0) return "without any property";
    if (optional.length > 0 && left.length === 0) return "with every property";
    if (chosen.length === 0)
      return optional.length === 0 ? "with its properties" : `with ${listed([...properties.keys()])} only`;
    if (left.length === 1 && optional.length > 2) return `with every property but ${listed(left)}`;
    return `with ${listed([...properties.keys()])} only`;
  };
  return { name: phrase(label, words()), value, covers: [] };
}

function dependents(schemas: readonly Schema[], name: string): string[] {
  return schemas.flatMap(({ dependentRequired }) => own<string[]>(dependentRequired, name) ?? []);
}

/** Where the property stands; undefined where there may be none of this name. */
export function propertyPlace(model: Model, place: Place, schemas: readonly Schema[], name: string): Place | undefined {
  const holding = propertySchemas(schemas, name);
  return holding && placeWithin(model, place, propertyLabel(place.label, name), holding);
}

/** Names that no schema lists in its `properties`, but that all allow: matching ones of each pattern first. */
export function* furtherNames(schemas: readonly Schema[], taken: readonly string[]): Generator<string> {
  const rules = schemas.flatMap(({ propertyNames }) => (propertyNames === undefined ? [] : [propertyNames]));
  const patterns = schemas.flatMap(({ patternProperties }) => Object.keys(patternProperties ?? {}));
  const isFree = (name: string) => !taken.includes(name) && propertySchemas(schemas, name) !== undefined;
  const seen = new Set<string>();
  const fresh = function* (names: Iterable<string>, count: number) {
    let found = 0;
    for (const name of names) {
      if (found === count) return;
      if (seen.has(name) || !isFree(name)) continue;
      seen.add(name);
      found += 1;
      yield name;
    }
  };
  for (const pattern of patterns) yield* fresh(take(manyStrings([...rules, { pattern }]), 200), 1);
  const plain = Array.from({ length: 20 }, (_, i) => `unknown${i === 0 ? "" : i}`);
  const listedNames = rules.flatMap((rule) => rule.enum ?? (rule.const === undefined ? [] : [rule.const]));
  if (rules.length === 0) yield* fresh(plain, 20);
  else
    yield* fresh(
      [...validStrings(rules)].map(({ value }) => value),
      20,
    );
  yield* fresh(listedNames, 20);
  yield* fresh(take(manyStrings(rules), 200), 100);
}
