import type { Located, Node, Specification } from "./specification.ts";

export interface Parameter {
  name: string;
  in: "path" | "query";
  required: boolean;
  schema: Node;
  /** Whether its text could be anything, an empty path segment or `..` included. */
  isFreeText: boolean;
  example: unknown;
}

/** The path and query parameters of an operation, those of its path item included. */
export function parametersOf(specification: Specification, pathItem: Located, operation: Located): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const owner of [pathItem, operation]) {
    for (const index of Object.keys(owner.node.parameters ?? [])) {
      const parameter = parameterOf(specification, specification.resolve([...owner.path, "parameters", index]));
      // An operation's own parameter takes the place of the path item's.
      parameters.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...parameters.values()];
}

function parameterOf(specification: Specification, { node, path }: Located): Parameter {
  const name = String(node.name);
  const refuse = (reason: string) => specification.refusal(path, `the ${node.in} parameter "${name}" ${reason}`);
  if (node.in !== "path" && node.in !== "query") throw refuse("is not supported; only path and query parameters are.");
  if (!/^[\w.~-]+$/.test(name) || name === "__proto__") throw refuse("has a name that would have to be escaped.");
  const { style = defaults[node.in].style, explode = defaults[node.in].explode } = node;
  const isDefault = style === defaults[node.in].style && explode === defaults[node.in].explode;
  if (!isDefault || node.allowReserved === true) throw refuse("is not of the default style; no other is supported.");
  if (typeof node.schema !== "object") throw refuse("must have a `schema`.");

  const { node: schema, path: place } = specification.resolve([...path, "schema"]);
  const isList = node.in === "query" && schema.type === "array";
  const items = isList ? specification.resolve([...place, "items"]).node : schema;
  if (!isScalar(items)) {
    throw refuse(`must have a scalar \`type\`${node.in === "query" ? ", or be a list of scalars" : ""}.`);
  }
  return {
    name,
    in: node.in,
    required: node.required === true,
    schema: node.schema as Node,
    isFreeText: items.type === "string" && items.format !== "uuid",
    example: node.example,
  };
}

const defaults = { path: { style: "simple", explode: false }, query: { style: "form", explode: true } };

/** Whether a schema allows text, numbers or truth values of one type only: what every style writes alike. */
export function isScalar({ type, const: constant }: Node): boolean {
  if (type === undefined) return constant !== undefined && typeof constant !== "object";
  return ["string", "integer", "number", "boolean"].includes(String(type)) && !Array.isArray(type);
}
