import ts from "typescript";
import type { DocumentTypes } from "./document-types.ts";
import { type Direction, nameOf, printed, unmarked } from "./type-nodes.ts";

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
    if (type.kind === ts.SyntaxKind.UnknownKeyword || isEmptyObject(type)) return [new Map()];
    if (ts.isTypeLiteralNode(type))
      return type.members.every(ts.isPropertySignature) ? [literalOf(type.members)] : undefined;
    if (ts.isUnionTypeNode(type)) return every(type.types)?.flat();
    if (ts.isIntersectionTypeNode(type)) return every(type.types)?.reduce(product, [new Map()]);
    // That of an object of which nothing is said.
    return ts.isTypeReferenceNode(type) ? [new Map()] : undefined;
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
  return some.flatMap((one) => others.map((other) => both(one, other))).filter(isPossible);
}

/** Whether no property is demanded that must not be there. */
function isPossible(alternative: Alternative): boolean {
  return [...alternative.values()].every(({ isOptional, owners }) => isOptional || !owners.some(isNever));
}

function isNever({ type }: ts.PropertySignature | ts.IndexSignatureDeclaration): boolean {
  return type?.kind === ts.SyntaxKind.NeverKeyword;
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

/** Whether it is an object that can have no property. */
function isEmptyObject(type: ts.TypeNode): boolean {
  const [member] = ts.isTypeLiteralNode(type) ? type.members : [];
  return member !== undefined && ts.isIndexSignatureDeclaration(member) && isNever(member);
}
