/** How long a line may wait for others. */
const SOON_MS = 10;

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
  #timer: ReturnType<typeof setTimeout> | undefined;
  #at: number;
  #waiting: string[] = [];
  /** Whether somebody waits until the waiting lines are on the disk. */
  #mustSync = false;
  /** That of the waiting lines. */
  #next: Promise<void> | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(file: WritableFile, at: number) {
    this.#file = file;
    this.#at = at;
  }

  /** Writes a line that nobody waits for, soon or with the next one that is added, and is on the disk with that. */
  write(line: object): void {
    this.#waiting.push(`${JSON.stringify(line)}\n`);
    this.#timer ??= setTimeout(() => this.#begin(), SOON_MS);
  }

  /** Ends when the line, and all before it, are on the disk. */
  add(line: object): Promise<void> {
    this.#waiting.push(`${JSON.stringify(line)}\n`);
    this.#mustSync = true;
    return this.#begin();
  }

  /** Ends when all lines are on the disk. */
  flushed(): Promise<void> {
    this.#mustSync = true;
    return this.#begin();
  }

  #begin(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#next === undefined) {
      this.#next = this.#last.then(() => this.#write());
      this.#last = this.#next;
      // Who does not wait for a line is told at the next one.
      this.#next.catch(() => {});
    }
    return this.#next;
  }

  async #write(): Promise<void> {
    const bytes = Buffer.from(this.#waiting.join(""));
    const mustSync = this.#mustSync;
    this.#waiting = [];
    this.#mustSync = false;
    this.#next = undefined;
    for (let written = 0; written < bytes.length; ) {
      const rest = bytes.length - written;
      const { bytesWritten } = await this.#file.write(bytes, written, rest, this.#at);
      written += bytesWritten;
      this.#at += bytesWritten;
    }
    if (mustSync) await this.#file.datasync();
  }
}
