import type { Attempt } from "./candidate.ts";
import { phrase, shown } from "./names.ts";
import { furtherNames, shapeOf } from "./objects.ts";
import type { Alternative, Model, Place } from "./place.ts";
import { isObject, own, type Schema, take } from "./schema.ts";
import { without } from "./strings.ts";

type Properties = { readonly [name: string]: unknown };

/** Objects that break a keyword about objects. */
export function* brokenObjects(
  model: Model,
  place: Place,
  alternative: Alternative,
  schema: Schema,
  keyword: string,
  seeds: readonly unknown[],
): Generator<Attempt> {
  const schemas = [...alternative.schemas, ...alternative.assumed];
  const objects = seeds.filter(isObject);
  const attempt = (rest: string, values: () => Iterable<unknown>): Attempt => {
    return { schema, keyword, name: phrase(place.label, rest), values };
  };
  const others = schemas.map((each) => (each === schema ? without(each, keyword) : each));
  const shape = () => shapeOf(model, place, others);
  const bound: number = schema[keyword];
  switch (keyword) {
    case "required":
      for (const name of schema.required as string[]) {
        yield attempt(`without ${shown(name)}`, () => objects.map((object) => without(object, name)));
      }
      break;
    case "additionalProperties":
    case "unevaluatedProperties":
      yield attempt("with an unknown property", () => withUnknown(schema, others, objects));
      break;
    case "minProperties":
      yield attempt(properties(bound - 1), () => fewer(objects, bound - 1));
      break;
    case "maxProperties":
      yield attempt(properties(bound + 1), function* () {
        const sized = shape().sized(bound + 1);
        if (sized !== undefined) yield Object.fromEntries(sized);
        yield* more(others, objects, bound + 1);
      });
      break;
    case "dependentRequired":
      for (const [name, needed] of Object.entries<string[]>(schema.dependentRequired)) {
        for (const lost of needed) {
          yield attempt(`with ${shown(name)} but without ${shown(lost)}`, function* () {
            for (const object of objects) if (own(object, name) !== undefined) yield without(object, lost);
            const made = shape().with([name]);
            if (made !== undefined) yield without(Object.fromEntries(made), lost);
          });
        }
      }
  }
}

const properties = (count: number) => `with ${count} propert${count === 1 ? "y" : "ies"}`;

function* withUnknown(schema: Schema, others: readonly Schema[], objects: readonly Properties[]): Generator<unknown> {
  const known = [...Object.keys(schema.properties ?? {}), ...objects.flatMap((object) => Object.keys(object))];
  const open = others.filter(({ additionalProperties }) => additionalProperties !== false);
  const names = [
    ...["unknown", "unknown_property", "UNKNOWN", "x", "1", "", "!", "zzzzzzzzzz"],
    ...take(furtherNames(open, known), 100),
  ].filter((name) => !known.includes(name));
  const values = [1, "text", true, {}];
  for (const object of objects) {
    for (const name of names) yield* values.map((value) => ({ ...object, [name]: value }));
  }
}

/** Objects with properties taken out until `count` are left. */
function* fewer(objects: readonly Properties[], count: number): Generator<unknown> {
  if (count < 0) return;
  for (const object of objects) {
    const names = Object.keys(object);
    if (names.length <= count) continue;
    for (let i = 0; i < names.length; i++) {
      const kept = [...names.slice(i), ...names.slice(0, i)].slice(0, count);
      yield Object.fromEntries(names.filter((name) => kept.includes(name)).map((name) => [name, object[name]]));
    }
  }
}

function* more(others: readonly Schema[], objects: readonly Properties[], count: number): Generator<unknown> {
  if (count > 101) return;
  for (const object of objects) {
    const further = furtherNames(others, Object.keys(object));
    const added = [...take(further, Math.max(0, count - Object.keys(object).length))];
    const values = Object.values(object);
    yield { ...object, ...Object.fromEntries(added.map((name) => [name, values[0] ?? 1])) };
  }
}
