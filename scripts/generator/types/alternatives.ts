import ts from "typescript";
import type { DocumentTypes } from "./document-types.ts";
import { CHANGES, type Direction, keysIn, nameOf, printed, referenceName, unmarked } from "./type-nodes.ts";

/** A property of an object: where branches of a schema name it more than once, each has its own say. */
export interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly owners: readonly ts.PropertySignature[];
}

/** The properties of an object, by name. */
export type Alternative = ReadonlyMap<string, Member>;

/** So many plain objects are still read by somebody. */
const MOST = 64;

/**
 * The plain objects of which a type is one, as intersections and unions make them; undefined where they are too many, or
 * not known to be objects.
 */
export function alternativesOf(
  types: DocumentTypes,
  node: ts.TypeNode,
  direction: Direction,
): readonly Alternative[] | undefined {
  const above: ts.TypeNode[] = [];
  const of = (each: ts.TypeNode): readonly Alternative[] | undefined => {
    const type = types.resolved(each);
    if (above.includes(type)) return undefined;
    above.push(type);
    const found = ofResolved(type);
    above.pop();
    return found;
  };
  const ofResolved = (type: ts.TypeNode): readonly Alternative[] | undefined => {
    if (ts.isParenthesizedTypeNode(type)) return of(type.type);
    if (ts.isTypeLiteralNode(type))
      return type.members.every(ts.isPropertySignature) ? [literalOf(type.members)] : undefined;
    if (ts.isUnionTypeNode(type)) return every(type.types)?.flat();
    if (ts.isIntersectionTypeNode(type)) return every(type.types)?.reduce(product, [new Map()]);
    if (type.kind === ts.SyntaxKind.UnknownKeyword) return [new Map()];
    if (!ts.isTypeReferenceNode(type)) return undefined;
    const [object, keys] = type.typeArguments ?? [];
    // An object of which nothing is said.
    if (referenceName(type) === "Record") return [new Map()];
    if (object === undefined || keys === undefined || !CHANGES.has(referenceName(type))) return undefined;
    return of(object)?.map((alternative) => changed(alternative, referenceName(type), keysIn(keys)));
  };
  const every = (nodes: readonly ts.TypeNode[]): (readonly Alternative[])[] | undefined => {
    const found = nodes.map(of);
    return found.every((each) => each !== undefined) ? found : undefined;
  };
  const literalOf = (members: readonly ts.TypeElement[]): Alternative =>
    new Map(
      members.filter(ts.isPropertySignature).flatMap((owner) => {
        const { mark } = unmarked(owner.type as ts.TypeNode);
        if (mark !== undefined && mark !== direction) return [];
        const name = nameOf(owner);
        return [[name, { name, isOptional: owner.questionToken !== undefined, owners: [owner] }]];
      }),
    );
  const alternatives = of(node);
  return alternatives === undefined || alternatives.length > MOST ? undefined : distinct(alternatives);
}

/** Without those that say what another one says. */
export function distinct(alternatives: readonly Alternative[]): Alternative[] {
  const texts = alternatives.map((each) => [...each.values()].map(identityOf).sort().join("\n"));
  return alternatives.filter((_, index) => texts.indexOf(texts[index] ?? "") === index);
}

function identityOf({ name, isOptional, owners }: Member): string {
  return [name, isOptional, ...owners.map(({ type }) => type && printed(type))].join("|");
}

/** Each with each: what an intersection of them is. */
export function product(some: readonly Alternative[], others: readonly Alternative[]): Alternative[] {
  // What is too many is not made first.
  if (some.length * others.length > MOST) return Array.from({ length: MOST + 1 }, () => new Map());
  return some.flatMap((one) => others.map((other) => both(one, other)));
}

function both(one: Alternative, other: Alternative): Alternative {
  const merged = new Map(one);
  for (const [name, { isOptional, owners }] of other) {
    const present = merged.get(name);
    const sum = present && [...present.owners, ...owners];
    merged.set(name, { name, isOptional: isOptional && present?.isOptional !== false, owners: sum ?? owners });
  }
  return merged;
}

/** What one of `CHANGES` makes of an object. */
function changed(alternative: Alternative, change: string, keys: ReadonlySet<string>): Alternative {
  const members = [...alternative.values()].filter(({ name }) => change !== "Omit" || !keys.has(name));
  const isRequired = (name: string) => change === "WithRequired" && keys.has(name);
  return new Map(
    members.map((member) => [member.name, isRequired(member.name) ? { ...member, isOptional: false } : member]),
  );
}
