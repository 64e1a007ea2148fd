import type { RowResult } from "../batch.ts";
import type { Output } from "./surroundings.ts";

const EVERY_MS = 200;

/** How far a run is, in a line of the terminal that is written anew. Elsewhere nothing is written. */
export class Progress {
  readonly #output: Output;
  readonly #counts = { done: 0, "not done": 0, unknown: 0, "not sent": 0 };
  /** How many rows are to be sent, those included that have ended. */
  #rows = 0;
  #ended = 0;
  #started = 0;
  #writtenAt = Number.NEGATIVE_INFINITY;

  constructor(output: Output) {
    this.#output = output;
  }

  /** So many rows are to be sent, from now on. */
  begin(rows: number): void {
    this.#rows = rows;
    this.#started = performance.now();
  }

  add({ outcome }: Pick<RowResult, "outcome">): void {
    this.#counts[outcome] += 1;
    this.#ended += 1;
    const now = performance.now();
    if (!this.#output.isTTY || (now - this.#writtenAt < EVERY_MS && this.#ended < this.#rows)) return;
    this.#writtenAt = now;
    this.#output.write(`\r\x1b[K${this.#line((now - this.#started) / 1000)}`);
  }

  /** Makes room for what comes below. */
  end(): void {
    if (this.#output.isTTY && this.#ended > 0) this.#output.write("\n");
  }

  #line(seconds: number): string {
    const { done, "not done": notDone, unknown } = this.#counts;
    const rate = this.#ended / Math.max(seconds, 0.001);
    const left = Math.ceil((this.#rows - this.#ended) / rate);
    const parts = [
      `${done} done`,
      `${notDone} not done`,
      `${unknown} unknown`,
      `${rate.toFixed(1)}/s`,
      `${left} s left`,
    ];
    return `${this.#ended}/${this.#rows}: ${parts.join(", ")}`;
  }
}
