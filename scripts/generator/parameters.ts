import type { Located, Node, Specification } from "./specification.ts";

export interface Parameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  schema: Node;
  example: unknown;
}

/** The path and query parameters of an operation, those of its path item included. */
export function parametersOf(specification: Specification, pathItem: Located, operation: Located): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const owner of [pathItem, operation]) {
    for (const index of Object.keys(owner.node.parameters ?? [])) {
      const { node, path } = specification.resolve([...owner.path, "parameters", index]);
      const name = String(node.name);
      if (node.in !== "path" && node.in !== "query") {
        throw specification.refusal(
          path,
          `the ${node.in} parameter "${name}" is not supported; only path and query parameters are.`,
        );
      }
      if (typeof node.schema !== "object" || node.style !== undefined || node.explode !== undefined) {
        throw specification.refusal(path, `the parameter "${name}" must have a \`schema\`, and the default style.`);
      }
      // An operation's own parameter takes the place of the path item's.
      parameters.set(`${node.in} ${name}`, {
        name,
        in: node.in,
        required: node.required === true,
        schema: node.schema as Node,
        example: node.example,
      });
    }
  }
  return [...parameters.values()];
}
