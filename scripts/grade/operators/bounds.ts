import { all, drop, renameKey, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import type { Place, Specification, Yaml } from "../mutants/specification.ts";
import { isEnumerated, typesOf } from "./types.ts";

export const bounds: Operator = {
  group: "bounds",
  *changes(specification) {
    for (const place of specification.all("schema")) {
      yield* shifted(specification, place);
      yield* made(specification, place);
      yield* pattern(place);
      if (!isEnumerated(place.value)) yield* added(place);
    }
  },
};

/** The types that a bound is about: for a value of any other it says nothing. */
const bounded: Record<string, readonly string[]> = {
  minimum: ["integer", "number"],
  maximum: ["integer", "number"],
  exclusiveMinimum: ["integer", "number"],
  exclusiveMaximum: ["integer", "number"],
  multipleOf: ["integer", "number"],
  minLength: ["string"],
  maxLength: ["string"],
  pattern: ["string"],
  minItems: ["array"],
  maxItems: ["array"],
  uniqueItems: ["array"],
  minProperties: ["object"],
  maxProperties: ["object"],
};

function hasSay(schema: Yaml, keyword: string): boolean {
  return schema.type === undefined || typesOf(schema).some((type) => bounded[keyword]?.includes(type));
}

function* shifted({ isVersion30 }: Specification, { path, value }: Place): Iterable<Change> {
  for (const keyword of Object.keys(bounded)) {
    const bound = value[keyword];
    const place = [...path, keyword];
    if (bound === undefined || bound === false || !hasSay(value, keyword)) continue;
    // At least nothing is no bound, and at most less than nothing is none that can be kept.
    const least = /imum$/.test(keyword) ? Number.NEGATIVE_INFINITY : keyword.startsWith("max") ? 0 : 1;
    for (const by of typeof bound === "number" ? [-1, 1] : []) {
      const other = bound + by;
      if (other < least) continue;
      const description = `${keyword} ${bound} becomes ${other}`;
      yield { name: `${keyword} ${by < 0 ? "lowered" : "raised"}`, path: place, description, edit: set(place, other) };
    }
    if (bound < least) continue;
    const flag = isVersion30 ? exclusive[keyword] : undefined;
    const edit = all(drop(place), ...(flag !== undefined && flag in value ? [drop([...path, flag])] : []));
    yield { name: `${keyword} dropped`, path: place, description: `there is no ${keyword}`, edit };
  }
}

const exclusive: Record<string, string> = { minimum: "exclusiveMinimum", maximum: "exclusiveMaximum" };

/** `minimum` and `exclusiveMinimum`, each made the other. In 3.0 the latter is a flag beside the former. */
function* made({ isVersion30 }: Specification, { path, value }: Place): Iterable<Change> {
  for (const [keyword, other] of Object.entries(exclusive)) {
    const inclusiveAt = [...path, keyword];
    const exclusiveAt = [...path, other];
    // Of integers, all above 1 are all from 2 on: the bound raised by one says the same.
    if (!hasSay(value, keyword) || isOnlyInteger(value)) continue;
    if (typeof value[other] === "number" && value[keyword] === undefined) {
      const description = `the bound ${value[other]} itself is admitted`;
      const edit = renameKey(exclusiveAt, keyword);
      yield { name: `${other} made inclusive`, path: exclusiveAt, description, edit };
    } else if (typeof value[keyword] === "number" && value[other] !== true) {
      const description = `the bound ${value[keyword]} itself is refused`;
      const edit = isVersion30 ? set(exclusiveAt, true) : renameKey(inclusiveAt, other);
      yield { name: `${keyword} made exclusive`, path: inclusiveAt, description, edit };
    }
  }
}

function isOnlyInteger(schema: Yaml): boolean {
  return typesOf(schema).includes("integer") && !typesOf(schema).includes("number");
}

function* pattern({ path, value }: Place): Iterable<Change> {
  if (typeof value.pattern !== "string" || !hasSay(value, "pattern")) return;
  const place = [...path, "pattern"];
  for (const [end, anchor] of [
    ["start", /^\^/],
    ["end", /(?<!\\)\$$/],
  ] as const) {
    if (!anchor.test(value.pattern)) continue;
    const loose = value.pattern.replace(anchor, "");
    const description = `the pattern may match anywhere: ${loose}`;
    yield { name: `pattern loosened at its ${end}`, path: place, description, edit: set(place, loose) };
  }
}

const additions: Record<string, Yaml> = {
  minLength: 1,
  maxLength: 255,
  minItems: 1,
  maxItems: 10,
  uniqueItems: true,
  minimum: 1,
  maximum: 1000,
};

function* added({ path, value }: Place): Iterable<Change> {
  for (const [keyword, bound] of Object.entries(additions)) {
    const sorts = bounded[keyword] as string[];
    if (!typesOf(value).some((type) => sorts.includes(type)) || keyword in value || holdsAnyway(value, keyword))
      continue;
    if (typeof bound === "number" && crosses(value, keyword, bound)) continue;
    const place = [...path, keyword];
    yield {
      name: `${keyword} added`,
      path: place,
      description: `${keyword} ${bound} is added`,
      edit: set(place, bound),
    };
  }
}

/** Formats whose values are never empty and never long, and those whose values are never empty. */
const lengths: readonly string[] = ["uuid", "date", "date-time", "time", "ipv4", "ipv6"];
const neverEmpty = [...lengths, "email", "uri", "url", "hostname", "idn-email", "iri"];

function holdsAnyway({ format, pattern, ...value }: Yaml, keyword: string): boolean {
  if (keyword === "minLength") return neverEmpty.includes(format) || (pattern !== undefined && !matchesEmpty(pattern));
  if (keyword === "maxLength") return lengths.includes(format);
  if (keyword === "minimum") return value.exclusiveMinimum !== undefined;
  if (keyword === "maximum") return value.exclusiveMaximum !== undefined;
  return keyword === "uniqueItems" && value.maxItems <= 1;
}

function matchesEmpty(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test("");
  } catch {
    return true;
  }
}

/** Whether the bound would leave no value at all. */
function crosses(schema: Yaml, keyword: string, bound: number): boolean {
  const opposite = keyword.startsWith("min") ? keyword.replace("min", "max") : keyword.replace("max", "min");
  const other = schema[opposite] ?? schema[`exclusive${opposite[0]?.toUpperCase()}${opposite.slice(1)}`];
  return typeof other === "number" && (keyword.startsWith("min") ? other < bound : other > bound);
}
