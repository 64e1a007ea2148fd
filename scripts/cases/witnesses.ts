import type { Case, Unwitnessed } from "./case.ts";
import { expand } from "./expansion.ts";
import { attemptsAt, defeat } from "./invalid.ts";
import { judgeOf } from "./judge.ts";
import { belongs, type Keyword, keywordsIn } from "./keywords.ts";
import { listed } from "./names.ts";
import type { Model, Place } from "./place.ts";
import { canonical, type Follow, isObject, take } from "./schema.ts";
import { validAt } from "./valid.ts";

/** What can be said of a schema by example. */
export interface Witnesses {
  valid: Case[];
  invalid: Case[];
  /** Every keyword that lacks a valid or a breaking value. */
  unwitnessed: Unwitnessed[];
}

/** So many values are tried for each way to break a keyword. */
const MOST_TRIES = 150;
/** A value that breaks more keywords beside the one says too little of it. */
const MOST_ALSO_BROKEN = 3;

const everywhere: Place = { label: "", schemas: [], recursions: 0 };

/**
 * The cases of a schema: values that it accepts, and for each keyword values that break only this one. The same schema
 * gives the same cases. Throws where there are more than `most` schemas in it.
 */
export function witnesses(schema: unknown, follow: Follow, most?: number): Witnesses {
  const expansion = expand(schema, follow, most);
  const model: Model = {
    ...expansion,
    judge: judgeOf(expansion),
    plain: new Map(),
    validAt: (place) => validAt(model, place),
    defeat: (value, schemas) => defeat(model, value, schemas),
  };
  const keywords = keywordsIn(expansion);
  const valid = validOf(model, keywords);
  const { cases, broken } = invalidOf(model, keywords);
  const covered = new Set(valid.flatMap(({ covers }) => covers));
  const noted = new Set(expansion.unwitnessed.map(({ pointer }) => pointer));
  const unwitnessed = [...keywords.keys()].flatMap((pointer) => {
    if (noted.has(pointer)) return [];
    const reasons = [
      ...(covered.has(pointer) ? [] : ["no valid value was found that tells of it"]),
      ...(broken.has(pointer) ? [] : ["no value was found that breaks it alone"]),
    ];
    return reasons.length === 0 ? [] : [{ pointer, reason: reasons.join(", and ") }];
  });
  model.judge.forget();
  return { valid, invalid: cases, unwitnessed: [...expansion.unwitnessed, ...unwitnessed] };
}

export const validCases = (schema: unknown, follow: Follow): Case[] => witnesses(schema, follow).valid;

export const invalidCases = (schema: unknown, follow: Follow): Case[] => witnesses(schema, follow).invalid;

/** The pointer of every assertion keyword of the schema. What stands within `not`, `if` and `contains` asserts nothing by itself. */
export function keywordsOf(schema: unknown, follow: Follow): string[] {
  const expansion = expand(schema, follow);
  return [...new Set([...expansion.unwitnessed.map(({ pointer }) => pointer), ...keywordsIn(expansion).keys()])];
}

function validOf(model: Model, keywords: ReadonlyMap<string, Keyword>): Case[] {
  const found = new Map<string, Case>();
  for (const { name, value, covers } of validAt(model, { ...everywhere, schemas: [model.root] })) {
    if (model.judge.brokenBy(value).size > 0) continue;
    const text = canonical(value);
    const known = found.get(text);
    const all = new Set([...(known?.covers ?? []), ...covers.filter((pointer) => keywords.has(pointer))]);
    found.set(text, { name: known?.name ?? name, value, breaks: undefined, alsoBreaks: [], covers: [...all] });
  }
  return withUniqueNames([...found.values()]);
}

interface Break {
  keyword: Keyword;
  name: string;
  value: unknown;
  extras: string[];
}

function invalidOf(model: Model, keywords: ReadonlyMap<string, Keyword>): { cases: Case[]; broken: Set<string> } {
  const best = new Map<string, Break>();
  for (const { schema, keyword: name, fallback, ...first } of attemptsAt(model, {
    ...everywhere,
    schemas: [model.root],
  })) {
    const keyword = keywords.get(`${model.pointers.get(schema)}/${name}`);
    if (keyword === undefined) continue;
    for (const attempt of fallback === undefined ? [first] : [first, fallback]) {
      const key = `${keyword.pointer} ${first.name}`;
      if (best.get(key)?.extras.length === 0) break;
      for (const value of take(attempt.values(), MOST_TRIES)) {
        const all = model.judge.brokenBy(value);
        if (!all.has(keyword.pointer)) continue;
        const extras = [...all].filter((pointer) => !belongs(pointer, keyword));
        if (extras.length >= (best.get(key)?.extras.length ?? MOST_ALSO_BROKEN + 1)) continue;
        best.set(key, { keyword, name: attempt.name, value, extras });
        if (extras.length === 0) break;
      }
    }
  }
  const breaks = [...best.values()];
  return { cases: merged(breaks), broken: new Set(breaks.map(({ keyword }) => keyword.pointer)) };
}

/** One case for each value: of all that it breaks, the first is named, and what it breaks alone before all else. */
function merged(breaks: readonly Break[]): Case[] {
  const found = new Map<string, Break[]>();
  for (const each of breaks) {
    const text = canonical(each.value);
    found.set(text, [...(found.get(text) ?? []), each]);
  }
  const cases = [...found.values()].map((same): Case => {
    const [first = same[0] as Break] = [...same].sort((a, b) => a.extras.length - b.extras.length);
    const also = new Set(same.flatMap(({ keyword, extras }) => [keyword.pointer, ...extras]));
    also.delete(first.keyword.pointer);
    const { pointer, name } = first.keyword;
    const breaks = { keyword: name, schemaPath: pointer };
    return { name: first.name, value: first.value, breaks, alsoBreaks: [...also], covers: [] };
  });
  return withUniqueNames(cases);
}

/** Where a name is taken, what tells the case apart is added: the keyword, or what stands beside; at last a number. */
function withUniqueNames(cases: readonly Case[]): Case[] {
  const used = new Set<string>();
  return cases.map((each) => {
    const { name, value, breaks } = each;
    const beside = isObject(value) ? `beside ${listed(Object.keys(value))}` : "";
    const numbered = Array.from({ length: cases.length }, (_, i) => `${name} (${i + 2})`);
    const names = [name, `${name}, ${breaks === undefined ? beside : `by ${breaks.schemaPath}`}`, ...numbered];
    const unique = names.find((candidate) => !used.has(candidate)) as string;
    used.add(unique);
    return { ...each, name: unique };
  });
}
