import { Call, type Caller, type Page } from "./call.ts";
import type { FaultAt } from "./errors.ts";
import type { Values } from "./input.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import { MASK } from "./redact.ts";
import { requestOf } from "./request.ts";

/** The records of a list, one page after the other, from the page that a checked `input` names. */
export async function* recordsOf(
  caller: Caller,
  operation: Operation,
  input: Values,
  options: CallOptions,
): AsyncGenerator<unknown, void, undefined> {
  const walk = new Walk(operation, requestOf(operation, caller.baseUrl, input, MASK, undefined).url);
  do {
    const { data } = await new Call(caller, operation, input, options, walk).result();
    for (const record of walk.recordsOf(data)) {
      options.signal?.throwIfAborted();
      yield record;
    }
  } while (walk.url !== undefined);
}

const LONGEST_URL = 8192;

/** Where a walk is. It keeps which pages it asked for, and by what to know the last one again. */
class Walk implements Page {
  url: string | undefined;
  /** Of all pages: a server may put what it was sent for one page into the address of the next. */
  readonly credentials = new Set<string>();
  readonly #items: string;
  readonly #next: string;
  readonly #list: URL;
  readonly #asked: Set<string | undefined>;
  /** By what to know the last page again. */
  #last: string | undefined;
  /** The same of the page that was checked, and where it leads. */
  #checked: { mark: string | undefined; next: URL | undefined } = { mark: undefined, next: undefined };

  constructor({ pagination }: Operation, url: string) {
    ({ items: this.#items, next: this.#next } = pagination as NonNullable<Operation["pagination"]>);
    this.#list = new URL(url);
    this.#asked = new Set([this.#list.href]);
  }

  check(data: unknown): FaultAt[] {
    const page = Object(data) as Values;
    const items = page[this.#items];
    const next = page[this.#next];
    const mark = Array.isArray(items) ? markOf(items) : undefined;
    const target = typeof next === "string" ? this.#target(next) : undefined;
    this.#checked = { mark, next: target };
    const faults: FaultAt[] = [];
    const fault = (name: string, message: string | undefined) => {
      if (message !== undefined) faults.push({ path: `/${name}`, message });
    };
    if (mark === undefined) fault(this.#items, "is missing");
    else if (mark === this.#last && next !== null) fault(this.#items, "repeats the page before");
    if (next !== null) fault(this.#next, this.#faultOfNext(next, target));
    return faults;
  }

  /** The records of a page that passed its check; the walk then stands before the next page. */
  recordsOf(data: unknown): unknown[] {
    const { mark, next } = this.#checked;
    this.#last = mark;
    this.url = next?.href;
    this.#asked.add(this.url);
    return (data as Values)[this.#items] as unknown[];
  }

  #faultOfNext(next: unknown, target: URL | undefined): string | undefined {
    if (typeof next !== "string") return "is missing, so that nobody knows whether the list goes on";
    if (next.length > LONGEST_URL) return `is longer than ${LONGEST_URL} characters`;
    if (target === undefined) return "is not a URL";
    if (target.origin !== this.#list.origin) {
      return `leads to ${target.origin === "null" ? target.protocol : target.origin}, and no other origin is asked`;
    }
    if (target.pathname !== this.#list.pathname) return "leads to another list";
    return this.#asked.has(target.href) ? "leads back to a page that was given already" : undefined;
  }

  /** Without what is no part of a page's address: a user's name and password, or a fragment. */
  #target(next: string): URL | undefined {
    try {
      return Object.assign(new URL(next, this.#list), { username: "", password: "", hash: "" });
    } catch {
      return undefined;
    }
  }
}

/** By its length and ends, a page is known again: records have ids, so that no other page has the same. */
function markOf(items: readonly unknown[]): string {
  return JSON.stringify([items.length, items[0], items.at(-1)]);
}
