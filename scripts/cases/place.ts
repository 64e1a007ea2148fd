// What holds for one place of a value: its schemas with those of their branches that are chosen.

import type { Candidate, Plain } from "./candidate.ts";
import type { Expansion } from "./expansion.ts";
import type { Judge } from "./judge.ts";
import { type Schema, take } from "./schema.ts";

export interface Model extends Expansion {
  judge: Judge;
  /** The plainest values of places that were asked for before, as most places are asked for often. */
  plain: Map<string, readonly Plain[]>;
  /** The functions of these names in valid.ts and invalid.ts, for the places within a list or an object. */
  validAt(place: Place): Iterable<Candidate>;
  defeat(value: unknown, schemas: readonly Schema[]): Iterable<unknown>;
}

export interface Place {
  label: string;
  schemas: readonly Schema[];
  /** How many recursions led here. */
  recursions: number;
}

export interface Alternative {
  /** All schemas that hold together, none of which has branches left to choose. */
  schemas: readonly Schema[];
  /** What is assumed of the value only to reach a `then`. */
  assumed: readonly Schema[];
  /** The branches that were not chosen. */
  others: readonly Schema[];
  /** Schemas that the value must not fit. */
  avoided: readonly Schema[];
  /** How many branches lead back to where the value is recursive. */
  recursions: number;
}

const NOTHING: Alternative = { schemas: [], assumed: [], others: [], avoided: [], recursions: 0 };

/** More combinations of branches than this are not tried; what only they hold is reported as unwitnessed. */
const MOST_ALTERNATIVES = 48;
/** A recursion is followed so many times on the way to a value that ends it. */
const DEEPEST_RECURSION = 3;

/** The place within another at which `schemas` hold; undefined where recursion has gone deep enough. */
export function placeWithin(model: Model, outer: Place, label: string, schemas: readonly Schema[]): Place | undefined {
  const recursions = outer.recursions + (schemas.some(({ $ref }) => $ref !== undefined) ? 1 : 0);
  return recursions > DEEPEST_RECURSION ? undefined : { label, schemas: schemas.map(model.target), recursions };
}

/** The place as an alternative has it; undefined where recursion has gone deep enough. */
export function placeOf(place: Place, { recursions }: Alternative): Place | undefined {
  const all = place.recursions + recursions;
  return all > DEEPEST_RECURSION ? undefined : { ...place, recursions: all };
}

/** The two plainest valid values for a place, or as many as there are. */
export function plainAt(model: Model, place: Place): readonly Plain[] {
  const key = [place.recursions, ...place.schemas.map((schema) => model.pointers.get(schema))].join(" ");
  const known = model.plain.get(key);
  if (known !== undefined) return known;
  const found = [...take(model.validAt(place), 2)];
  model.plain.set(key, found);
  return found;
}

/** Every combination of branches. */
export function alternativesOf(model: Model, schemas: readonly Schema[]): Alternative[] {
  let found: Alternative[] = [NOTHING];
  const choose = (choices: readonly Alternative[]) => {
    found = found.flatMap((before) => choices.map((choice) => both(before, choice))).slice(0, MOST_ALTERNATIVES);
  };
  for (const reference of schemas) {
    const schema = model.target(reference);
    const avoided = schema.not === undefined ? [] : [schema.not];
    choose([{ ...NOTHING, schemas: [schema], avoided, recursions: schema === reference ? 0 : 1 }]);
    for (const branch of schema.allOf ?? []) choose(alternativesOf(model, [branch]));
    for (const keyword of ["anyOf", "oneOf"] as const) {
      if (schema[keyword] !== undefined) choose(branchesOf(model, schema[keyword], keyword));
    }
    if (schema.if !== undefined) choose(conditions(model, schema));
  }
  return found;
}

function branchesOf(model: Model, branches: readonly Schema[], keyword: "anyOf" | "oneOf"): Alternative[] {
  return branches.flatMap((branch) => {
    const others = branches.filter((other) => other !== branch);
    return alternativesOf(model, [branch]).map((choice) => ({
      ...choice,
      others: [...choice.others, ...others],
      // A value of one branch of a oneOf must not fit another.
      avoided: [...choice.avoided, ...(keyword === "oneOf" ? others : [])],
    }));
  });
}

function conditions(model: Model, schema: Schema): Alternative[] {
  const branch = (name: "then" | "else") => alternativesOf(model, schema[name] === undefined ? [] : [schema[name]]);
  const assumptions = alternativesOf(model, [schema.if]).map((condition) => ({
    ...NOTHING,
    assumed: [...condition.schemas, ...condition.assumed],
    avoided: condition.avoided,
  }));
  return [
    ...assumptions.flatMap((assumption) => branch("then").map((choice) => both(assumption, choice))),
    ...branch("else").map((choice) => ({ ...choice, avoided: [...choice.avoided, schema.if] })),
  ];
}

function both(a: Alternative, b: Alternative): Alternative {
  return {
    schemas: [...a.schemas, ...b.schemas],
    assumed: [...a.assumed, ...b.assumed],
    others: [...a.others, ...b.others],
    avoided: [...a.avoided, ...b.avoided],
    recursions: a.recursions + b.recursions,
  };
}

/** Whether only the judge knows if a value that was made for the schemas fits them. */
export function needsJudge(schemas: readonly Schema[]): boolean {
  return schemas.some((schema) =>
    ["allOf", "anyOf", "oneOf", "not", "if", "dependentSchemas", "unevaluatedProperties"].some(
      (keyword) => schema[keyword] !== undefined,
    ),
  );
}
