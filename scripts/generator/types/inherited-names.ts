// Names that a value has which is no plain object, and takes part in types by: `length` of every text and list, `toString`.

import ts from "typescript";
import { nameOf } from "./type-nodes.ts";

const PROTOTYPES: object[] = [Object, Array, String, Number, Boolean].map(({ prototype }) => prototype);

/** Where it may be missing, a property that every object inherits is what is inherited. */
export function orInherited(name: string, isOptional: boolean, type: ts.TypeNode): ts.TypeNode {
  if (!isOptional || !(name in Object.prototype)) return type;
  return ts.factory.createUnionTypeNode([type, ts.factory.createTypeReferenceNode(`Object["${name}"]`)]);
}

/** An object type that no text, number or list is of, though these may inherit all that it demands. */
export function plainObject(node: ts.TypeLiteralNode): ts.TypeNode {
  const isOwn = (each: ts.TypeElement) => !isInherited(each);
  if (node.members.every(isOwn) || node.members.some((each) => isOwn(each) && !each.questionToken)) return node;
  const noList = ts.factory.createPropertySignature(
    undefined,
    ts.factory.createComputedPropertyName(ts.factory.createIdentifier("Symbol.iterator")),
    ts.factory.createToken(ts.SyntaxKind.QuestionToken),
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword),
  );
  return ts.factory.createIntersectionTypeNode([
    ts.factory.createKeywordTypeNode(ts.SyntaxKind.ObjectKeyword),
    ts.factory.updateTypeLiteralNode(node, ts.factory.createNodeArray([...node.members, noList])),
  ]);
}

function isInherited(member: ts.TypeElement): boolean {
  if (!ts.isPropertySignature(member) || member.type === undefined) return false;
  const name = nameOf(member);
  if (!PROTOTYPES.some((prototype) => name in prototype)) return false;
  return mayBe(member.type, name === "length" ? ts.SyntaxKind.NumberKeyword : undefined);
}

/** Whether a function may be of a type, or what is of this one. */
function mayBe(type: ts.TypeNode, other: ts.SyntaxKind | undefined): boolean {
  if (ts.isUnionTypeNode(type)) return type.types.some((each) => mayBe(each, other));
  return type.kind === other || !(KNOWN.has(type.kind) || ts.isTypeOperatorNode(type));
}

/** What no function is of. */
const KNOWN = new Set([
  ts.SyntaxKind.StringKeyword,
  ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.BooleanKeyword,
  ts.SyntaxKind.NullKeyword,
  ts.SyntaxKind.NeverKeyword,
  ts.SyntaxKind.LiteralType,
  ts.SyntaxKind.ArrayType,
  ts.SyntaxKind.TupleType,
]);
