import type { Caller } from "./caller.ts";
import type { Values } from "./input.ts";
import type { Operation } from "./operation.ts";
import { requestOf } from "./request.ts";

const LONGEST_LINK = 8192;

/** Where a link leads, or why it is not followed. */
export interface Target {
  readonly url?: string;
  readonly fault?: string;
}

/**
 * The address of a list, and what the links in its pages ask of it: only their query. Their scheme and host are what a
 * server behind proxies takes for its own, so that they only tell whether a link means this list.
 */
export class ListAddress {
  /** That of the first page, without a key in its query, which each request puts there. */
  readonly first: string;
  readonly #base: URL;
  readonly #withoutQuery: string;
  readonly #hosts = new Set<string>();
  readonly #lists = new Set<string>();

  constructor({ baseUrl, servers }: Caller, operation: Operation, input: Values) {
    const place = requestOf(operation, "", input, "", {}).url;
    this.#base = new URL(baseUrl + place);
    this.#withoutQuery = this.#base.origin + this.#base.pathname;
    this.first = this.#withoutQuery + this.#base.search;
    for (const server of [baseUrl, ...servers]) {
      const url = new URL(server + place);
      this.#hosts.add(url.host);
      this.#lists.add(listOf(url));
    }
  }

  follow(link: string): Target {
    if (link.length > LONGEST_LINK) return { fault: `is longer than ${LONGEST_LINK} characters` };
    if (!URL.canParse(link, this.#base)) return { fault: "is not a URL" };
    const target = new URL(link, this.#base);
    if (!/^https?:$/.test(target.protocol) || !this.#hosts.has(target.host)) {
      return { fault: `leads to ${originOf(target)}, and no other origin is asked` };
    }
    if (!this.#lists.has(listOf(target))) return { fault: "leads to another list" };
    return { url: this.#withoutQuery + target.search };
  }
}

/** In one form for all ways to write it: with or without the last slash, its characters escaped or not. */
function listOf({ host, pathname }: URL): string {
  return host + pathname.replace(/%[\da-f]{2}/gi, unescaped).replace(/\/$/, "");
}

/** An escaped `/` or `%` is another path than a plain one. */
function unescaped(code: string): string {
  const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
  return /[!-~]/.test(character) && !/[/%]/.test(character) ? character : code.toUpperCase();
}

/** The scheme alone where there is no host, or another URL within. */
function originOf({ origin, protocol }: URL): string {
  return origin.startsWith(protocol) ? origin : protocol;
}
