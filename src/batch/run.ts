import { wait } from "../limits.ts";
import { type Failure, failureOf } from "./failure.ts";
import type { Method } from "./method.ts";
import type { BatchOptions, RowResult } from "./types.ts";

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8_000;

export interface Batch {
  readonly method: Method;
  readonly inputs: readonly unknown[];
  readonly repeatable: boolean;
  /** What is known of each row; the run writes into it. */
  readonly rows: readonly RowResult[];
  readonly options: BatchOptions;
}

/** One run: workers, each of which takes a row to its end before it takes the next. */
export class Run {
  readonly #batch: Batch;
  readonly #ending = new AbortController();
  #ended: string | undefined;
  /** The next row to look at. */
  #next = 0;
  /** How many rows this run has done. */
  #done = 0;
  /** No attempt begins before, on the clock of `performance.now()`. */
  #heldUntil = 0;

  constructor(batch: Batch) {
    this.#batch = batch;
  }

  /** Why it ended before its end. */
  get ended(): string | undefined {
    return this.#ended;
  }

  async toItsEnd(): Promise<void> {
    const { signal, concurrency = 4 } = this.#batch.options;
    const abort = () => this.#end("its signal ended it");
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    const workers = Array.from({ length: Math.min(concurrency, this.#batch.rows.length) }, () => this.#work());
    await Promise.all(workers);
    signal?.removeEventListener("abort", abort);
  }

  async #work(): Promise<void> {
    for (let row = this.#taken(); row !== undefined; row = this.#taken()) await this.#rowToItsEnd(row);
  }

  #taken(): RowResult | undefined {
    const { rows, options } = this.#batch;
    while (this.#ended === undefined && this.#next < rows.length) {
      const row = rows[this.#next++] as RowResult;
      if (row.outcome !== "done" && (row.outcome !== "unknown" || options.retryUnknown)) return row;
    }
    return undefined;
  }

  async #rowToItsEnd(row: RowResult): Promise<void> {
    let retries = 0;
    let doneBefore = this.#done;
    for (let startAt = 0; await this.#mayBegin(startAt); ) {
      const doneAtStart = this.#done;
      const failure = await this.#attempt(row);
      if (failure === undefined) return;
      // A rate limit must not use up the attempts of a row while others get on.
      const isCounted = !failure.isPause || this.#done === doneBefore;
      doneBefore = doneAtStart;
      const delayMs = this.#delayAfter(failure, row.attempts);
      if (delayMs === undefined || (isCounted && retries >= (this.#batch.options.maxRetries ?? 2))) break;
      if (isCounted) retries += 1;
      startAt = performance.now() + delayMs;
    }
    if (row.attempts > 0) this.#tell(row);
  }

  /** Waits until an attempt may begin; false where the run ended before. */
  async #mayBegin(startAt: number): Promise<boolean> {
    for (;;) {
      if (this.#ended !== undefined) return false;
      const restMs = Math.max(startAt, this.#heldUntil) - performance.now();
      if (restMs <= 0) return true;
      await wait(restMs, this.#ending.signal);
    }
  }

  /** Why it failed, if it did. */
  async #attempt(row: RowResult): Promise<Failure | undefined> {
    const { method, inputs, options } = this.#batch;
    row.attempts += 1;
    try {
      const { data, status } = await method.withResponse(inputs[row.row], { maxRetries: 0, signal: options.signal });
      delete row.error;
      delete row.message;
      Object.assign(row, { outcome: "done", status });
      this.#done += 1;
      this.#tell(row, { data });
      return undefined;
    } catch (error) {
      const failure = failureOf(error);
      // Once nobody knows, a later refusal does not tell what the attempt before it did.
      const outcome = row.outcome === "unknown" ? "unknown" : failure.outcome;
      delete row.status;
      const status = failure.status === undefined ? {} : { status: failure.status };
      Object.assign(row, { outcome, error, message: failure.message, ...status });
      if (failure.ending !== undefined) this.#end(`${failure.ending}: ${failure.message}`);
      return failure;
    }
  }

  /** How long to wait before a further attempt; undefined where there should be none. */
  #delayAfter(failure: Failure, attempts: number): number | undefined {
    const { repeatable, options } = this.#batch;
    const { maxRetryAfterMs = 60_000 } = options;
    const backoffMs = Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
    const delayMs = failure.retryAfterMs ?? backoffMs;
    if (failure.isPause) this.#hold(delayMs, maxRetryAfterMs);
    if (!failure.isPassing || (failure.outcome === "unknown" && !repeatable)) return undefined;
    return failure.retryAfterMs === undefined || delayMs <= maxRetryAfterMs ? delayMs : undefined;
  }

  #hold(ms: number, longestMs: number): void {
    if (ms > longestMs) this.#end(`the server asks to wait ${ms} ms, which is more than maxRetryAfterMs, ${longestMs}`);
    this.#heldUntil = Math.max(this.#heldUntil, performance.now() + ms);
  }

  #end(why: string): void {
    this.#ended ??= why;
    this.#ending.abort();
  }

  #tell(row: RowResult, data: { data?: unknown } = {}): void {
    const fail = () => this.#end("onResult failed");
    try {
      Promise.resolve(this.#batch.options.onResult?.({ ...row, ...data })).catch(fail);
    } catch {
      fail();
    }
  }
}
