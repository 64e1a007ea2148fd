import type { FileHandle } from "node:fs/promises";

const CHUNK = 65_536;
/** A line of a journal is much shorter. */
const LONGEST = 1_048_576;

/** A whole line of a file, or what stands after the last line end. */
export interface FileLine {
  readonly text: string;
  /** Where it ends, its line end included. */
  readonly endsAt: number;
  readonly isWhole: boolean;
}

/** The lines of a file, one after the other, so that a long file needs no more memory than a short one. */
export async function* linesOf(file: FileHandle): AsyncGenerator<FileLine, void, undefined> {
  const chunk = Buffer.alloc(CHUNK);
  let rest = Buffer.alloc(0);
  /** Where `rest` begins. */
  let at = 0;
  for (;;) {
    const { bytesRead } = await file.read(chunk, 0, CHUNK, at + rest.length);
    if (bytesRead === 0) break;
    rest = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
    let start = 0;
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a, start)) {
      yield { text: rest.toString("utf8", start, end), endsAt: at + end + 1, isWhole: true };
      start = end + 1;
    }
    rest = rest.subarray(start);
    at += start;
    if (rest.length > LONGEST) break;
  }
  if (rest.length > 0) yield { text: rest.toString("utf8"), endsAt: at + rest.length, isWhole: rest.length > LONGEST };
}
