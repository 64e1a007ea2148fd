import ts from "typescript";

/** Whether a type is that of what is sent or of what comes back. */
export type Direction = "input" | "output";

/** The marks with which openapi-typescript wraps what goes in one direction alone. */
const MARKS = new Map<string, Direction>([
  ["$Write", "input"],
  ["$Read", "output"],
]);

/** A property's type, and the direction in which alone it goes. */
export function unmarked(node: ts.TypeNode): { mark: Direction | undefined; type: ts.TypeNode } {
  const mark = ts.isTypeReferenceNode(node) ? MARKS.get(referenceName(node)) : undefined;
  const [inner] = (mark && (node as ts.TypeReferenceNode).typeArguments) ?? [];
  return { mark, type: inner ?? node };
}

/** The name of a property; the empty string where there is none, as of an index signature. */
export function nameOf({ name }: ts.TypeElement): string {
  return name !== undefined && "text" in name ? name.text : "";
}

export function isList(node: ts.Node): node is ts.ArrayTypeNode | ts.TupleTypeNode {
  return ts.isArrayTypeNode(node) || ts.isTupleTypeNode(node);
}

export function referenceName({ typeName }: ts.TypeReferenceNode): string {
  return ts.isIdentifier(typeName) ? typeName.text : "";
}

const printer = ts.createPrinter();
const FILE = ts.createSourceFile("types.ts", "", ts.ScriptTarget.ES2022);

export function printed(node: ts.Node): string {
  const text = printer.printNode(ts.EmitHint.Unspecified, node, FILE);
  return text.replace(/^(?: {4})+/gm, (indent) => " ".repeat(indent.length / 2));
}
