import { setImmediate } from "node:timers/promises";

/** What is needed of an open file. */
export interface WritableFile {
  write(bytes: Uint8Array, offset: number, length: number, position: number): Promise<{ bytesWritten: number }>;
  datasync(): Promise<void>;
}

/**
 * Puts lines at the end of a file. All that come while others are written wait, and are then written together, as the disk
 * takes as long for one line as for many. After the first failure nothing is written any more.
 */
export class LineWriter {
  readonly #file: WritableFile;
  #at: number;
  #waiting: string[] = [];
  /** That of the waiting lines. */
  #next: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(file: WritableFile, at: number) {
    this.#file = file;
    this.#at = at;
  }

  /** Ends when the line, and all before it, are on the disk. */
  add(line: object): Promise<void> {
    this.#waiting.push(`${JSON.stringify(line)}\n`);
    if (this.#next === undefined) {
      this.#next = this.#last.then(() => this.#write());
      this.#last = this.#next;
      // Who does not wait for a line is told at the next one.
      this.#next.catch(() => {});
    }
    return this.#next;
  }

  /** Ends when all lines are on the disk. */
  flushed(): Promise<void> {
    return this.#last;
  }

  async #write(): Promise<void> {
    // What ends now most often begins something next, which may come along.
    await setImmediate();
    const bytes = Buffer.from(this.#waiting.join(""));
    this.#waiting = [];
    this.#next = undefined;
    for (let written = 0; written < bytes.length; ) {
      const rest = bytes.length - written;
      const { bytesWritten } = await this.#file.write(bytes, written, rest, this.#at);
      written += bytesWritten;
      this.#at += bytesWritten;
    }
    await this.#file.datasync();
  }
}
