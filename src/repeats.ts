/**
 * Knows the pages again that a server gives in a circle, after Brent: it keeps one page, and a later one from time to
 * time, at longer and longer intervals, so that any circle comes round to the kept one.
 */
export class Repeats {
  #pages = 0;
  /** As texts, since the caller may change the records. */
  #kept: readonly (string | undefined)[] = [];
  /** How often the kept page was given. */
  #times = 0;

  /** For which time this page would be given; 1 for any but the kept one. */
  timesWith(records: readonly unknown[]): number {
    return this.#isKept(records) ? this.#times + 1 : 1;
  }

  /** Counts a page that is given now. An empty one tells nothing: a search may pass over many pages. */
  add(records: readonly unknown[]): void {
    if (records.length === 0) return;
    this.#pages += 1;
    if (this.#isKept(records)) this.#times += 1;
    else if (isPowerOfTwo(this.#pages)) {
      this.#kept = records.map(textOf);
      this.#times = 1;
    }
  }

  #isKept(records: readonly unknown[]): boolean {
    if (records.length !== this.#kept.length) return false;
    return this.#kept.every((text, index) => text !== undefined && text === textOf(records[index]));
  }
}

/** Undefined for what is too deep to be written. */
function textOf(record: unknown): string | undefined {
  try {
    return JSON.stringify(record);
  } catch {
    return undefined;
  }
}

function isPowerOfTwo(count: number): boolean {
  return (count & (count - 1)) === 0;
}
