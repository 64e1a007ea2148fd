import { MASK } from "../redact.ts";
import type { PrismOperation } from "./prism.ts";
import { responseOf, successOf } from "./specification.ts";

/** What the pages of an operation are made of, by its `x-pagination`. */
interface Pagination {
  readonly items: string;
  readonly next?: string;
  readonly cursor?: string;
  readonly previous?: string;
  readonly total?: string;
  readonly limit?: string;
  readonly offset?: string;
}

/** What a parameter's schema says of its value. */
interface Schema {
  readonly default?: unknown;
  readonly maximum?: unknown;
}

interface Asked {
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
}

/** Answers with all of `records`, or with the page that a request asks for, by the operation's own pagination. Throws where it has none. */
export function pagesOf(operation: PrismOperation, records: readonly unknown[], origin: string) {
  const pagination = operation.extensions?.["x-pagination"] as Pagination | undefined;
  const { limit, cursor, offset = cursor } = pagination ?? {};
  if (pagination === undefined || limit === undefined || offset === undefined) {
    const lacking = cursor === undefined ? "`limit` and `offset`" : "`limit`";
    const reason = pagination === undefined ? "gives no pages" : `names no ${lacking} of its pages in its spec`;
    throw new Error(`${operation.iid} cannot serve records: it ${reason}; use \`answer\` in place of \`records\`.`);
  }
  const { query: parameters } = operation.request as { query: { name: string; schema?: Schema }[] };
  const { schema } = parameters.find(({ name }) => name === limit) as { schema?: Schema };
  const nextOf = cursor === undefined ? addresses(pagination) : cursors(operation, pagination);
  const size = Number(schema?.default ?? schema?.maximum ?? records.length);
  const answer = (from: number, most: number, link: (start: number) => string) => ({
    status: successOf(operation),
    body: {
      [pagination.items]: records.slice(from, from + most),
      ...nextOf(from + most < records.length ? from + most : undefined, link),
      ...(pagination.previous && { [pagination.previous]: from > 0 ? link(Math.max(0, from - most)) : null }),
      ...(pagination.total && { [pagination.total]: records.length }),
    },
  });
  return {
    whole: answer(0, records.length, String),
    page({ path, query }: Asked) {
      const most = Math.max(1, Number(query[limit] ?? size));
      const link = (start: number) => `${origin}${path}?${queryOf({ ...query, [limit]: most, [offset]: start })}`;
      return answer(Number(query[offset] ?? 0), most, link);
    },
  };
}

type NextOf = (start: number | undefined, link: (start: number) => string) => object;

function addresses({ next }: Pagination): NextOf {
  if (next === undefined) return () => ({});
  return (start, link) => ({ [next]: start === undefined ? null : link(start) });
}

/** A cursor is a page's first place, as its property has it. The last page has the one end that its schema takes. */
function cursors(operation: PrismOperation, { next = "" }: Pagination): NextOf {
  const { properties, required }: Body = bodyOf(operation);
  const types = [Object(properties?.[next]).type].flat();
  const isDemanded = Array.isArray(required) && required.includes(next);
  const end = types.includes("null") ? { [next]: null } : isDemanded ? { [next]: "" } : {};
  return (start) => {
    if (start === undefined) return end;
    return { [next]: types.includes("integer") ? start : String(start) };
  };
}

/** The schema of the documented success. */
function bodyOf(operation: PrismOperation): Body {
  return { ...responseOf(operation, successOf(operation))?.contents?.[0]?.schema } as Body;
}

interface Body {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly required?: unknown;
}

/** What a link asks for: what the request asked, without its credential. */
function queryOf(query: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)]));
  return new URLSearchParams(entries.filter(([, value]) => value !== MASK)).toString();
}
