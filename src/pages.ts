import { Call } from "./call.ts";
import type { Caller } from "./caller.ts";
import type { FaultAt } from "./client-error.ts";
import type { Values } from "./input.ts";
import { escaped } from "./json.ts";
import { ListAddress, type Target } from "./list-address.ts";
import type { Operation, Pagination } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import type { Page } from "./page.ts";
import { Repeats } from "./repeats.ts";

/** For so many pages one walk asks at most, so that it ends where a server's list never does. */
const MOST_PAGES = 10_000;
/** When the same page is given for this time, at ever new addresses, the list is taken for one without an end. */
const MOST_TIMES = 10;

/** The records of a list, one page after the other, from the page that a checked `input` names. */
export async function* recordsOf(
  caller: Caller,
  operation: Operation,
  input: Values,
  options: CallOptions,
): AsyncGenerator<unknown, void, undefined> {
  const walk = new Walk(operation, new ListAddress(caller, operation, input));
  do {
    const { data } = await new Call(caller, operation, input, options, walk).result();
    for (const record of walk.recordsOf(data)) {
      options.signal?.throwIfAborted();
      yield record;
    }
  } while (walk.url !== undefined);
}

/** Where a walk is. It keeps which pages it asked for, and by what to know one again. */
class Walk implements Page {
  url: string | undefined;
  /** Of all pages: a server may put what it was sent for one page into the address of the next. */
  readonly credentials = new Set<string>();
  readonly link: string;
  readonly #pagination: Pagination;
  readonly #list: ListAddress;
  readonly #asked: Set<string>;
  readonly #repeats = new Repeats();
  /** Where the page that was checked leads. */
  #following: string | undefined;

  constructor({ pagination }: Operation, list: ListAddress) {
    this.#pagination = pagination as Pagination;
    this.link = `/${escaped(this.#pagination.next ?? this.#pagination.items)}`;
    this.#list = list;
    this.#asked = new Set([list.first]);
  }

  check(data: unknown): FaultAt[] {
    const { items } = this.#pagination;
    const { url, fault } = this.#targetOf(data as Values);
    this.#following = url;
    const faults = [
      { path: `/${escaped(items)}`, message: this.#faultOfItems(ownProperty(data, items), !(url ?? fault)) },
      { path: this.link, message: fault },
    ];
    return faults.filter((each): each is FaultAt => each.message !== undefined);
  }

  /** The records of a page that passed its check; the walk then stands before the next page. */
  recordsOf(data: unknown): unknown[] {
    const records = (data as Values)[this.#pagination.items] as unknown[];
    this.#repeats.add(records);
    this.url = this.#following;
    if (this.url !== undefined) this.#asked.add(this.url);
    return records;
  }

  #faultOfItems(items: unknown, isLast: boolean): string | undefined {
    if (!Array.isArray(items)) return "is missing";
    if (isLast || this.#repeats.timesWith(items) < MOST_TIMES) return undefined;
    return `repeats a page for the ${MOST_TIMES}th time, each time at another address`;
  }

  #linked(link: unknown): Target {
    if (link === null || link === "") return {};
    if (typeof link === "string") return this.#list.follow(link);
    return { fault: "is missing, so that nobody knows whether the list goes on" };
  }

  #targetOf(page: Values): Target {
    const { next = "", turn } = this.#pagination;
    const target = turn
      ? turn(this.#pagination as never, page, this.url ?? this.#list.first)
      : this.#linked(ownProperty(page, next));
    if (target.url === undefined) return target;
    if (this.#asked.has(target.url)) return { fault: "leads back to a page that was given already" };
    // Each page has an address of its own, so that there are as many of these.
    if (this.#asked.size < MOST_PAGES) return target;
    const advice = "ask for larger pages, or begin a new walk further on";
    return { fault: `leads on after ${MOST_PAGES} pages, and one walk asks for no more: ${advice}` };
  }
}

function ownProperty(data: unknown, name: string): unknown {
  return Object.hasOwn(Object(data), name) ? (data as Values)[name] : undefined;
}
