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
  const statuses = Object.keys((node.responses ?? {}) as Node).filter((key) => !key.startsWith("x-"));
  return statuses.map((status) => {
    if (!/^[2-5]\d\d$/.test(status)) {
      throw specification.refusal(
        [...operation, "responses", status],
        `the response "${status}" is not supported; name each status by its number.`,
      );
    }
    const { node: response, path } = specification.resolve([...operation, "responses", status]);
    const content = (response.content ?? {}) as Record<string, Node>;
    const mediaTypes = Object.keys(content);
    if (mediaTypes.length === 0) {
      const none = { mediaType: undefined, schema: undefined, path: undefined };
      return { status: Number(status), ...none, properties: [], known: null };
    }
    const mediaType = mediaTypes.find((candidate) => candidate === "application/json");
    if (mediaType === undefined) {
      throw specification.refusal([...path, "content"], "only answers in application/json are supported.");
    }
    const schema = (content[mediaType]?.schema ?? {}) as Node;
    const properties = [...propertiesOf(specification, schema)];
    const known = knownPropertiesOf(specification, schema);
    const place = [...path, "content", mediaType, "schema"];
    return { status: Number(status), mediaType, schema, path: place, properties, known };
  });
}
