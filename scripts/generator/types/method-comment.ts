import { sentence } from "../evidence.ts";
import { exampleCallOf } from "../example-call.ts";
import type { Operation } from "../operation.ts";
import type { Specification } from "../specification.ts";

/** What an editor tells of a method: the operation, how sure that is, and a call to copy. */
export function methodComment({ name, names }: Specification, operation: Operation): string {
  const { node, method, pathTemplate } = operation;
  const { summary, description } = node as { summary?: string; description?: string };
  const own = names.get(node)?.operationId;
  const request = `\`${method} ${pathTemplate}\``;
  // Whoever looks for it in the vendor's documentation needs its name there.
  const place = own === undefined || own === operation.operationId ? request : `${request} (operationId \`${own}\`)`;
  // No `@example`: an editor with TypeScript 7 shows no tags while the arguments are written.
  const example = `\`\`\`ts\n${exampleCallOf(operation, name.replace(/\W/g, "_"))}\n\`\`\``;
  const paragraphs = [summary, description, place, sentence(node["x-evidence"]), example];
  if (node.deprecated === true) paragraphs.push("@deprecated");
  return paragraphs.filter(Boolean).join("\n\n");
}
