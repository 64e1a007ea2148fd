import type { FileHandle } from "node:fs/promises";
import type { LineWriter } from "./line-writer.ts";
import type { RowResult } from "./types.ts";

/** A server may say more than anybody would read here. */
const LONGEST_MESSAGE = 2_000;

/** What became of which row, in a file that outlives the process. */
export class Journal {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #writer: LineWriter;
  readonly #release: () => Promise<void>;

  constructor(path: string, file: FileHandle, writer: LineWriter, release: () => Promise<void>) {
    this.#path = path;
    this.#file = file;
    this.#writer = writer;
    this.#release = release;
  }

  /** To be waited for before an attempt is sent: it must not be sent where this fails. */
  async sending(row: number, attempt: number): Promise<void> {
    try {
      await this.#writer.add({ row, attempt, sending: new Date().toISOString() });
    } catch (reason) {
      throw new Error(this.#failure(reason));
    }
  }

  /** Written with the next lines; nobody has to wait for it. */
  ended({ row, outcome, status, message }: RowResult, error?: string): void {
    this.#writer.write({ row, outcome, status, error, message: message?.slice(0, LONGEST_MESSAGE) });
  }

  /** Why it cannot be written, if so. */
  async close(): Promise<string | undefined> {
    const failure = await this.#writer.flushed().then(
      () => undefined,
      (reason) => this.#failure(reason),
    );
    await Promise.allSettled([this.#file.close(), this.#release()]);
    return failure;
  }

  #failure(reason: unknown): string {
    return `the journal ${this.#path} cannot be written: ${(reason as Error).message}`;
  }
}
