import type { Journal } from "./journal.ts";

/** A wait for the disk that is shorter than this part of a call is not felt. */
const FELT = 1 / 20;
/** So many rows for each worker are written down before their turn at most. */
const MOST_AHEAD = 8;

type Announcing = Pick<Journal, "sending">;

class Times {
  last = 0;
  shortest = Number.POSITIVE_INFINITY;

  add(ms: number): void {
    this.last = ms;
    this.shortest = Math.min(this.shortest, ms);
  }
}

/**
 * Gives the rows that are to be sent, each once it is on the disk that it is. Where calls are so short that the wait would be
 * felt, the next rows are written down while others are under way: as many as begin meanwhile, and only there, since of
 * these too nobody knows after a kill.
 */
export class Upcoming {
  readonly #take: () => number | undefined;
  readonly #journal: Announcing | undefined;
  readonly #workers: number;
  /** Those that are on the disk already. */
  readonly #ahead: number[] = [];
  #filling: Promise<boolean> | undefined;
  readonly #calls = new Times();
  /** For the disk. */
  readonly #waits = new Times();

  constructor(take: () => number | undefined, journal: Announcing | undefined, workers: number) {
    this.#take = take;
    this.#journal = journal;
    this.#workers = workers;
  }

  /** Tells how long a call took. */
  called(ms: number): void {
    this.#calls.add(ms);
  }

  /** Undefined where there is none. Fails where the journal cannot be written. */
  async next(): Promise<number | undefined> {
    if (this.#journal === undefined) return this.#take();
    while (this.#ahead.length === 0) {
      const most = this.#mostAhead();
      if (most === 0 && this.#filling === undefined) return (await this.#written(this.#journal, 1))[0];
      if (!(await this.#filled(this.#journal, most))) return undefined;
    }
    const index = this.#ahead.shift();
    const most = this.#mostAhead();
    // Who waits for them is told if they cannot be written.
    if (this.#ahead.length < most / 2) this.#filled(this.#journal, most).catch(() => {});
    return index;
  }

  /** Some times as many as begin while the disk is waited for: each wait costs as much for one as for many. */
  #mostAhead(): number {
    // One long wait among short ones is no reason, nor is anything before the first call has ended.
    if (this.#waits.shortest <= this.#calls.shortest * FELT) return 0;
    const begin = (this.#workers * this.#waits.last) / this.#calls.last;
    return Math.min(Math.ceil(6 * begin), MOST_AHEAD * this.#workers);
  }

  /** Whether there were any more. */
  #filled(journal: Announcing, most: number): Promise<boolean> {
    this.#filling ??= this.#written(journal, most).then((rows) => {
      this.#ahead.push(...rows);
      this.#filling = undefined;
      return rows.length > 0;
    });
    return this.#filling;
  }

  /** The next rows, at most so many. */
  async #written(journal: Announcing, most: number): Promise<number[]> {
    const rows: number[] = [];
    while (rows.length < most) {
      const row = this.#take();
      if (row === undefined) break;
      rows.push(row);
    }
    const started = performance.now();
    await Promise.all(rows.map((row) => journal.sending(row, 1)));
    if (rows.length > 0) this.#waits.add(performance.now() - started);
    return rows;
  }
}
