import type { Fetch } from "./fetch.ts";
import type { Hooks } from "./hooks.ts";

/** What can be set for all calls of a client, and anew for each call. */
export interface RequestOptions {
  /** How long one attempt may take, from asking for the credential to the last byte of the answer, in ms. 30,000. */
  timeoutMs?: number | undefined;
  /** How long a call may take in all, attempts and the waits between them together, in ms. 120,000. */
  deadlineMs?: number | undefined;
  /** How many further attempts may follow the first. 2; 0 turns retries off. */
  maxRetries?: number | undefined;
  /** Further request headers. The client's own (`Accept`, `Content-Type`, the credential's) cannot be replaced, but `User-Agent`. */
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
  /** The `fetch` to use in place of the global one, such as undici's with a proxy. It is called with a URL and an init object. */
  fetch?: Fetch | undefined;
  /** The longest body that is read, in bytes after decompression. 1,048,576. */
  maxResponseBytes?: number | undefined;
  /** The longest `Retry-After` that is waited for, in ms. 60,000; one that asks for longer ends the call at once. */
  maxRetryAfterMs?: number | undefined;
  /** Makes an answer that has more than its spec (see `onDrift`) an UnexpectedResponseError. */
  strict?: boolean | undefined;
}
