import { jsonTypeIn } from "./media-type.ts";
import { type Known, knownPropertiesOf, propertiesOf } from "./properties.ts";
import type { Node, Path, Specification } from "./specification.ts";

export interface ResponseBody {
  status: number;
  mediaType: string | undefined;
  schema: Node | undefined;
  /** Where the schema stands; undefined for an answer without a body. */
  path: Path | undefined;
  /** The names of the properties that the schema mentions, in any branch. */
  properties: string[];
  /** All properties that the schema documents. */
  known: Known | null;
}

/** The documented answers of the operation at `operation`. */
export function responsesOf(specification: Specification, operation: readonly string[], node: Node): ResponseBody[] {
  const keys = Object.keys((node.responses ?? {}) as Node).filter((key) => !key.startsWith("x-"));
  // They document no particular status: such an answer counts as one that is not documented.
  const ranges = keys.filter((key) => key === "default" || /^[1-5]XX$/.test(key));
  const statuses = keys.filter((key) => !ranges.includes(key));
  const success = ranges.find((range) => range === "2XX") ?? ranges.find((range) => range === "default");
  if (success !== undefined && !statuses.some((status) => status.startsWith("2"))) {
    throw specification.refusal(
      [...operation, "responses", success],
      `its success is documented by "${success}" alone; name the status of each success by its number.`,
    );
  }
  return statuses.map((status) => {
    if (!/^[2-5]\d\d$/.test(status)) {
      throw specification.refusal(
        [...operation, "responses", status],
        `the response "${status}" is not supported; name each status by its number.`,
      );
    }
    const { node: response, path } = specification.resolve([...operation, "responses", status]);
    const content = (response.content ?? {}) as Record<string, Node>;
    if (Object.keys(content).length === 0) {
      const none = { mediaType: undefined, schema: undefined, path: undefined };
      return { status: Number(status), ...none, properties: [], known: null };
    }
    const mediaType = jsonTypeIn(content);
    if (mediaType === undefined) {
      throw specification.refusal(
        [...path, "content"],
        `only answers in JSON are supported, not in ${Object.keys(content).join(" or ")}; name application/json, or no \`content\`.`,
      );
    }
    const schema = (content[mediaType]?.schema ?? {}) as Node;
    const properties = [...propertiesOf(specification, schema)];
    const known = knownPropertiesOf(specification, schema);
    const place = [...path, "content", mediaType, "schema"];
    return { status: Number(status), mediaType, schema, path: place, properties, known };
  });
}
