import ts from "typescript";

/** A tag that says what the type beside it says. */
const SAID_BY_TYPE = /^@(?:enum|constant)\b/;

/**
 * What openapi-typescript wrote over a property or component, as one reads it in an editor: the description first, then
 * the format, and then the tags that say more than the type.
 */
export function documentationOf(owner: ts.Node): string {
  const [comment] = ts.getSyntheticLeadingComments(owner) ?? [];
  if (comment === undefined) return "";
  const lines = comment.text
    .replace(/^\*\s?/, "")
    .split("\n")
    .map((line) => line.replace(/^ \* ?(?: {4})?/, "").trimEnd());
  const parts = lines
    .join("\n")
    .trim()
    .split(/^(?=@)/m);
  const tags = parts.filter((part) => part.startsWith("@") && !/^@description /.test(part) && !SAID_BY_TYPE.test(part));
  const description = parts.find((part) => part.startsWith("@description "))?.replace("@description ", "");
  const [head] = parts.filter((part) => !part.startsWith("@"));
  return [description, head, tags.join("")].flatMap((part) => part?.trim() || []).join("\n\n");
}

/** A doc comment, each line after `indent`; the empty string for nothing to say. */
export function docComment(text: string, indent = ""): string {
  if (text === "") return "";
  const safe = text.replaceAll("*/", "*\\/");
  if (!safe.includes("\n")) return `${indent}/** ${safe} */\n`;
  return `${indent}/**\n${safe.replace(/^/gm, `${indent} * `).replace(/ +$/gm, "")}\n${indent} */\n`;
}

/** The node with a doc comment over it, in place of what it had. */
export function documented<Node extends ts.Node>(node: Node, text: string): Node {
  if (text === "") return ts.setSyntheticLeadingComments(node, undefined);
  const comment = docComment(text).trimEnd().slice(2, -2);
  const kind = ts.SyntaxKind.MultiLineCommentTrivia;
  return ts.setSyntheticLeadingComments(node, [{ kind, text: comment, hasTrailingNewLine: true, pos: -1, end: -1 }]);
}
