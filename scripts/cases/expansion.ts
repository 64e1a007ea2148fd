// A schema without references to other places: what is asked of a value stands where it is asked, so that each keyword
// has one pointer. Only a recursion stays a reference, to the place where the same schema stands already.

import { fullFormats } from "ajv-formats/dist/formats.js";
import type { Unwitnessed } from "./case.ts";
import { type Follow, LISTS, MAPS, ONE, own, type Schema, step } from "./schema.ts";

export interface Expansion {
  root: Schema;
  /** The pointer of each schema in `root`. */
  pointers: ReadonlyMap<Schema, string>;
  /** The schema that a recursion leads to; any other schema is its own target. */
  target(schema: Schema): Schema;
  /** What could not be taken over. */
  unwitnessed: readonly Unwitnessed[];
}

const PLAIN = new Set([
  ...["type", "enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"],
  ...["minLength", "maxLength", "pattern", "format", "minItems", "maxItems", "uniqueItems", "minContains"],
  ...["maxContains", "required", "minProperties", "maxProperties", "dependentRequired"],
  ...["example", "examples", "default"],
]);
const ANNOTATIONS = new Set([
  ...["title", "description", "deprecated", "readOnly", "writeOnly", "xml", "externalDocs", "discriminator"],
  ...["$comment", "$defs", "$schema", "$id", "$anchor"],
  ...["contentMediaType", "contentEncoding", "contentSchema"],
]);
const isAnnotation = (keyword: string) => ANNOTATIONS.has(keyword) || keyword.startsWith("x-");

/** The schemas whose references lead to a place, each with where it stands first and how deep in the value that is. */
type Trail = ReadonlyMap<unknown, { pointer: string; depth: number }>;
interface Place {
  pointer: string;
  depth: number;
  trail: Trail;
}

/** Throws where there is no end of it, or more than `most` schemas. */
export function expand(schema: unknown, follow: Follow, most = Number.POSITIVE_INFINITY): Expansion {
  const pointers = new Map<Schema, string>();
  const places = new Map<string, Schema>();
  const unwitnessed: Unwitnessed[] = [];
  const note = (pointer: string, reason: string) => void unwitnessed.push({ pointer, reason });

  const at = (schema: unknown, place: Place): Schema => {
    const found = build(schema, place);
    pointers.set(found, place.pointer);
    if (pointers.size > most) throw new Error(`no values are derived of a schema that has more than ${most} in it`);
    places.set(place.pointer, found);
    return found;
  };

  const build = (schema: unknown, place: Place): Schema => {
    if (schema === true) return {};
    if (schema === false) return { not: at({}, { ...place, pointer: `${place.pointer}/not` }) };
    if (typeof schema !== "object" || schema === null) {
      throw new Error(
        `${place.pointer} is ${JSON.stringify(schema)}, which is no schema. Write an object or a boolean.`,
      );
    }
    const { $ref, ...rest } = schema as Schema;
    if (typeof $ref !== "string") return buildObject(compilable(schema as Schema, place.pointer, note), place);
    if (Object.keys(rest).some((keyword) => !isAnnotation(keyword))) {
      return build({ ...rest, allOf: [...(rest.allOf ?? []), { $ref }] }, place);
    }
    const referred = follow($ref);
    const known = place.trail.get(referred);
    if (known === undefined) return build(referred, { ...place, trail: new Map(place.trail).set(referred, place) });
    if (known.depth === place.depth) throw new Error(`${$ref} refers to itself without end. Take the reference out.`);
    return { $ref: known.pointer };
  };

  const buildObject = (schema: Schema, place: Place): Schema => {
    const within = (steps: string, isInPlace: boolean) => ({
      pointer: place.pointer + steps,
      trail: place.trail,
      depth: place.depth + (isInPlace ? 0 : 1),
    });
    const expanded: [string, unknown][] = [];
    for (const [keyword, value] of Object.entries(schema)) {
      const isInPlace = /^(allOf|anyOf|oneOf|not|if|then|else|dependentSchemas)$/.test(keyword);
      if (PLAIN.has(keyword)) expanded.push([keyword, value]);
      else if (value === false && /^(items|additional|unevaluated)/.test(keyword)) expanded.push([keyword, false]);
      else if (ONE.includes(keyword)) expanded.push([keyword, at(value, within(`/${keyword}`, isInPlace))]);
      else if (LISTS.includes(keyword)) {
        const branches = value.map((branch: unknown, i: number) => at(branch, within(`/${keyword}/${i}`, isInPlace)));
        expanded.push([keyword, branches]);
      } else if (MAPS.includes(keyword)) {
        const named = Object.entries(value as Schema).map(([name, each]) => [
          name,
          at(each, within(`/${keyword}${step(name)}`, isInPlace)),
        ]);
        expanded.push([keyword, Object.fromEntries(named)]);
      } else if (!isAnnotation(keyword)) {
        note(`${place.pointer}/${keyword}`, "this keyword is not known");
      }
    }
    return Object.fromEntries(expanded);
  };

  const root = at(schema, {
    pointer: "#",
    depth: 0,
    trail: new Map([[schema, { pointer: "#", depth: 0 }]]),
  });
  const target = (schema: Schema): Schema =>
    schema.$ref === undefined ? schema : target(places.get(schema.$ref) as Schema);
  return { root, pointers, target, unwitnessed };
}

/** The schema without what no judge could compile. */
function compilable(schema: Schema, pointer: string, note: (pointer: string, reason: string) => void): Schema {
  const changed: Record<string, unknown> = { ...schema };
  if (schema.enum?.length === 0) {
    note(`${pointer}/enum`, "it is empty, so that no value fits");
    delete changed.enum;
    changed.allOf = [...(schema.allOf ?? []), false];
  }
  if (schema.format !== undefined && own(fullFormats, schema.format) === undefined) {
    note(`${pointer}/format`, `${JSON.stringify(schema.format)} is not a known format`);
    delete changed.format;
  }
  for (const keyword of ["default", "example", "examples"]) {
    // Ajv takes for the schema's own name what an example has.
    if (/"\$(?:anchor|dynamicAnchor|id)":/.test(JSON.stringify(schema[keyword]) ?? "")) delete changed[keyword];
  }
  if (schema.if !== undefined && schema.then === undefined && schema.else === undefined) delete changed.if;
  if (schema.if === undefined) for (const keyword of ["then", "else"]) delete changed[keyword];
  return changed;
}
