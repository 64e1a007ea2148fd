import { scalarsAt, valuesOf } from "./scalar.ts";
import { SKIP } from "./skipped.ts";
import type { Located, Node, Path, Specification } from "./specification.ts";

export interface Parameter {
  name: string;
  in: "path" | "query" | "header";
  required: boolean;
  schema: Node;
  /** What its value has to be to be sent, whatever the schema says of it. */
  restriction: Node | undefined;
  /** The style in which a list is one value; undefined where each item has its own, and for what is no list. */
  joined: string | undefined;
  example: unknown;
  node: Node;
  /** Where it stands. */
  path: Path;
}

/** Text that is empty, `.` or `..` would make another URL of the path template. */
const PATH_SEGMENT = "^(?!\\.{0,2}$)";
/** Text that `fetch` sends in a header as it is: without line ends, in Latin-1, and with no space around it. */
const HEADER_VALUE = "^(?![\\t ])[\\t\\x20-\\x7e\\x80-\\xff]*$(?<![\\t ])";

/** The parameters of an operation, those of its path item included. What is refused is not among them. */
export function parametersOf(specification: Specification, pathItem: Located, operation: Located): Parameter[] {
  const parameters = new Map<string, Parameter>();
  for (const owner of [pathItem, operation]) {
    const list = [...owner.path, "parameters"];
    if (specification.isInvalidAt(list)) continue;
    for (const index of Object.keys(owner.node.parameters ?? [])) {
      const place = [...list, index];
      const parameter = specification.attempt([place], () => {
        const located = specification.resolve(place);
        return isIgnored(located.node) ? undefined : parameterOf(specification, located);
      });
      // An operation's own parameter takes the place of the path item's.
      if (parameter !== undefined) parameters.set(`${parameter.in} ${parameter.name}`, parameter);
    }
  }
  return [...parameters.values()];
}

/** OpenAPI tells these headers elsewhere, by media types and security schemes, and ignores parameters of their names. */
function isIgnored({ in: place, name }: Node): boolean {
  return place === "header" && /^(?:accept|authorization|content-type)$/i.test(String(name));
}

function parameterOf(specification: Specification, { node, path }: Located): Parameter {
  const name = String(node.name);
  const refuse = (reason: string) => specification.refusal(path, `the ${node.in} parameter "${name}" ${reason}`);
  const place = node.in;
  if (place !== "path" && place !== "query" && place !== "header") {
    throw refuse("is not supported; only path, query and header parameters are.");
  }
  // A name that cannot be sent does not hide what of the value cannot.
  specification.tolerate(() => refuseName(place, name, refuse));
  if (typeof node.schema !== "object") throw refuse("must have a `schema`.");

  const { node: schema, path: schemaPath } = specification.resolve([...path, "schema"]);
  const isList = place === "query" && schema.type === "array";
  const scalars = scalarsAt(specification, isList ? [...schemaPath, "items"] : schemaPath);
  if (scalars === undefined) {
    throw refuse(`must have a scalar \`type\`${place === "query" ? ", or be a list of scalars" : ""}.`);
  }
  const restriction = restrictionOf(place, scalars, isList && node.required === true);
  refuseUnsendable(specification, scalars, restriction, `the ${place} parameter "${name}"`);
  return {
    name,
    in: place,
    required: node.required === true,
    schema: withoutDirection(node.schema as Node),
    restriction,
    joined: joinedStyleOf(node, isList, refuse),
    example: node.example,
    node,
    path,
  };
}

/** A parameter is always sent, whatever is true of a property with the same schema. */
function withoutDirection({ readOnly: _, writeOnly: __, ...schema }: Node): Node {
  return schema;
}

/** What cannot be sent, whatever the schema says. A list without items is no parameter, so a demanded one has some. */
function restrictionOf(
  place: Parameter["in"],
  scalars: readonly Located[],
  isDemandedList: boolean,
): { pattern: string } | { minItems: number } | undefined {
  if (isDemandedList) return { minItems: 1 };
  if (place === "query" || !scalars.some(({ node }) => canBeAnyText(node))) return undefined;
  return { pattern: place === "path" ? PATH_SEGMENT : HEADER_VALUE };
}

/** Whether texts are among its values that may not be sent. No UUID is one of these. */
function canBeAnyText(node: Node): boolean {
  if (node.type === undefined) return valuesOf(node)?.some((value) => typeof value === "string") ?? true;
  return [node.type].flat().includes("string") && node.format !== "uuid";
}

/** A parameter of which no listed value can be sent would be one that nobody can call with. */
function refuseUnsendable(
  specification: Specification,
  scalars: readonly Located[],
  restriction: ReturnType<typeof restrictionOf>,
  what: string,
): void {
  if (restriction === undefined || !("pattern" in restriction)) return;
  const isUnsendable = (value: unknown) =>
    typeof value === "string" && !new RegExp(restriction.pattern, "u").test(value);
  const listed = scalars.filter(({ node }) => valuesOf(node)?.every(isUnsendable));
  const [first] = listed;
  if (first === undefined || listed.length < scalars.length) return;
  throw specification.refusal(
    [...first.path, "const" in first.node ? "const" : "enum"],
    `${what} has no value that can be sent; correct what it lists, or leave the operation out by ${SKIP}.`,
  );
}

/** What would be escaped, what OpenAPI gives to other parts of a document, and what `fetch` does not let anyone set. */
function refuseName(place: Parameter["in"], name: string, refuse: (reason: string) => Error): void {
  if (place === "path" && name in Object.prototype) {
    throw refuse("has a name that every object has, so that mocks misread the path; rename it, in the path too.");
  }
  if (name === "__proto__") {
    throw refuse(`has a name that every object has, so that tools misread it; leave the operation out by ${SKIP}.`);
  }
  if (place !== "header") {
    if (/^[\w.~-]+$/.test(name)) return;
    throw refuse("has a name that would have to be escaped.");
  }
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) throw refuse("has a name that no header can have.");
  if (
    /^(?:accept-(?:charset|encoding)|access-control-.*|connection|content-length|cookie2?|date|dnt|expect|host|keep-alive|origin|proxy-.*|referer|sec-.*|set-cookie|te|trailer|transfer-encoding|upgrade|via)$/i.test(
      name,
    )
  ) {
    throw refuse("is a header that `fetch` sets by itself, or not at all. Remove it.");
  }
}

function joinedStyleOf(
  { in: place, style, explode, allowReserved }: Node,
  isList: boolean,
  refuse: (reason: string) => Error,
): string | undefined {
  if (allowReserved === true) throw refuse("has `allowReserved`; only escaped values are supported.");
  const usual = place === "query" ? "form" : "simple";
  const { style: given, explode: isExploded } = {
    style: style ?? usual,
    explode: explode ?? (style ?? usual) === "form",
  };
  // For one scalar, `explode` makes no difference.
  if (given === usual) return isList && !isExploded ? "form" : undefined;
  if (isList && given === "spaceDelimited" && !isExploded) return given;
  throw refuse(
    `has the style "${given}"${isList && isExploded ? " with `explode: true`" : ""}, which is not supported; only ${usual}${place === "query" ? " and, for lists, spaceDelimited are" : " is"}.`,
  );
}
