import { withCallerOf } from "./abort.ts";
import { resultOf } from "./answer.ts";
import { type HttpError, UnexpectedResponseError } from "./answer-errors.ts";
import { CallCredential } from "./call-credential.ts";
import type { Caller } from "./caller.ts";
import { driftOf } from "./drift.ts";
import { type HeaderValues, merged } from "./headers.ts";
import { tell } from "./hooks.ts";
import type { Values } from "./input.ts";
import { TIME_IS_UP, wait, within } from "./limits.ts";
import type { Operation } from "./operation.ts";
import type { CallOptions } from "./options.ts";
import type { Page } from "./page.ts";
import { MASK, redactor, withSecretsMasked } from "./redact.ts";
import { requestOf } from "./request.ts";
import { NetworkError, RequestError, type Sent, TimeoutError } from "./request-errors.ts";
import { retryDelay } from "./retry.ts";
import { type Answer, exchange, type PlainRequest } from "./transport.ts";

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
  /** Undefined where the client has a constant one. */
  readonly #credential: CallCredential | undefined;
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
    if (typeof caller.source === "function") {
      this.#credential = new CallCredential(caller, operation.api, caller.source, this.#signal);
    }
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
      const started = performance.now();
      try {
        const result = await this.#attempt(started, this.#limitMs());
        this.#tellOfAttempt(performance.now() - started, result.status);
        return result;
      } catch (error) {
        this.#throwIfAborted();
        const durationMs = performance.now() - started;
        // A credential that cannot be had for a retry does not hide what was sent before.
        if (!(error instanceof RequestError)) throw last ?? error;
        last = error;
        this.#mayHaveActed = error.outcome === "unknown";
        const isRotated = await this.#isRotated(error);
        const delayMs = isRotated ? 0 : this.#delayAfter(error, retries);
        this.#tellOfAttempt(durationMs, (error as Partial<HttpError>).status, error, delayMs);
        if (delayMs === undefined) throw error;
        if (isRotated) continue;
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
  async #attempt(started: number, limitMs: number): Promise<Result<unknown>> {
    const { source, fetch, options, pair } = this.#caller;
    const secret = typeof source === "string" ? source : await this.#askedCredential(limitMs);
    this.#credentials.add(secret);
    this.#attempts += 1;
    const request = this.#request(pair?.written(secret, this.#credentials) ?? secret);
    tell(options.onRequest, () => ({ ...this.#event(), request: this.#sent().request }));
    const maxBytes = options.maxResponseBytes ?? 1_048_576;
    let answer: Answer;
    try {
      const restMs = typeof source === "string" ? limitMs : Math.max(0, limitMs - (performance.now() - started));
      answer = await within(restMs, this.#signal, (stop) => exchange(fetch, request, stop, maxBytes));
    } catch (reason) {
      if (this.#signal?.aborted) this.#tellOfAttempt(performance.now() - started);
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

  #throwIfAborted(): void {
    if (this.#signal?.aborted) throw withCallerOf(this.#operation.operationId, this.#signal.reason);
  }

  async #askedCredential(limitMs: number): Promise<string> {
    try {
      return await (this.#credential as CallCredential).next(limitMs);
    } catch (reason) {
      throw reason === TIME_IS_UP ? new TimeoutError(this.#sent(), limitMs, false) : reason;
    }
  }

  async #isRotated(error: RequestError): Promise<boolean> {
    if (this.#credential === undefined || (error as Partial<HttpError>).status !== 401) return false;
    const isRotated = await this.#credential.isRotated(this.#limitMs(), this.#credentials);
    this.#throwIfAborted();
    return isRotated;
  }

  #delayAfter(error: RequestError, retries: number): number | undefined {
    if (retries >= this.#maxRetries) return undefined;
    const delayMs = retryDelay(error, this.#repeatable, this.#caller.options.maxRetryAfterMs ?? 60_000);
    return delayMs === undefined || delayMs >= this.#deadline - performance.now() ? undefined : delayMs;
  }

  #tellOfAttempt(durationMs: number, status?: number, error?: RequestError, retryInMs?: number): void {
    tell(this.#caller.options.onAttempt, () => {
      const { request } = this.#sent();
      return { ...this.#event(), request, durationMs, status, error, retryInMs };
    });
  }

  #limitMs(): number {
    return Math.max(0, Math.min(this.#timeoutMs, this.#deadline - performance.now()));
  }

  #event(): { operation: string; attempt: number } {
    return { operation: this.#operation.operationId, attempt: this.#attempts };
  }

  #request(credential: string, input = this.#input): PlainRequest {
    return requestOf(this.#operation, this.#caller.baseUrl, input, credential, this.#headers, this.#page?.url);
  }

  #sent(): Sent {
    const { secrets, masked } = withSecretsMasked(this.#operation, this.#input);
    const redact = redactor([...this.#credentials, ...secrets]);
    const request = this.#request(MASK, masked);
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
