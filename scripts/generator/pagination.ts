import type { ResponseBody } from "./responses.ts";
import type { Located, Node, Specification } from "./specification.ts";

/** How an operation gives a list page by page: the properties of its answer that hold the records and the next page. */
export interface Pagination {
  items: string;
  next: string;
}

/** What the operation's `x-pagination` says, if it has one; refused unless its documented success can be walked so. */
export function paginationOf(
  specification: Specification,
  { node, path }: Located,
  method: string,
  responses: readonly ResponseBody[],
): Pagination | undefined {
  const field = node["x-pagination"];
  if (field === undefined) return undefined;
  const refuse = (reason: string) => specification.refusal([...path, "x-pagination"], reason);
  const { items, next, ...further } = (field ?? {}) as Record<string, unknown>;
  if (typeof items !== "string" || typeof next !== "string" || Object.keys(further).length > 0) {
    throw refuse("`x-pagination` has `items` and `next`, which name properties of the answer, and nothing else.");
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
  if (String(typeOf(next).toSorted()) !== "null,string") {
    throw refuse(`the answer has no "${next}" of type [string, "null"] at its top level.`);
  }
  return { items, next };
}
