import openapiTS, { type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import { withEvidenceInDescriptions } from "../evidence.ts";
import type { Specification } from "../specification.ts";
import { isList, nameOf } from "./type-nodes.ts";
import { typedSchema } from "./typed-schema.ts";

/** A type of a spec, with the doc comment of what has it. */
export interface DocumentedType {
  readonly type: ts.TypeNode;
  /** The property or component that has the type. */
  readonly owner: ts.Node;
}

/** What openapi-typescript makes of a spec: the types of its components and operations, as nodes to take apart. */
export class DocumentTypes {
  private readonly roots = new Map<string, ts.Node>();

  private constructor(nodes: readonly ts.Node[]) {
    for (const node of nodes) {
      if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) this.roots.set(node.name.text, node);
    }
  }

  static async of(specification: Specification): Promise<DocumentTypes> {
    const document = withEvidenceInDescriptions(specification, typedSchema) as unknown as OpenAPI3;
    try {
      const options = {
        defaultNonNullable: false,
        emptyObjectsUnknown: true,
        readWriteMarkers: specification.marksDirections,
        silent: true,
        postTransform: parenthesized,
      };
      return new DocumentTypes((await openapiTS(document, options)).map(unparenthesized));
    } catch (error) {
      const reason = `openapi-typescript cannot make types of it: ${(error as Error).message}.`;
      throw specification.refusal(["openapi"], reason);
    }
  }

  get schemas(): string[] {
    const schemas = this.at("components", "schemas")?.type;
    return schemas !== undefined && ts.isTypeLiteralNode(schemas) ? schemas.members.map(nameOf) : [];
  }

  /** The type at the end of `keys`, which lead from `components` or `operations` on; references between are followed. */
  at(root: string, ...keys: readonly (string | number)[]): DocumentedType | undefined {
    let owner = this.roots.get(root);
    for (const key of keys) {
      owner = owner && this.membersOf(owner).find((member) => nameOf(member) === String(key));
    }
    const type = owner && typeIn(owner);
    return owner && type && { type, owner };
  }

  /** What a reference such as `components["schemas"]["User"]` names. */
  referred(node: ts.Node): readonly string[] | undefined {
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
      return node.typeName.text === "components" ? ["components"] : undefined;
    }
    if (!ts.isIndexedAccessTypeNode(node) || !ts.isLiteralTypeNode(node.indexType)) return undefined;
    const object = this.referred(node.objectType);
    return object && [...object, (node.indexType.literal as ts.LiteralExpression).text];
  }

  /** The type, or what it refers to, however often. */
  resolved(node: ts.TypeNode): ts.TypeNode {
    const [root, ...keys] = this.referred(node) ?? [];
    const found = root === undefined ? undefined : this.at(root, ...keys);
    return found === undefined ? node : this.resolved(found.type);
  }

  private membersOf(owner: ts.Node): readonly ts.TypeElement[] {
    if (ts.isInterfaceDeclaration(owner)) return owner.members;
    const type = typeIn(owner);
    const resolved = type && this.resolved(type);
    return resolved !== undefined && ts.isTypeLiteralNode(resolved) ? resolved.members : [];
  }
}

function typeIn(owner: ts.Node): ts.TypeNode | undefined {
  return ts.isPropertySignature(owner) || ts.isTypeAliasDeclaration(owner) ? owner.type : undefined;
}

/** A list of what is a list by another word than `type: array`, openapi-typescript would take for that list itself. */
function parenthesized(type: ts.TypeNode): ts.TypeNode | undefined {
  return isList(type) ? ts.factory.createParenthesizedType(type) : undefined;
}

function unparenthesized<Node extends ts.Node>(node: Node): Node {
  const visit = (each: ts.Node): ts.Node =>
    ts.visitEachChild(ts.isParenthesizedTypeNode(each) && isList(each.type) ? each.type : each, visit, undefined);
  return visit(node) as Node;
}
