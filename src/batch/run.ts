import { type Failure, failureOf } from "./failure.ts";
import type { Journal } from "./journal.ts";
import type { Method } from "./method.ts";
import { Pace } from "./pace.ts";
import type { BatchOptions, RowResult } from "./types.ts";

export interface Batch {
  readonly method: Method;
  readonly inputs: readonly unknown[];
  readonly repeatable: boolean;
  /** What is known of each row. The run puts in what it finds out. */
  readonly rows: RowResult[];
  readonly options: BatchOptions;
  readonly journal: Journal | undefined;
}

/** One run: workers, each of which takes a row to its end before it takes the next. */
export class Run {
  readonly #batch: Batch;
  readonly #pace: Pace;
  readonly #ending = new AbortController();
  /** Why it ended before its end. */
  #ended: string | undefined;
  /** The next row to look at. */
  #next = 0;
  /** How many rows this run has done. */
  #done = 0;

  constructor(batch: Batch) {
    this.#batch = batch;
    this.#pace = new Pace(this.#ending.signal, batch.options.maxRetryAfterMs ?? 60_000);
  }

  /** Gives why it ended before its end, if it did. */
  async toItsEnd(): Promise<string | undefined> {
    const { rows, options, journal } = this.#batch;
    const { signal, concurrency = 4 } = options;
    const abort = () => this.#end("its signal ended it");
    signal?.addEventListener("abort", abort);
    if (signal?.aborted) abort();
    await Promise.all(Array.from({ length: Math.min(concurrency, rows.length) }, () => this.#work()));
    signal?.removeEventListener("abort", abort);
    const failure = await journal?.close();
    if (failure !== undefined) this.#end(failure);
    return this.#ended;
  }

  async #work(): Promise<void> {
    for (let index = this.#taken(); index !== undefined; index = this.#taken()) await this.#rowToItsEnd(index);
  }

  #taken(): number | undefined {
    const { rows, options } = this.#batch;
    while (this.#ended === undefined && this.#next < rows.length) {
      const { row, outcome } = rows[this.#next++] as RowResult;
      if (outcome !== "done" && (outcome !== "unknown" || options.retryUnknown)) return row;
    }
    return undefined;
  }

  async #rowToItsEnd(index: number): Promise<void> {
    let retriesLeft = this.#batch.options.maxRetries ?? 2;
    let doneBefore = this.#done;
    for (let startAt = 0; await this.#mayBegin(index, startAt); ) {
      const doneAtStart = this.#done;
      const failure = await this.#attempt(index);
      if (failure === undefined) return;
      // A rate limit must not use up the attempts of a row while others get on.
      const isCounted = !failure.isPause || this.#done === doneBefore;
      doneBefore = doneAtStart;
      const delayMs = this.#delayAfter(failure, this.#row(index).attempts);
      if (delayMs === undefined || (isCounted && retriesLeft === 0)) break;
      if (isCounted) retriesLeft -= 1;
      startAt = performance.now() + delayMs;
    }
    if (this.#row(index).attempts > 0) this.#tell(this.#row(index));
  }

  /** Waits until the row may be sent, and the journal says so; false where the run ended before. */
  async #mayBegin(index: number, startAt: number): Promise<boolean> {
    const { journal } = this.#batch;
    for (;;) {
      await this.#pace.turn(startAt);
      if (this.#ended !== undefined) return false;
      if (journal === undefined) return true;
      const row = this.#row(index);
      try {
        await journal.sending(index, row.attempts + 1);
      } catch (reason) {
        this.#end(journal.failureOf(reason));
        return false;
      }
      if (this.#ended === undefined && !this.#pace.isHeld) return true;
      journal.ended(row); // it was not sent after all
    }
  }

  /** Why it failed, if it did. */
  async #attempt(index: number): Promise<Failure | undefined> {
    const { method, inputs, rows, options, journal } = this.#batch;
    const { outcome: before, attempts } = this.#row(index);
    const begun = { row: index, attempts: attempts + 1 };
    try {
      const { data, status } = await method.withResponse(inputs[index], { maxRetries: 0, signal: options.signal });
      const row: RowResult = { ...begun, outcome: "done", status };
      rows[index] = row;
      journal?.ended(row);
      this.#done += 1;
      this.#tell({ ...row, data });
      return undefined;
    } catch (reason) {
      const failure = failureOf(reason);
      const { error, name, status, ending } = failure;
      // Once nobody knows, a later refusal does not tell what the attempt before it did.
      const isDoubtful = before === "unknown" && failure.outcome === "not done";
      const outcome = isDoubtful ? "unknown" : failure.outcome;
      const message = isDoubtful
        ? `${failure.message}; an attempt before it may have been carried out`
        : failure.message;
      const row: RowResult = { ...begun, outcome, error, message, ...(status === undefined ? {} : { status }) };
      rows[index] = row;
      journal?.ended(row, name);
      if (ending !== undefined) this.#end(`${ending}: ${message}`);
      return failure;
    }
  }

  /** How long to wait before a further attempt; undefined where there should be none. */
  #delayAfter(failure: Failure, attempts: number): number | undefined {
    const { isPassing, isPause, outcome, retryAfterMs } = failure;
    const delayMs = this.#pace.delayAfter(failure, attempts);
    if (isPause && delayMs === undefined) this.#end(`the server asks to wait ${retryAfterMs} ms, which is too long`);
    return isPassing && (outcome === "not done" || this.#batch.repeatable) ? delayMs : undefined;
  }

  #row(index: number): RowResult {
    return this.#batch.rows[index] as RowResult;
  }

  #end(why: string): void {
    this.#ended ??= why;
    this.#ending.abort();
  }

  #tell(row: RowResult): void {
    const fail = () => this.#end("onResult failed");
    try {
      Promise.resolve(this.#batch.options.onResult?.({ ...row })).catch(fail);
    } catch {
      fail();
    }
  }
}
