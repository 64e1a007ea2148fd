import { retryDelay } from "../retry.ts";
import { type Failure, failedRow, failureOf } from "./failure.ts";
import type { Journal } from "./journal.ts";
import type { Method } from "./method.ts";
import { Pace } from "./pace.ts";
import type { BatchOptions, RowResult } from "./types.ts";
import { Upcoming } from "./upcoming.ts";

export interface Batch {
  /** It repeats nothing by itself. */
  readonly method: Method;
  readonly inputs: readonly unknown[];
  readonly repeatable: boolean;
  /** What is known of each row. The run puts in what it finds out. */
  readonly rows: RowResult[];
  readonly options: BatchOptions;
  readonly journal: Journal | undefined;
}

/** Whether a run sends a row of which so much is known. */
export function isToBeSent({ outcome }: RowResult, { retryUnknown }: Pick<BatchOptions, "retryUnknown">): boolean {
  return outcome !== "done" && (outcome !== "unknown" || retryUnknown === true);
}

/** One run: workers, each of which takes a row to its end before it takes the next. */
export class Run {
  readonly #batch: Batch;
  readonly #concurrency: number;
  readonly #pace: Pace;
  readonly #upcoming: Upcoming;
  readonly #ending = new AbortController();
  /** Why it ended before its end. */
  #ended: string | undefined;
  /** The next row to look at. */
  #next = 0;
  /** How many rows this run has done. */
  #done = 0;

  constructor(batch: Batch) {
    const { concurrency = 4 } = batch.options;
    this.#batch = batch;
    this.#concurrency = Math.min(concurrency, batch.rows.length);
    this.#pace = new Pace(this.#ending.signal);
    this.#upcoming = new Upcoming(() => this.#taken(), batch.journal, this.#concurrency);
  }

  /** Gives why it ended before its end, if it did. */
  async toItsEnd(): Promise<string | undefined> {
    const { journal, options } = this.#batch;
    const abort = () => this.#end("its signal ended it");
    options.signal?.addEventListener("abort", abort);
    if (options.signal?.aborted) abort();
    await this.#tellBegin();
    await Promise.all(Array.from({ length: this.#concurrency }, () => this.#work()));
    options.signal?.removeEventListener("abort", abort);
    const failure = await journal?.close();
    if (failure !== undefined) this.#end(failure);
    return this.#ended;
  }

  async #work(): Promise<void> {
    try {
      for (;;) {
        await this.#pace.turn(0);
        const index = await this.#upcoming.next();
        if (index === undefined) return;
        await this.#rowToItsEnd(index);
      }
    } catch (reason) {
      // Nothing else throws. What is under way in the other workers goes on to its end.
      this.#end((reason as Error).message);
    }
  }

  /** The next row that is to be sent. */
  #taken(): number | undefined {
    const { rows, options } = this.#batch;
    while (this.#ended === undefined && this.#next < rows.length) {
      const row = rows[this.#next++] as RowResult;
      if (isToBeSent(row, options)) return row.row;
    }
    return undefined;
  }

  /** The journal says already that the row is sent. */
  async #rowToItsEnd(index: number): Promise<void> {
    let retriesLeft = this.#batch.options.maxRetries ?? 2;
    /** How many rows were done when the attempt before this one began. */
    let doneBefore = 0;
    let isSent = this.#isSent(index) || (await this.#mayBegin(index, 0));
    while (isSent) {
      const doneAtStart = this.#done;
      const failure = await this.#attempt(index);
      if (failure === undefined) return;
      // A rate limit must not use up the attempts of a row while others get on.
      const isCounted = !failure.isPause || this.#done === doneBefore;
      doneBefore = doneAtStart;
      const delayMs = this.#delayAfter(failure, this.#row(index).attempts);
      if (delayMs === undefined || (isCounted && retriesLeft === 0)) break;
      if (isCounted) retriesLeft -= 1;
      isSent = await this.#mayBegin(index, performance.now() + delayMs);
    }
    if (this.#row(index).attempts > 0) this.#tell(this.#row(index));
  }

  /** Waits until the row may be sent, and the journal says so; false where the run ended before. */
  async #mayBegin(index: number, startAt: number): Promise<boolean> {
    for (;;) {
      await this.#pace.turn(startAt);
      if (this.#ended !== undefined) return false;
      await this.#batch.journal?.sending(index, this.#row(index).attempts + 1);
      if (this.#isSent(index)) return true;
    }
  }

  /** Whether a row of which the journal says that it is sent may be sent now; it is taken back if not. */
  #isSent(index: number): boolean {
    if (this.#ended === undefined && !this.#pace.isHeld) return true;
    this.#batch.journal?.ended(this.#row(index));
    return false;
  }

  /** Why it failed, if it did. */
  async #attempt(index: number): Promise<Failure | undefined> {
    const { method, inputs, rows, options, journal } = this.#batch;
    // Options that are there are looked at in each call.
    const callOptions = options.signal && { signal: options.signal };
    const before = this.#row(index);
    const started = performance.now();
    try {
      const { data, status } = await method.withResponse(inputs[index], callOptions);
      const row: RowResult = { row: index, outcome: "done", attempts: before.attempts + 1, status };
      rows[index] = row;
      journal?.ended(row);
      this.#done += 1;
      this.#tell({ ...row, data });
      return undefined;
    } catch (reason) {
      const failure = failureOf(reason);
      const row = failedRow(before, failure);
      rows[index] = row;
      journal?.ended(row, failure.name);
      if (failure.ending !== undefined) this.#end(`${failure.ending}: ${failure.message}`);
      return failure;
    } finally {
      this.#upcoming.called(performance.now() - started);
    }
  }

  /** How long to wait before a further attempt; undefined where there should be none. */
  #delayAfter(failure: Failure, attempts: number): number | undefined {
    if (!failure.isOfRequest) return undefined;
    const { options, repeatable } = this.#batch;
    const delayMs = retryDelay({ ...failure, attempts }, repeatable, options.maxRetryAfterMs ?? 60_000);
    if (failure.isPause && delayMs !== undefined) this.#pace.hold(delayMs);
    else if (failure.isPause) this.#end(`the server asks to wait ${failure.retryAfterMs} ms, which is too long`);
    return delayMs;
  }

  #row(index: number): RowResult {
    return this.#batch.rows[index] as RowResult;
  }

  #end(why: string): void {
    this.#ended ??= why;
    this.#ending.abort();
  }

  async #tellBegin(): Promise<void> {
    const { rows, options } = this.#batch;
    try {
      // Waited for, so that nothing is sent where it fails later.
      await options.onBegin?.(rows.map((row) => ({ ...row })));
    } catch {
      this.#end("onBegin failed");
    }
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
