import ts from "typescript";
import { alternativesOf } from "./alternatives.ts";
import { documentationOf, documented } from "./doc-comment.ts";
import type { DocumentTypes } from "./document-types.ts";
import { type Direction, keysIn, referenceName, unmarked } from "./type-nodes.ts";

/** What a schema is called in one direction. */
export type Naming = (schema: string, direction: Direction) => string;

/**
 * A type as it is in one direction: named schemas in place of paths to them, without the properties of the other
 * direction, and with read-only lists where it is an input, since nobody changes what a caller gives.
 */
export function directed(types: DocumentTypes, node: ts.TypeNode, direction: Direction, name: Naming): ts.TypeNode {
  const visit = (each: ts.Node): ts.Node | undefined => {
    const [, kind, schema] = types.referred(each) ?? [];
    if (kind === "schemas" && schema !== undefined) {
      return ts.factory.createTypeReferenceNode(name(schema, direction));
    }
    if (kind !== undefined) return visit(types.resolved(each as ts.TypeNode));
    if (ts.isPropertySignature(each)) return property(each);
    if (ts.isTypeReferenceNode(each) && referenceName(each) === "WithRequired") return withRequired(each);
    const visited = ts.visitEachChild(each, visit, undefined);
    const isList = ts.isArrayTypeNode(visited) || ts.isTupleTypeNode(visited);
    if (direction === "output" || !isList) return visited;
    return ts.factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, visited);
  };
  const property = (each: ts.PropertySignature): ts.Node | undefined => {
    const { mark, type } = unmarked(each.type as ts.TypeNode);
    if (mark !== undefined && mark !== direction) return undefined;
    const written = ts.visitNode(type, visit) as ts.TypeNode;
    const signature = ts.factory.createPropertySignature(undefined, each.name, each.questionToken, written);
    return documented(signature, documentationOf(each));
  };
  /** Of the properties that are demanded, those that go in this direction. */
  const withRequired = (each: ts.TypeReferenceNode): ts.Node => {
    const [type, keys] = each.typeArguments as unknown as [ts.TypeNode, ts.TypeNode];
    const present = alternativesOf(types, type, direction)?.flatMap((alternative) => [...alternative.keys()]);
    const kept = [...keysIn(keys)].filter((key) => present === undefined || present.includes(key));
    const written = ts.visitNode(type, visit) as ts.TypeNode;
    if (kept.length === 0) return written;
    const literals = kept.map((key) => ts.factory.createLiteralTypeNode(ts.factory.createStringLiteral(key)));
    return ts.factory.createTypeReferenceNode(each.typeName, [written, ts.factory.createUnionTypeNode(literals)]);
  };
  return ts.visitNode(node, visit) as ts.TypeNode;
}
