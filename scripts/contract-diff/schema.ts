import { type ApiDocument, isDocumentation, type Node } from "./document.ts";

/**
 * A schema as one object: references, `allOf` and choices of one are merged into it, so that moving a part of a schema
 * elsewhere makes no difference, and what OpenAPI 3.0 writes otherwise reads as in 3.1. What cannot be merged stays in
 * `allOf`. The schemas within are left as they are.
 */
export function viewOf(document: ApiDocument, schema: unknown): Node {
  return modern(flat(document, schema, []));
}

/** The types that a schema allows, where it says so or its other keywords do; undefined for any. */
export function typesOf(view: Node): Set<string> | undefined {
  if (view.type !== undefined) return new Set([view.type].flat() as string[]);
  if (Array.isArray(view.enum)) return new Set(view.enum.map(typeOf));
  if (view.properties !== undefined) return new Set(["object"]);
  if (view.items !== undefined) return new Set(["array"]);
  return undefined;
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return Number.isInteger(value) ? "integer" : typeof value;
}

function flat(document: ApiDocument, schema: unknown, above: readonly string[]): Node {
  if (schema === false) return { not: {} };
  const { $ref: reference, allOf, anyOf, oneOf, ...own } = (schema === true ? {} : (schema ?? {})) as Node;
  const view: Node = own;
  const branches = [...((allOf ?? []) as unknown[])];
  for (const [keyword, choice] of Object.entries({ anyOf, oneOf }) as [string, unknown[] | undefined][]) {
    if (choice?.length === 1) branches.push(choice[0]);
    else if (choice !== undefined) view[keyword] = choice;
  }
  if (typeof reference === "string" && !above.includes(reference)) {
    merge(view, flat(document, document.target(reference), [...above, reference]));
  }
  for (const branch of branches) merge(view, flat(document, branch, above));
  return view;
}

function merge(view: Node, branch: Node): void {
  const rest: Node = {};
  for (const [keyword, value] of Object.entries(branch)) {
    if (view[keyword] === undefined) view[keyword] = value;
    else if (keyword === "properties") view[keyword] = bothOf(view[keyword] as Node, value as Node);
    else if (keyword === "required") view[keyword] = [...new Set([view[keyword], value].flat())];
    else if (keyword === "allOf") view[keyword] = [...(view[keyword] as unknown[]), ...(value as unknown[])];
    else if (!isDocumentation(keyword) && !isSame(view[keyword], value)) rest[keyword] = value;
  }
  if (Object.keys(rest).length > 0) view.allOf = [...((view.allOf ?? []) as unknown[]), rest];
}

function bothOf(one: Node, other: Node): Node {
  const both = { ...one };
  for (const [name, schema] of Object.entries(other)) {
    const present = Object.hasOwn(both, name) && !isSame(both[name], schema);
    both[name] = present ? { allOf: [both[name], schema] } : schema;
  }
  return both;
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function modern({ nullable, const: constant, ...view }: Node): Node {
  if (constant !== undefined && view.enum === undefined) view.enum = [constant];
  if (nullable === true && view.type !== undefined) view.type = [view.type, "null"].flat();
  for (const [exclusive, limit] of [
    ["exclusiveMinimum", "minimum"],
    ["exclusiveMaximum", "maximum"],
  ] as const) {
    if (view[exclusive] === true) {
      view[exclusive] = view[limit];
      delete view[limit];
    }
  }
  for (const keyword of ["exclusiveMinimum", "exclusiveMaximum", "uniqueItems"]) {
    if (view[keyword] === false) delete view[keyword];
  }
  return view;
}
