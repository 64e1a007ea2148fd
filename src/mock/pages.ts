import { MASK } from "../redact.ts";
import type { PrismOperation } from "./prism.ts";
import { successOf } from "./specification.ts";

/** What the pages of an operation are made of, by its `x-pagination`. */
interface Pagination {
  readonly items: string;
  readonly next: string;
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
  const { limit, offset } = pagination ?? {};
  if (pagination === undefined || limit === undefined || offset === undefined) {
    const reason =
      pagination === undefined ? "gives no pages" : "names no `limit` and `offset` of its pages in its spec";
    throw new Error(`${operation.iid} cannot serve records: it ${reason}; use \`answer\` in place of \`records\`.`);
  }
  const { query: parameters } = operation.request as { query: { name: string; schema?: Schema }[] };
  const { schema } = parameters.find(({ name }) => name === limit) as { schema?: Schema };
  const size = Number(schema?.default ?? schema?.maximum ?? records.length);
  const answer = (from: number, most: number, link: (start: number) => string) => ({
    status: successOf(operation),
    body: {
      [pagination.items]: records.slice(from, from + most),
      [pagination.next]: from + most < records.length ? link(from + most) : null,
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

/** What a link asks for: what the request asked, without its credential. */
function queryOf(query: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(query).flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)]));
  return new URLSearchParams(entries.filter(([, value]) => value !== MASK)).toString();
}
