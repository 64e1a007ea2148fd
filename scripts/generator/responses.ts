import { keysOf, type Node, type Specification } from "./specification.ts";

export interface ResponseBody {
  status: number;
  mediaType: string | undefined;
  schema: Node | undefined;
  /** The names of the properties that the schema mentions, in any branch. */
  properties: string[];
}

/** The documented answers of the operation at `operation`. */
export function responsesOf(specification: Specification, operation: readonly string[], node: Node): ResponseBody[] {
  return Object.keys((node.responses ?? {}) as Node).map((status) => {
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
      return { status: Number(status), mediaType: undefined, schema: undefined, properties: [] };
    }
    const mediaType = mediaTypes.find((candidate) => candidate === "application/json");
    if (mediaType === undefined) {
      throw specification.refusal([...path, "content"], "only answers in application/json are supported.");
    }
    const schema = (content[mediaType]?.schema ?? {}) as Node;
    return { status: Number(status), mediaType, schema, properties: [...propertiesOf(specification, schema)] };
  });
}

function propertiesOf(specification: Specification, schema: Node, seen = new Set<Node>()): Set<string> {
  const node = typeof schema.$ref === "string" ? specification.resolve(keysOf(schema.$ref)).node : schema;
  const names = new Set(Object.keys((node.properties ?? {}) as Node));
  if (seen.has(node)) return names;
  seen.add(node);
  for (const keyword of ["allOf", "anyOf", "oneOf"]) {
    for (const branch of (node[keyword] ?? []) as Node[]) {
      for (const name of propertiesOf(specification, branch, seen)) names.add(name);
    }
  }
  return names;
}
