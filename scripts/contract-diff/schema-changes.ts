import { branchChanges } from "./branches.ts";
import { type ApiDocument, isDocumentation, keysWithin, type Node } from "./document.ts";
import type { Comparison, Finding } from "./finding.ts";
import { keywordChange } from "./keywords.ts";
import { objectChanges } from "./properties.ts";
import { typesOf, viewOf } from "./schema.ts";

/** Compares schemas of two documents. */
export class SchemaComparison implements Comparison {
  constructor(
    private readonly before: ApiDocument,
    private readonly after: ApiDocument,
    /** Pairs that were looked at: so that recursion ends, and what changes in a component is said once. */
    private readonly seen = new Set<string>(),
    private readonly same = new Map<string, boolean>(),
  ) {}

  changes(before: unknown, after: unknown, path: readonly string[] = []): Finding[] {
    const pair = JSON.stringify([before ?? {}, after ?? {}]);
    if (this.seen.has(pair)) return [];
    if (pair.includes('"$ref"')) this.seen.add(pair);
    const was = viewOf(this.before, before);
    const is = viewOf(this.after, after);
    const union = unionOf(was, is) ?? unionOf(is, was);
    if (union !== undefined) {
      const [one, other] = [{ [union]: [before] }, { [union]: [after] }];
      return branchChanges(this, union, union in was ? was : one, union in is ? is : other, path);
    }
    const type = typeChange(was, is);
    if (type?.effect === "other") return [{ path, ...type }];
    return [
      ...(type ? [{ path, ...type }] : []),
      ...enumerationChanges(was.enum, is.enum).map((change) => ({ path, ...change })),
      ...objectChanges(this, was, is, path),
      ...SUBSCHEMAS.flatMap((keyword) => this.within(keyword, was[keyword], is[keyword], path)),
      ...["allOf", "anyOf", "oneOf"].flatMap((keyword) => branchChanges(this, keyword, was, is, path)),
      ...this.rest(was, is).map((change) => ({ path, ...change })),
    ];
  }

  isSame(before: unknown, after: unknown): boolean {
    const pair = JSON.stringify([before, after]);
    const trial = () => new SchemaComparison(this.before, this.after, new Set(this.seen), this.same);
    const same = this.same.get(pair) ?? trial().changes(before, after).length === 0;
    this.same.set(pair, same);
    return same;
  }

  private within(keyword: string, was: unknown, is: unknown, path: readonly string[]): Finding[] {
    if (was === undefined && is === undefined) return [];
    return this.changes(was, is, [...path, keyword === "items" ? "[]" : keyword]);
  }

  private rest(was: Node, is: Node): Omit<Finding, "path">[] {
    const keywords = new Set([...Object.keys(was), ...Object.keys(is)]);
    return [...keywords].flatMap((keyword) => {
      if (ELSEWHERE.includes(keyword) || isDocumentation(keyword)) return [];
      const textBefore = textOf(this.before, keyword, was[keyword]);
      const textAfter = textOf(this.after, keyword, is[keyword]);
      return textBefore === textAfter ? [] : [keywordChange(keyword, textBefore, textAfter)];
    });
  }
}

function textOf(document: ApiDocument, keyword: string, value: unknown): string | undefined {
  if (value === undefined) return undefined;
  // Which value stands for which branch is a constant of the branch; the rest of a discriminator is names of schemas.
  if (keyword === "discriminator") return document.textOf((value as Node).propertyName);
  return document.textOf(value, keysWithin(keyword));
}

/** Keywords with one schema that each value of some kind must fit. */
const SUBSCHEMAS = ["items", "contains", "propertyNames", "unevaluatedItems"];

/** Keywords that are compared by more than their text. */
const ELSEWHERE = [
  ...SUBSCHEMAS,
  ...["type", "enum", "allOf", "anyOf", "oneOf"],
  ...["properties", "required", "additionalProperties", "unevaluatedProperties", "patternProperties"],
];

/** The keyword by which one schema is nothing but a choice of several, where the other is a single one. */
function unionOf(one: Node, other: Node): string | undefined {
  const [keyword, another] = Object.keys(one).filter((each) => !isDocumentation(each) && each !== "discriminator");
  const isUnion = another === undefined && (keyword === "anyOf" || keyword === "oneOf");
  return isUnion && !(keyword in other) && Object.keys(other).length > 0 ? keyword : undefined;
}

function typeChange(was: Node, is: Node): Omit<Finding, "path"> | undefined {
  const before = typesOf(was);
  const after = typesOf(is);
  const allows = (types: Set<string> | undefined, type: string): boolean =>
    types === undefined || types.has(type) || (type === "integer" && types.has("number"));
  const isWider = before !== undefined && [...before].every((type) => allows(after, type));
  const isNarrower = after !== undefined && [...after].every((type) => allows(before, type));
  if ((before === undefined && after === undefined) || (isWider && isNarrower)) return undefined;
  const shown = (types: Set<string> | undefined): string =>
    types === undefined ? "anything" : [...types].join(" or ");
  const what = `is ${shown(after)}, not ${shown(before)}`;
  if (before === undefined) return { what, effect: "narrower" };
  if (after === undefined) return { what, effect: "wider" };
  return { what, effect: isWider ? "wider" : isNarrower ? "narrower" : "other" };
}

function enumerationChanges(was: unknown, is: unknown): Omit<Finding, "path">[] {
  const [before, after] = [valuesOf(was), valuesOf(is)];
  if (before === undefined && after === undefined) return [];
  if (before === undefined) return [{ what: `may only be ${[...(after ?? [])].join(", ")}`, effect: "narrower" }];
  if (after === undefined) return [{ what: `may be more than ${[...before].join(", ")}`, effect: "wider" }];
  const gone = [...before].filter((value) => !after.has(value));
  const come = [...after].filter((value) => !before.has(value));
  return [
    ...(gone.length > 0 ? [{ what: `is no longer ${gone.join(", ")}`, effect: "less" } as const] : []),
    ...(come.length > 0 ? [{ what: `may also be ${come.join(", ")}`, effect: "more" } as const] : []),
  ];
}

function valuesOf(enumeration: unknown): Set<string> | undefined {
  return Array.isArray(enumeration) ? new Set(enumeration.map((value) => JSON.stringify(value))) : undefined;
}
