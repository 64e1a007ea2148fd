import { withCallerOf } from "./abort.ts";
import { resultOf } from "./answer.ts";
import { UnexpectedResponseError } from "./answer-errors.ts";
import { type FaultAt, InvalidInputError } from "./client-error.ts";
import { type CredentialOption, credentialFaults } from "./credential.ts";
import { driftOf } from "./drift.ts";
import type { Fetch } from "./fetch.ts";
import { type HeaderValues, merged } from "./headers.ts";
import { tell } from "./hooks.ts";
import type { Values } from "./input.ts";
import { TIME_IS_UP, wait, within } from "./limits.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import { MASK, redactor } from "./redact.ts";
import { requestOf } from "./request.ts";
import { NetworkError, RequestError, type Sent, TimeoutError } from "./request-errors.ts";
import { retryDelay } from "./retry.ts";
import { type Answer, exchange, type PlainRequest } from "./transport.ts";

/** What the calls of one client share. */
export interface Caller {
  readonly creator: string;
  readonly baseUrl: string;
  /** Those that the API documents, without a last slash. */
  readonly servers: readonly string[];
  readonly fetch: Fetch;
  readonly headers: HeaderValues;
  readonly credential: CredentialOption;
  /** A string that was checked, or a function. */
  readonly source: string | (() => unknown);
  readonly options: ClientOptions;
}

/** A page of a list, in place of the operation's own URL. */
export interface Page {
  /** Undefined for the first page, which the input names. */
  readonly url: string | undefined;
  /** Every credential that the walk used. */
  readonly credentials: Set<string>;
  /** Where a page has its link, as a JSON pointer. */
  readonly link: string;
  /** What is wrong with the page, beyond its schema. */
  check(data: unknown): FaultAt[];
}

/** A documented success, with what came around it. */
export interface Result<Data> {
  data: Data;
  status: number;
  headers: Headers;
}

/** One call of an operation, with a checked input: attempts until one succeeds or none may follow. */
export class Call {
  readonly #caller: Caller;
  readonly #operation: Operation;
  readonly #input: Values;
  readonly #page: Page | undefined;
  readonly #signal: AbortSignal | undefined;
  readonly #timeoutMs: number;
  readonly #maxRetries: number;
  readonly #repeatable: boolean;
  readonly #headers: HeaderValues;
  /** When the call must be over, on the clock of `performance.now()`. */
  readonly #deadline: number;
  /** Every credential that was used. */
  readonly #credentials: Set<string>;
  /** A credential that was asked for already, for the next attempt. */
  #fresh: string | undefined;
  #rotated = false;
  #attempts = 0;
  /** Whether the server may have acted in an attempt that is over. */
  #mayHaveActed = false;

  constructor(caller: Caller, operation: Operation, input: Values, options: CallOptions, page?: Page) {
    const ofClient = caller.options;
    this.#caller = caller;
    this.#operation = operation;
    this.#input = input;
    this.#page = page;
    this.#credentials = page?.credentials ?? new Set();
    this.#signal = options.signal;
    this.#timeoutMs = options.timeoutMs ?? ofClient.timeoutMs ?? 30_000;
    this.#maxRetries = options.maxRetries ?? ofClient.maxRetries ?? 2;
    this.#repeatable = options.repeatable ?? operation.repeatable;
    this.#headers = merged(caller.headers, options.headers);
    this.#deadline = performance.now() + (options.deadlineMs ?? ofClient.deadlineMs ?? 120_000);
  }

  async result(): Promise<Result<unknown>> {
    let last: RequestError | undefined;
    for (let retries = 0; ; ) {
      this.#throwIfAborted();
      try {
        return await this.#attempt(this.#limitMs());
      } catch (error) {
        this.#throwIfAborted();
        // A credential that cannot be had for a retry does not hide what was sent before.
        if (!(error instanceof RequestError)) throw last ?? error;
        last = error;
        this.#mayHaveActed = error.outcome === "unknown";
        if (await this.#hasRotatedCredential(error)) continue;
        const delayMs = retries < this.#maxRetries ? this.#delayAfter(error) : undefined;
        if (delayMs === undefined || delayMs >= this.#deadline - performance.now()) throw error;
        retries += 1;
        tell(this.#caller.options.onRetry, () => ({ ...this.#event(), error, delayMs }));
        await wait(delayMs, this.#signal);
      }
    }
  }

  /**
   * Every error is made here, after an `await` and never within a promise that is settled by hand: engines follow awaits
   * alone from an error's place to the caller's line.
   */
  async #attempt(limitMs: number): Promise<Result<unknown>> {
    const started = performance.now();
    const { source, fetch, options } = this.#caller;
    const secret =
      typeof source === "string" ? source : (this.#fresh ?? (await this.#askedCredential(source, limitMs)));
    this.#fresh = undefined;
    this.#credentials.add(secret);
    this.#attempts += 1;
    const request = this.#request(secret);
    tell(options.onRequest, () => ({ ...this.#event(), request: this.#sent().request }));
    const maxBytes = options.maxResponseBytes ?? 1_048_576;
    let answer: Answer;
    try {
      const restMs = typeof source === "string" ? limitMs : Math.max(0, limitMs - (performance.now() - started));
      answer = await within(restMs, this.#signal, (stop) => exchange(fetch, request, stop, maxBytes));
    } catch (reason) {
      this.#throwIfAborted();
      throw reason === TIME_IS_UP
        ? new TimeoutError(this.#sent(), limitMs, true)
        : new NetworkError(this.#sent(), reason);
    }
    tell(options.onResponse, () => this.#responseEvent(answer));
    const data = resultOf(this.#operation, answer, () => this.#sent(), this.#page?.link);
    const faults = this.#page?.check(data) ?? [];
    if (faults.length > 0) throw new UnexpectedResponseError(this.#sent(), answer, faults);
    // Stryker disable next-line ConditionalExpression: it only spares the work where nobody wants to know
    if (options.strict || options.onDrift) this.#checkDrift(answer, data);
    return { data, status: answer.status, headers: answer.headers };
  }

  #responseEvent({ status, headers }: Answer) {
    const { request, redact } = this.#sent();
    return { ...this.#event(), request, status, headers: redact.headers(headers) };
  }

  #checkDrift(answer: Answer, data: unknown): void {
    const faults = driftOf(this.#operation, answer.status, data, answer.body);
    if (faults.length === 0) return;
    const error = new UnexpectedResponseError(this.#sent(), answer, faults);
    tell(this.#caller.options.onDrift, () => ({ ...this.#event(), faults: error.faults }));
    if (this.#caller.options.strict) throw error;
  }

  /** After a 401, once: whether the function that gives the credential now gives another one. */
  async #hasRotatedCredential(error: RequestError): Promise<boolean> {
    const { source } = this.#caller;
    if (this.#rotated || typeof source !== "function" || (error as { status?: number }).status !== 401) return false;
    this.#rotated = true;
    // A function that now fails does not hide the 401.
    const fresh = await this.#askedCredential(source, this.#limitMs()).catch(() => undefined);
    this.#throwIfAborted();
    if (fresh === undefined || this.#credentials.has(fresh)) return false;
    this.#fresh = fresh;
    return true;
  }

  async #askedCredential(ask: () => unknown, limitMs: number): Promise<string> {
    const { creator, credential } = this.#caller;
    const { api } = this.#operation;
    let given: unknown;
    try {
      given = await within(limitMs, this.#signal, async () => ask());
    } catch (cause) {
      this.#throwIfAborted();
      if (cause === TIME_IS_UP) throw new TimeoutError(this.#sent(), limitMs, false);
      const message = "could not be had: its function failed";
      throw new InvalidInputError(api, creator, [{ path: `/${credential.option}`, message }], { cause });
    }
    const faults = credentialFaults(credential.option, given);
    if (faults.length > 0) throw new InvalidInputError(api, creator, faults);
    return given as string;
  }

  #throwIfAborted(): void {
    if (this.#signal?.aborted) throw withCallerOf(this.#operation.operationId, this.#signal.reason);
  }

  #delayAfter(error: RequestError): number | undefined {
    return retryDelay(error, this.#repeatable, this.#caller.options.maxRetryAfterMs ?? 60_000);
  }

  #limitMs(): number {
    return Math.max(0, Math.min(this.#timeoutMs, this.#deadline - performance.now()));
  }

  #event(): { operation: string; attempt: number } {
    return { operation: this.#operation.operationId, attempt: this.#attempts };
  }

  #request(credential: string): PlainRequest {
    const request = requestOf(this.#operation, this.#caller.baseUrl, this.#input, credential, this.#headers);
    return this.#page?.url === undefined ? request : { ...request, url: this.#page.url };
  }

  #sent(): Sent {
    const redact = redactor([...this.#credentials]);
    const request = this.#request(MASK);
    // A page's URL came from the server, which may have put anything into it.
    const url = redact.text(request.url);
    return {
      operation: this.#operation,
      attempts: this.#attempts,
      mayHaveActed: this.#mayHaveActed,
      request: { ...request, url },
      redact,
    };
  }
}
