import { wait } from "../limits.ts";

/** When attempts may begin: of one row after a failure, and of all after the server has asked for a pause. */
export class Pace {
  readonly #ending: AbortSignal;
  /** No attempt begins before, on the clock of `performance.now()`. */
  #heldUntil = 0;

  constructor(ending: AbortSignal) {
    this.#ending = ending;
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

  /** Holds all back for so long. */
  hold(delayMs: number): void {
    this.#heldUntil = Math.max(this.#heldUntil, performance.now() + delayMs);
  }
}
