import type { Readable, Writable } from "node:stream";

export const NAME = "user-permissions";

/** What a command has around it. */
export interface Surroundings {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Output;
  readonly stderr: Output;
  /** Is aborted when the system sends a signal; the reason is that signal's name. */
  readonly signal: AbortSignal;
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** How many characters a line holds; some terminals do not say, or say 0. */
export function widthOf({ columns }: Output): number {
  return columns || 80;
}

/** Resolves when the text has gone out, and rejects where it cannot: nobody reads any more, or a disk is full. */
export function write(output: Output, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    output.write(text, (error) => (error ? reject(error) : resolve()));
  });
}
