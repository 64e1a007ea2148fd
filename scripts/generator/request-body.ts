import { type BodyProperties, bodyPropertiesOf } from "./body-properties.ts";
import { jsonTypeIn, withoutParameters } from "./media-type.ts";
import { SCALARS, scalarsAt } from "./scalar.ts";
import type { Located, Node, Path, Specification } from "./specification.ts";

/** A request body, which the client always sends. */
export interface RequestBody extends BodyProperties {
  mediaType: string;
  /** The body's schema, that of an object. */
  schema: Node;
  /** Where the schema stands. */
  path: Path;
  /** The first documented example, if there is one. */
  example: Node | undefined;
}

const FORM = "application/x-www-form-urlencoded";

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
  specification.demandValid(specification.at(body.path) !== undefined && !specification.isInvalidAt(body.path));
  specification.demandValid(!specification.isInvalidAt([...body.path, "content"]));
  const content = (body.node.content ?? {}) as Node;
  const form = Object.keys(content).find((mediaType) => withoutParameters(mediaType) === FORM);
  const mediaType = jsonTypeIn(content) ?? form;
  if (mediaType === undefined) {
    throw specification.refusal(
      body.path,
      `no media type of the request body is supported, not ${Object.keys(content).join(" or ")}; it needs JSON or ${FORM}.`,
    );
  }
  const place = [...body.path, "content", mediaType, "schema"];
  specification.demandValid(!specification.reachesInvalid([place]));
  const located = specification.resolve(place);
  const found = bodyPropertiesOf(specification, located);
  if (mediaType === form) refuseWhatNoFormHas(specification, located, found);
  const { example, examples } = content[mediaType] as { example?: Node; examples?: Record<string, { value?: Node }> };
  return {
    mediaType,
    schema: located.node,
    path: located.path,
    ...found,
    example: example ?? Object.values(examples ?? {})[0]?.value,
  };
}

/** How a form carries an array or an object is a matter of taste; none is guessed. */
function refuseWhatNoFormHas(
  specification: Specification,
  { node, path }: Located,
  { properties }: BodyProperties,
): void {
  for (const name of Object.keys(properties)) {
    if (!Object.hasOwn((node.properties ?? {}) as Node, name)) {
      specification.refuse(
        path,
        `the form property "${name}" must stand at the top level of its schema; mocks read no other.`,
      );
      continue;
    }
    const place = [...path, "properties", name];
    // A client leaves out of a form what is null.
    if (scalarsAt(specification, place, [...SCALARS, "null"]) === undefined) {
      specification.refuse(place, `the form property "${name}" must have a scalar \`type\`.`);
    }
  }
}
