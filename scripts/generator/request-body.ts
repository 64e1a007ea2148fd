import { isScalar } from "./parameters.ts";
import type { Located, Node, Path, Specification } from "./specification.ts";

/** A request body, which the client always sends. */
export interface RequestBody {
  mediaType: string;
  /** The body's schema, an object schema with its properties at the top level. */
  schema: Node;
  /** Where the schema stands. */
  path: Path;
  /** The first documented example, if there is one. */
  example: Node | undefined;
}

const MEDIA_TYPES = ["application/json", "application/x-www-form-urlencoded"];
/** What a method's flat input can be checked by as well as the body alone. */
const KEYWORDS = ["additionalProperties", "allOf", "anyOf", "oneOf", "properties", "required", "type"];
const ANNOTATIONS = /^(?:\$comment|title|description|deprecated|examples?|externalDocs|x-.*)$/;

/** The request body of the operation at `operation`, if it has one. */
export function requestBodyOf(
  specification: Specification,
  operation: Located,
  method: string,
): RequestBody | undefined {
  if (operation.node.requestBody === undefined) return undefined;
  const body = specification.resolve([...operation.path, "requestBody"]);
  if (method === "get" || method === "head") {
    throw specification.refusal(
      body.path,
      `a ${method.toUpperCase()} cannot have a request body: \`fetch\` does not send it.`,
    );
  }
  const content = (body.node.content ?? {}) as Node;
  const mediaType = MEDIA_TYPES.find((candidate) => candidate in content);
  if (mediaType === undefined) {
    throw specification.refusal(
      body.path,
      `no media type of the request body is supported; it needs ${MEDIA_TYPES.join(" or ")}.`,
    );
  }
  const { node: schema, path } = specification.resolve([...body.path, "content", mediaType, "schema"]);
  if (schema.type !== "object" || typeof schema.properties !== "object") {
    throw specification.refusal(
      path,
      "a request body must be an object with its `properties` at the top level of its schema.",
    );
  }
  refuseBranches(specification, { node: schema, path });
  if (mediaType !== "application/json") refuseNestedProperties(specification, path, schema);
  const { example, examples } = content[mediaType] as { example?: Node; examples?: Record<string, { value?: Node }> };
  return { mediaType, schema, path, example: example ?? Object.values(examples ?? {})[0]?.value };
}

/**
 * The client splits its input by the names of the top-level properties, and checks it in one piece with the parameters:
 * so composition may restrict those properties, not add to them, and no keyword may count or name all of them.
 */
function refuseBranches(specification: Specification, body: Located): void {
  const properties = Object.entries(body.node.properties as Record<string, Node>);
  const known = properties.map(([name]) => name);
  const credentials = properties.filter(([, property]) => "x-credential" in property).map(([name]) => name);
  const look = ({ node, path }: Located, above: readonly Node[]): void => {
    if (above.includes(node)) throw specification.refusal(path, "a request body cannot hold itself as a branch.");
    for (const keyword of Object.keys(node)) {
      if (KEYWORDS.includes(keyword) || ANNOTATIONS.test(keyword)) continue;
      throw specification.refusal(
        [...path, keyword],
        `\`${keyword}\` is not supported at the top level of a request body.`,
      );
    }
    const isOpen = node.additionalProperties === undefined;
    if (!isOpen && (node.additionalProperties !== false || above.length > 0)) {
      throw specification.refusal(
        [...path, "additionalProperties"],
        "a request body is closed at its top level, by `additionalProperties: false`, or not at all.",
      );
    }
    const named = [...Object.keys((node.properties ?? {}) as Node), ...((node.required ?? []) as string[])];
    if (above.length > 0 && named.some((name) => credentials.includes(name))) {
      throw specification.refusal(
        path,
        "the credential cannot be part of a branch: a method's input does not have it.",
      );
    }
    for (const name of Object.keys((node.properties ?? {}) as Node)) {
      if (known.includes(name) && name !== "__proto__") continue;
      throw specification.refusal(
        [...path, "properties", name],
        `the property "${name}" must also stand in the \`properties\` at the top level of the request body.`,
      );
    }
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      for (const index of Object.keys(node[keyword] ?? [])) {
        look(specification.resolve([...path, keyword, index]), [...above, node]);
      }
    }
  };
  look(body, []);
}

/** How a form carries an array or an object is a matter of taste; none is guessed. */
function refuseNestedProperties(specification: Specification, path: Path, schema: Node): void {
  for (const name of Object.keys(schema.properties as Node)) {
    const { node, path: place } = specification.resolve([...path, "properties", name]);
    if (!isScalar(node)) throw specification.refusal(place, `the form property "${name}" must have a scalar \`type\`.`);
  }
}
