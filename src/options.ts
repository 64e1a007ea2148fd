import { type FaultAt, InvalidInputError } from "./errors.ts";
import type { Hooks } from "./hooks.ts";

/** What can be set for all calls of a client, and anew for each call. */
export interface RequestOptions {
  /** How long one attempt may take, from asking for the credential to the last byte of the answer, in ms. 30,000. */
  timeoutMs?: number | undefined;
  /** How long a call may take in all, attempts and the waits between them together, in ms. 120,000. */
  deadlineMs?: number | undefined;
  /** How many further attempts may follow the first. 2; 0 turns retries off. */
  maxRetries?: number | undefined;
  /** Further request headers. The client's own (`Accept`, `Content-Type`, the credential's) cannot be replaced. */
  headers?: Readonly<Record<string, string>> | undefined;
}

/** What can be set for one call. */
export interface CallOptions extends RequestOptions {
  /** Ends the call at once, in whatever phase it is; it then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /**
   * Whether the operation may be sent again when the server may have acted already, in place of what its spec says. An
   * operation that may not is retried only where the server surely did not act.
   */
  repeatable?: boolean | undefined;
}

/** What can be set for a client. */
export interface ClientOptions extends RequestOptions, Hooks {
  /**
   * Where requests go, in place of the default server: another documented one, a proxy, a mock. An absolute HTTPS URL;
   * HTTP is for loopback addresses.
   */
  baseUrl?: string | undefined;
  /** Allows a `baseUrl` that is not HTTPS and not loopback: whoever is on the way reads the credential. */
  allowInsecureHttp?: boolean | undefined;
  /** The `fetch` to use in place of the global one. It is called with a URL and an init object. */
  fetch?: typeof globalThis.fetch | undefined;
  /** The longest body that is read, in bytes after decompression. 1,048,576. */
  maxResponseBytes?: number | undefined;
  /** The longest `Retry-After` that is waited for, in ms. 60,000; one that asks for longer ends the call at once. */
  maxRetryAfterMs?: number | undefined;
  /** Makes an answer that has more than its spec (see `onDrift`) an UnexpectedResponseError. */
  strict?: boolean | undefined;
}

/** The longest delay that a timer can have. */
const MAX_MS = 2 ** 31 - 1;
const RANGES: readonly [keyof ClientOptions, least: number, most: number][] = [
  ["timeoutMs", 1, MAX_MS],
  ["deadlineMs", 1, MAX_MS],
  ["maxRetries", 0, 100],
  ["maxResponseBytes", 0, Number.MAX_SAFE_INTEGER],
  ["maxRetryAfterMs", 0, MAX_MS],
];

/** Throws InvalidInputError, with every fault at once, for options that cannot be meant. */
export function checkOptions(owner: string, options: ClientOptions & CallOptions, ownHeaders: readonly string[]): void {
  const faults: FaultAt[] = [];
  for (const [name, least, most] of RANGES) {
    const value = options[name];
    // Written so that NaN is a fault too.
    if (value !== undefined && !(typeof value === "number" && value >= least && value <= most)) {
      faults.push({ path: `/${name}`, message: `must be a number from ${least} to ${most}` });
    }
  }
  for (const [name, value] of Object.entries(options.headers ?? {})) {
    const fault = headerFault(name, value, ownHeaders);
    if (fault !== undefined) faults.push({ path: `/headers/${name}`, message: fault });
  }
  if (faults.length > 0) throw new InvalidInputError(owner, faults);
}

function headerFault(name: string, value: unknown, ownHeaders: readonly string[]): string | undefined {
  if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name)) return "is not a header's name";
  if (ownHeaders.some((own) => own.toLowerCase() === name.toLowerCase())) return "is set by the client itself";
  return typeof value === "string" && isHeaderValue(value) ? undefined : "must be text that a header can carry";
}

/** Whether `fetch` takes `value` in a header; if it did not, its error would quote it. */
export function isHeaderValue(value: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(value);
}
