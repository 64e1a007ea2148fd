import type { Parameter } from "./parameters.ts";
import type { ResponseBody } from "./responses.ts";
import type { Located, Node, Specification } from "./specification.ts";

/**
 * How an operation gives a list page by page: the property of its answer that holds the records, and what leads to the next
 * page. That is a property with its address, or with a cursor that goes into a parameter, or an offset alone.
 */
export type Pagination = { items: string } & (
  | { next: string }
  | { next: string; cursor: string }
  | { offset: string; total?: string }
);

/** What names each of them, and what further words a mock, which serves records of its user's own, may be told. */
const KINDS = [
  { words: ["items", "next"], further: ["previous", "total", "limit", "offset"] },
  { words: ["items", "next", "cursor"], further: ["total", "limit"] },
  { words: ["items", "offset", "limit"], further: ["total"] },
];

/** What the operation's `x-pagination` says, if it has one; refused unless its documented success can be walked so. */
export function paginationOf(
  specification: Specification,
  { node, path }: Located,
  method: string,
  responses: readonly ResponseBody[],
  parameters: readonly Parameter[],
): Pagination | undefined {
  if (node["x-pagination"] === undefined) return undefined;
  const refuse = (reason: string) => specification.refusal([...path, "x-pagination"], reason);
  const named = Object(node["x-pagination"]) as Record<string, string>;
  const words = Object.keys(named);
  const isKind = ({ words: own, further }: (typeof KINDS)[number]) =>
    own.every((word) => words.includes(word)) && words.every((word) => [...own, ...further].includes(word));
  if (!KINDS.some(isKind) || !Object.values(named).every((name) => typeof name === "string")) {
    const kinds = KINDS.map((kind) => `${kind.words.join(", ")} (and ${kind.further.join(", ")})`);
    throw refuse(
      `\`x-pagination\` names ${kinds.join(", or ")}, each a property of the answer or a parameter, and nothing else.`,
    );
  }
  const { items = "", next, previous, cursor, total, limit, offset } = named;
  if (method !== "get")
    throw refuse("only a GET can be walked page by page, since what asks for the next page is an address alone.");
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
  const nextType = next === undefined ? "" : String(typeOf(next).toSorted());
  const inQuery = (name: string): Node => {
    const found = parameters.find((each) => each.in === "query" && each.name === name);
    return found === undefined ? {} : specification.resolve([...found.path, "schema"]).node;
  };
  if (cursor !== undefined) {
    // What need not be there, or is an empty text, is the end too.
    const type = nextType.replace("null,", "").replace(",null", "");
    if (!["string", "integer"].includes(type))
      throw refuse(`the answer has no string or integer "${next}" at its top level.`);
    if (!isOf(inQuery(cursor), type))
      throw refuse(`the operation has no ${type} "${cursor}" in its query, as "${next}" is.`);
  }
  for (const link of cursor === undefined ? [next, previous] : []) {
    if (link === undefined || String(typeOf(link).toSorted()) === "null,string") continue;
    throw refuse(`the answer has no "${link}" of type [string, "null"] at its top level.`);
  }
  if (total !== undefined && String(typeOf(total)) !== "integer") {
    throw refuse(`the answer has no integer "${total}" at its top level.`);
  }
  for (const name of [limit, offset]) {
    if (name !== undefined && !isOf(inQuery(name), "integer")) {
      throw refuse(`the operation has no integer "${name}" in its query.`);
    }
  }
  if (next !== undefined) return cursor === undefined ? { items, next } : { items, next, cursor };
  const { default: first = 0, minimum: least = 0 } = inQuery(String(offset));
  if (first !== 0 || Number(least) > 0) {
    throw refuse(`"${offset}" does not begin at 0: only a number of records before a page can be walked by.`);
  }
  return { items, offset: String(offset), ...(total !== undefined && { total }) };
}

function isOf({ type }: Node, wanted: string): boolean {
  return (
    [type]
      .flat()
      .filter((each) => each !== "null")
      .join() === wanted
  );
}
