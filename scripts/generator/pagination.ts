import type { Parameter } from "./parameters.ts";
import type { ResponseBody } from "./responses.ts";
import type { Located, Node, Specification } from "./specification.ts";

/** How an operation gives a list page by page: the properties of its answer that hold the records and the next page. */
export interface Pagination {
  items: string;
  next: string;
}

/** What a mock needs to serve pages: other properties of the answer, and parameters of the query. No client asks. */
const FOR_MOCKS = ["previous", "total", "limit", "offset"];

/** What the operation's `x-pagination` says, if it has one; refused unless its documented success can be walked so. */
export function paginationOf(
  specification: Specification,
  { node, path }: Located,
  method: string,
  responses: readonly ResponseBody[],
  parameters: readonly Parameter[],
): Pagination | undefined {
  const field = node["x-pagination"];
  if (field === undefined) return undefined;
  const refuse = (reason: string) => specification.refusal([...path, "x-pagination"], reason);
  const { items, next, ...further } = (field ?? {}) as Record<string, unknown>;
  const isKnown = ([key, name]: [string, unknown]) => FOR_MOCKS.includes(key) && typeof name === "string";
  if (typeof items !== "string" || typeof next !== "string" || !Object.entries(further).every(isKnown)) {
    throw refuse(
      `\`x-pagination\` names \`items\` and \`next\`, properties of the answer; beside them it may name ${FOR_MOCKS.join(", ")}, and nothing else.`,
    );
  }
  if (method !== "get") throw refuse("only a GET can be walked page by page, since `next` is an address alone.");
  const [success, another] = responses.filter(({ status }) => status < 300);
  if (success?.path === undefined || another !== undefined) {
    throw refuse("only an operation with one success, with a body, can be walked page by page.");
  }
  const schema = specification.resolve(success.path);
  if (schema.node.type !== "object") throw refuse("only an answer of `type: object` can be walked page by page.");
  const typeOf = (name: string): unknown[] => {
    if (!Object.hasOwn((schema.node.properties ?? {}) as Node, name)) return [];
    return [specification.resolve([...schema.path, "properties", name]).node.type].flat();
  };
  if (String(typeOf(items)) !== "array") throw refuse(`the answer has no list "${items}" at its top level.`);
  const { previous = next, total, limit, offset } = further as Record<string, string | undefined>;
  for (const link of [next, previous]) {
    if (String(typeOf(link).toSorted()) === "null,string") continue;
    throw refuse(`the answer has no "${link}" of type [string, "null"] at its top level.`);
  }
  if (total !== undefined && String(typeOf(total)) !== "integer") {
    throw refuse(`the answer has no integer "${total}" at its top level.`);
  }
  for (const name of [limit, offset]) {
    const isWhole = parameters.some(
      (each) => each.in === "query" && each.name === name && each.schema.type === "integer",
    );
    if (name === undefined || isWhole) continue;
    throw refuse(`the operation has no integer "${name}" in its query.`);
  }
  return { items, next };
}
