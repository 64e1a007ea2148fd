import { wait } from "../limits.ts";
import type { Failure } from "./failure.ts";

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8_000;

/** When attempts may begin: of one row after a failure, and of all after the server has asked for a pause. */
export class Pace {
  readonly #ending: AbortSignal;
  readonly #longestMs: number;
  /** No attempt begins before, on the clock of `performance.now()`. */
  #heldUntil = 0;

  constructor(ending: AbortSignal, longestMs: number) {
    this.#ending = ending;
    this.#longestMs = longestMs;
  }

  get isHeld(): boolean {
    return performance.now() < this.#heldUntil;
  }

  /** Waits until an attempt may begin that is not to begin before `startAt`, or until the run ends. */
  async turn(startAt: number): Promise<void> {
    while (!this.#ending.aborted) {
      // A pause may grow while it is waited for, and a timer may come too early.
      const restMs = Math.max(startAt, this.#heldUntil) - performance.now();
      if (restMs <= 0) return;
      await wait(restMs, this.#ending);
    }
  }

  /** How long to wait after a failure, which was that of the row's so many attempts; undefined where it is too long. */
  delayAfter({ retryAfterMs, isPause }: Failure, attempts: number): number | undefined {
    const limitMs = Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
    const delayMs = retryAfterMs ?? Math.random() * limitMs;
    if (delayMs > this.#longestMs && retryAfterMs !== undefined) return undefined;
    if (isPause) this.#heldUntil = Math.max(this.#heldUntil, performance.now() + delayMs);
    return delayMs;
  }
}
