import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { UsageError } from "../command.ts";

/** What is kept of a page that a person has read: nothing of its text. */
export interface Reading {
  /** SHA-256 of the text, whatever its white space. */
  readonly digest: string;
  /** Where it was found, if that is another place than the source. */
  readonly url?: string | undefined;
  readonly etag?: string | undefined;
  /** Those words of ours that it had. */
  readonly words: readonly string[];
}

export type Readings = Readonly<Record<string, Reading>>;

export function digestOf(text: string): string {
  return createHash("sha256").update(text.replace(/\s+/g, " ").trim()).digest("hex");
}

/** None where there is no such file. */
export async function readingsIn(file: string): Promise<Readings> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "{}";
    throw error;
  });
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`${file} is not JSON; restore it, or delete it and read all sources again.`);
  }
}

export async function writeReadings(file: string, readings: Readings): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(readings).sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(file, `${JSON.stringify(sorted, null, 2)}\n`);
}
