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

/** The words of each of these ways, and those that may stand beside them: what else a mock needs, or an end. */
const WAYS = [
  [
    ["items", "next"],
    ["previous", "total", "limit", "offset"],
  ],
  [
    ["items", "next", "cursor"],
    ["total", "limit"],
  ],
  [["items", "offset", "limit"], ["total"]],
] as const;

const WORDS =
  "`x-pagination` names `items` and `next`, properties of the answer, and beside them may name previous, total, limit, offset; or `items`, `next` and `cursor`, the parameter that `next` goes into, and may name total, limit; or `items` and the parameters `offset` and `limit`, and may name total; and nothing else.";

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
  const named = namesIn(node["x-pagination"]);
  if (named === undefined) throw refuse(WORDS);
  if (method !== "get") throw refuse("only a GET can be walked page by page, since the next page is an address alone.");
  const [success, another] = responses.filter(({ status }) => status < 300);
  if (success?.path === undefined || another !== undefined) {
    throw refuse("only an operation with one success, with a body, can be walked page by page.");
  }
  const schema = specification.resolve(success.path);
  if (schema.node.type !== "object") throw refuse("only an answer of `type: object` can be walked page by page.");
  const types: Types = {
    answer(name) {
      const isThere = Object.hasOwn((schema.node.properties ?? {}) as Node, name);
      return isThere ? typesOf(specification.resolve([...schema.path, "properties", name]).node) : "";
    },
    query(name) {
      return typesOf(parameterNamed(specification, parameters, name));
    },
  };
  const reason = reasonAgainst(named, types);
  if (reason !== undefined) throw refuse(reason);
  const { items = "", next, cursor, total, offset = "" } = named;
  if (next !== undefined) return cursor === undefined ? { items, next } : { items, next, cursor };
  const { default: first = 0, minimum: least = 0 } = parameterNamed(specification, parameters, offset);
  if (first === 0 && Number(least) <= 0) return { items, offset, ...(total !== undefined && { total }) };
  throw refuse(`"${offset}" does not begin at 0; only a number of the records before a page can be counted up.`);
}

type Names = Readonly<Partial<Record<string, string>>>;

/** By name, the types of a property of the answer, and of a parameter in the query, sorted; empty where there is none. */
interface Types {
  answer(name: string): string;
  query(name: string): string;
}

/** What the words name; undefined where they make none of the ways. */
function namesIn(field: unknown): Names | undefined {
  const words = Object.keys(Object(field));
  const isWay = WAYS.some(
    ([own, further]) =>
      own.every((word) => words.includes(word)) &&
      words.every((word) => [...own, ...further].some((known) => known === word)),
  );
  const isNamed = Object.values(Object(field)).every((name) => typeof name === "string");
  return isWay && isNamed ? (field as Names) : undefined;
}

/** Why a client could not walk so, or a mock not serve it. */
function reasonAgainst({ items = "", next, previous, cursor, total, limit, offset }: Names, types: Types) {
  if (types.answer(items) !== "array") return `the answer has no list "${items}" at its top level.`;
  for (const link of cursor === undefined ? [next, previous] : []) {
    if (link === undefined || types.answer(link) === "null,string") continue;
    return `the answer has no "${link}" of type [string, "null"] at its top level.`;
  }
  // What may not be null ends with an empty text, or is not there.
  const type = cursor === undefined ? "" : types.answer(String(next)).replace(/^null,|,null$/, "");
  if (cursor !== undefined && !/^(?:string|integer)$/.test(type)) {
    return `the answer has no string or integer "${next}" at its top level.`;
  }
  if (cursor !== undefined && types.query(cursor).replace(/^null,|,null$/, "") !== type) {
    return `the operation has no ${type} "${cursor}" in its query, as "${next}" is.`;
  }
  if (total !== undefined && types.answer(total) !== "integer") {
    return `the answer has no integer "${total}" at its top level.`;
  }
  const lacking = [limit, offset].find((name) => name !== undefined && types.query(name) !== "integer");
  return lacking === undefined ? undefined : `the operation has no integer "${lacking}" in its query.`;
}

function parameterNamed(specification: Specification, parameters: readonly Parameter[], name: string): Node {
  const found = parameters.find((each) => each.in === "query" && each.name === name);
  return found === undefined ? {} : specification.resolve([...found.path, "schema"]).node;
}

function typesOf({ type }: Node): string {
  return [type].flat().toSorted().join();
}
