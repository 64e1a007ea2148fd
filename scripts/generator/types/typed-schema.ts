import { isOfType } from "../json-types.ts";
import type { Node } from "../specification.ts";

/** What openapi-typescript makes an object or a list of. */
const STRUCTURE = ["additionalProperties", "items", "prefixItems", "properties", "required"];
const OWN = [...STRUCTURE, "const", "enum", "type"];
/** More alternatives than these nobody reads. */
const MOST = 16;

/**
 * A schema in the words of which openapi-typescript makes the type that it means. Left alone it unites a choice with what
 * stands beside it, overlooks what is required and not named, lets an object without properties have none, makes up values
 * for a discriminator, and takes null for no constant.
 */
export function typedSchema({ discriminator: _, $defs: _defs, ...schema }: Node): Node {
  if (schema.$ref !== undefined) return schema;
  const { allOf, anyOf, oneOf, ...own } = schema as { allOf?: Node[]; anyOf?: Node[]; oneOf?: Node[] } & Node;
  const choices = [...(anyOf ? [{ anyOf }] : []), ...(oneOf ? [{ oneOf: choiceOf(oneOf) }] : [])];
  const isAlone = !OWN.some((keyword) => keyword in own);
  if (isAlone && allOf === undefined && choices.length === 1) return { ...own, ...choices[0] };
  if (allOf === undefined && choices.length === 0) return typedOwn(own);
  const others = Object.fromEntries(Object.entries(own).filter(([keyword]) => !OWN.includes(keyword)));
  return { ...others, allOf: [...(isAlone ? [] : [typedOwn(own)]), ...(allOf ?? []), ...choices] };
}

/** A schema without composition. */
function typedOwn(schema: Node): Node {
  const { enum: listed, const: constant, ...others } = schema;
  const values = constant === undefined ? (listed as unknown[] | undefined) : [constant];
  if (values === undefined) return typedStructure(others);
  const { type, ...rest } = others;
  // It would add null to what lists no null, where the type has it.
  const fitting = values.filter((value) => type === undefined || isOfType(value, [type].flat() as string[]));
  const typed = { enum: fitting };
  return STRUCTURE.some((keyword) => keyword in rest)
    ? { allOf: [typed, typedStructure(others)] }
    : { ...rest, ...typed };
}

function typedStructure(schema: Node): Node {
  const types = [schema.type ?? []].flat();
  const typed: Node = { ...schema };
  if (types.length === 0 && ("items" in schema || "prefixItems" in schema)) typed.type = "array";
  if (schema.items === false) typed.items = { enum: [] };
  if (Array.isArray(schema.required)) {
    const named = Object(schema.properties) as Node;
    const unnamed = schema.required.filter((name) => !Object.hasOwn(named, name)).map((name) => [name, {}]);
    typed.properties = { ...named, ...Object.fromEntries(unnamed) };
  }
  const isEmpty = Object.keys(Object(typed.properties)).length === 0 && schema.additionalProperties === false;
  if (types.includes("object") && isEmpty) typed.additionalProperties = { enum: [] };
  return typed;
}

/** Where exactly one of several sets of properties has to be given, each alternative says what it must not have. */
function choiceOf(branches: readonly Node[]): readonly Node[] {
  const sets = branches.map(setOf);
  if (!sets.every((set) => set !== undefined)) return branches;
  const alternatives = sets.flatMap((set, index) => {
    const others = sets.filter((_, at) => at !== index).map((other) => other.filter((name) => !set.includes(name)));
    // Of each other set one is lacking.
    const lacking = others.reduce<string[][]>(
      (all, names) => all.flatMap((some) => names.map((name) => [...some, name])),
      [[]],
    );
    return lacking.map((names) => ({ set, names: new Set(names) }));
  });
  if (alternatives.length > MOST) return branches;
  return alternatives.map(({ set, names }) => ({
    type: "object",
    required: set,
    properties: Object.fromEntries([...set.map((name) => [name, {}]), ...[...names].map((name) => [name, false])]),
  }));
}

/** The properties that a schema demands, if it says nothing else. */
function setOf({ required, properties, type, ...others }: Node): string[] | undefined {
  if (!Array.isArray(required) || Object.keys(others).length > 0) return undefined;
  const isPlain = Object.values(Object(properties)).every((each) => Object.keys(Object(each)).length === 0);
  return isPlain && Object.keys(Object(properties)).length === required.length ? required : undefined;
}
