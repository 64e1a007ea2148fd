import { jsonTypeIn, textTypeIn } from "./media-type.ts";
import { type Known, knownPropertiesOf, propertiesOf } from "./properties.ts";
import { SKIP } from "./skipped.ts";
import type { Located, Node, Path, Specification } from "./specification.ts";

export interface ResponseBody {
  status: number;
  mediaType: string | undefined;
  schema: Node | undefined;
  /** Where the schema stands; undefined for an answer without a body. */
  path: Path | undefined;
  /** Whether it is a text as it is, and not JSON. */
  isText: boolean;
  /** The names of the properties that the schema mentions, in any branch. */
  properties: string[];
  /** All properties that the schema documents. */
  known: Known | null;
}

/** The documented answers of an operation, without those that are refused, and whether there is none of these. */
export function responsesOf(
  specification: Specification,
  { node, path }: Located,
  method: string,
): { taken: ResponseBody[]; isWhole: boolean } {
  const place = [...path, "responses"];
  if (specification.isInvalidAt(place)) return { taken: [], isWhole: false };
  const before = specification.failures;
  const keys = Object.keys((node.responses ?? {}) as Node).filter((key) => !key.startsWith("x-"));
  // They document no particular status: such an answer counts as one that is not documented.
  const ranges = keys.filter((key) => key === "default" || /^[1-5]XX$/.test(key));
  const statuses = keys.filter((key) => !ranges.includes(key));
  const success = ranges.find((range) => range === "2XX") ?? ranges.find((range) => range === "default");
  if (success !== undefined && !statuses.some((status) => status.startsWith("2"))) {
    specification.refuse(
      [...place, success],
      `its success is documented by "${success}" alone; name the status of each success by its number.`,
    );
  }
  const taken = statuses.flatMap((status) => {
    const at = [...place, status];
    return specification.attempt([], () => responseOf(specification, at, status, method)) ?? [];
  });
  return { taken, isWhole: specification.failures === before };
}

function responseOf(specification: Specification, place: Path, status: string, method: string): ResponseBody {
  if (!/^[2-5]\d\d$/.test(status)) {
    const remedy = /^1\d\d$/.test(status) ? "`fetch` does not show it. Remove it" : "name each status by its number";
    throw specification.refusal(place, `the response "${status}" is not supported; ${remedy}.`);
  }
  const { node: response, path } = specification.resolve(place);
  specification.demandValid(specification.at(path) !== undefined && !specification.isInvalidAt([...path, "content"]));
  const content = (response.content ?? {}) as Record<string, Node>;
  // In HTTP some answers have no body, whatever a spec says of one.
  if (Object.keys(content).length === 0 || method === "head" || ["204", "205", "304"].includes(status)) {
    const none = { mediaType: undefined, schema: undefined, path: undefined };
    return { status: Number(status), ...none, isText: false, properties: [], known: null };
  }
  const json = jsonTypeIn(content);
  const mediaType = json ?? textTypeIn(content);
  if (mediaType === undefined) {
    const remedy = Number(status) < 300 ? `leave the operation out by ${SKIP}` : "leave out the status";
    throw specification.refusal(
      [...path, "content"],
      `only answers in JSON or text are supported, not in ${Object.keys(content).join(" or ")}; add application/json if the API gives it, or ${remedy}.`,
    );
  }
  const schemaPath = [...path, "content", mediaType, "schema"];
  specification.demandValid(!specification.reachesInvalid([schemaPath]));
  const schema = (content[mediaType]?.schema ?? {}) as Node;
  if (json === undefined) refuseOtherThanText(specification, schemaPath);
  return {
    status: Number(status),
    mediaType,
    schema,
    path: schemaPath,
    isText: json === undefined,
    properties: [...propertiesOf(specification, schema)],
    known: knownPropertiesOf(specification, schema),
  };
}

/** A text has no parts, so that nothing but a string says what it is. */
function refuseOtherThanText(specification: Specification, schemaPath: Path): void {
  if (Object.keys(Object(specification.at(schemaPath))).length === 0) return;
  const { node, path } = specification.resolve(schemaPath);
  if (node.type === "string") return;
  throw specification.refusal(
    path,
    "an answer in text must have a schema of `type: string`, or none; what is in the text, say in its `description`.",
  );
}
