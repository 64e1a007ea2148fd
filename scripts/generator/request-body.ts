import type { Node, Specification } from "./specification.ts";

export interface RequestBody {
  mediaType: string;
  /** The body's schema, an object schema with its properties at the top level. */
  schema: Node;
  /** The first documented example, if there is one. */
  example: Node | undefined;
}

const MEDIA_TYPES = ["application/json", "application/x-www-form-urlencoded"];

/** The request body of the operation at `operation`, if it has one. */
export function requestBodyOf(
  specification: Specification,
  operation: readonly string[],
  node: Node,
): RequestBody | undefined {
  if (node.requestBody === undefined) return undefined;
  const body = specification.resolve([...operation, "requestBody"]);
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
  refuseStrayProperties(specification, path, schema);
  if (mediaType !== "application/json") refuseNestedProperties(specification, path, schema);
  const { example, examples } = content[mediaType] as { example?: Node; examples?: Record<string, { value?: Node }> };
  return { mediaType, schema, example: example ?? Object.values(examples ?? {})[0]?.value };
}

/** Composition may restrict the top-level properties, not add to them: the client splits its input by their names. */
function refuseStrayProperties(specification: Specification, path: readonly string[], schema: Node): void {
  const known = new Set(Object.keys(schema.properties as Node));
  const look = (at: readonly string[]): void => {
    const { node, path: place } = specification.resolve(at);
    for (const name of Object.keys((node.properties ?? {}) as Node)) {
      if (known.has(name)) continue;
      throw specification.refusal(
        [...place, "properties", name],
        `the property "${name}" must also stand in the \`properties\` at the top level of the request body.`,
      );
    }
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      for (const index of Object.keys(node[keyword] ?? [])) look([...place, keyword, index]);
    }
  };
  look(path);
}

/** How a form carries an array or an object is a matter of taste; none is guessed. */
function refuseNestedProperties(specification: Specification, path: readonly string[], schema: Node): void {
  for (const name of Object.keys(schema.properties as Node)) {
    const { node, path: place } = specification.resolve([...path, "properties", name]);
    const values = [node.const, ...((node.enum ?? []) as unknown[])].filter((value) => value !== undefined);
    const isScalar =
      ["string", "integer", "number", "boolean"].includes(String(node.type)) ||
      (values.length > 0 && values.every((value) => typeof value !== "object"));
    if (!isScalar) throw specification.refusal(place, `the form property "${name}" must have a scalar \`type\`.`);
  }
}
