import ts from "typescript";
import { type Alternative, alternativesOf, type Member } from "./alternatives.ts";
import { documentationOf, documented } from "./doc-comment.ts";
import type { DocumentTypes } from "./document-types.ts";
import { orInherited, plainObject } from "./inherited-names.ts";
import { type Direction, isList, nameOf, printed, unmarked } from "./type-nodes.ts";

/** What a schema is called in one direction. */
export type Naming = (schema: string, direction: Direction) => string;

/** Types as they are in one direction, with names for schemas. */
export class DirectedTypes {
  constructor(
    private readonly types: DocumentTypes,
    private readonly direction: Direction,
    private readonly name: Naming,
  ) {}

  /**
   * A type with named schemas in place of paths to them, without the properties of the other direction, with a plain object
   * where several schemas make one, and with read-only lists where it is an input, since nobody changes what a
   * caller gives.
   */
  of(node: ts.TypeNode): ts.TypeNode {
    return ts.visitNode(node, this.visit) as ts.TypeNode;
  }

  /** One plain object type. */
  object(members: Alternative): ts.TypeLiteralNode {
    const properties = [...members.values()].map((member) => {
      const [first] = member.owners as [ts.PropertySignature];
      const question = member.isOptional ? ts.factory.createToken(ts.SyntaxKind.QuestionToken) : undefined;
      const documentation = member.owners.map(documentationOf).find((text) => text !== "") ?? "";
      return documented(signatureOf(first, question, this.ofMember(member)), documentation);
    });
    return ts.factory.createTypeLiteralNode(properties);
  }

  /** The type of a property, of which each branch of a schema that names it has its say. */
  ofMember({ owners }: Member): ts.TypeNode {
    const types = owners.map(({ type }) => this.of(unmarked(type as ts.TypeNode).type));
    const never = types.find(({ kind }) => kind === ts.SyntaxKind.NeverKeyword);
    const distinct = [...new Map(types.map((each) => [printed(each), each])).values()];
    const said = distinct.filter(({ kind }) => kind !== ts.SyntaxKind.UnknownKeyword);
    if (never !== undefined || said.length < 2) return never ?? said[0] ?? (distinct[0] as ts.TypeNode);
    return ts.factory.createIntersectionTypeNode(said);
  }

  private readonly visit = (each: ts.Node): ts.Node | undefined => {
    const [, kind, schema] = this.types.referred(each) ?? [];
    if (kind === "schemas" && schema !== undefined) {
      return ts.factory.createTypeReferenceNode(this.name(schema, this.direction));
    }
    if (kind !== undefined) return this.visit(this.types.resolved(each as ts.TypeNode));
    if (ts.isPropertySignature(each)) return this.property(each);
    const plain = ts.isIntersectionTypeNode(each) ? this.plain(each) : undefined;
    if (plain !== undefined) return plain;
    const visited = ts.visitEachChild(each, this.visit, undefined);
    if (ts.isTypeLiteralNode(visited)) return visited.members.length === 0 ? ANY_OBJECT : plainObject(visited);
    if (this.direction === "output" || !isList(visited)) return visited;
    return ts.factory.createTypeOperatorNode(ts.SyntaxKind.ReadonlyKeyword, visited);
  };

  /** Written out where it is one object. */
  private plain(node: ts.IntersectionTypeNode): ts.TypeNode | undefined {
    const [members, another] = alternativesOf(this.types, node, this.direction) ?? [];
    if (members === undefined || another !== undefined) return undefined;
    return members.size === 0 ? ANY_OBJECT : plainObject(this.object(members));
  }

  private property(each: ts.PropertySignature): ts.Node | undefined {
    const { mark, type } = unmarked(each.type as ts.TypeNode);
    if (mark !== undefined && mark !== this.direction) return undefined;
    return documented(signatureOf(each, each.questionToken, this.of(type)), documentationOf(each));
  }
}

/** Of a type without properties, every text is one. */
const ANY_OBJECT = ts.factory.createTypeReferenceNode("Record<string, unknown>");

function signatureOf(
  owner: ts.PropertySignature,
  question: ts.QuestionToken | undefined,
  type: ts.TypeNode,
): ts.PropertySignature {
  const either = orInherited(nameOf(owner), question !== undefined, type);
  return ts.factory.createPropertySignature(undefined, owner.name, question, either);
}
