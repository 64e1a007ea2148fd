import { type FileHandle, open } from "node:fs/promises";
import { addAbortSignal } from "node:stream";
import { text } from "node:stream/consumers";
import type { SecretFile } from "./command-line.ts";
import { NotUnderstood } from "./not-understood.ts";
import { nameOf } from "./rows.ts";
import type { Surroundings } from "./surroundings.ts";
import { reasonOf } from "./system-error.ts";

/** Longer than any credential; a file that is longer was not meant. */
const MOST_BYTES = 16_384;

/** The secret that a file holds, without its last line end. `-` is standard input. Throws NotUnderstood. */
export async function secretIn(file: string, option: string, { stdin, signal }: Surroundings): Promise<string> {
  const content = file === "-" ? await text(addAbortSignal(signal, stdin)) : await contentOf(file, option);
  const secret = content.replace(/\r?\n$/, "");
  if (secret === "") throw new NotUnderstood([`--${option}: ${nameOf(file)} is empty`]);
  return secret;
}

/** The secrets of an input, by property. */
export async function secretsIn(
  files: Readonly<Record<string, SecretFile>>,
  surroundings: Surroundings,
): Promise<Record<string, string>> {
  const secrets: Record<string, string> = {};
  for (const [property, { file, option }] of Object.entries(files)) {
    secrets[property] = await secretIn(file, option, surroundings);
  }
  return secrets;
}

async function contentOf(file: string, option: string): Promise<string> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(file, "r");
    const stat = await handle.stat();
    if (!stat.isFile() && !stat.isFIFO())
      throw new NotUnderstood([`--${option}: ${file} is neither a file nor a pipe`]);
    // Windows has no such bits.
    if (process.platform !== "win32" && (stat.mode & 0o077) !== 0) {
      throw new NotUnderstood([
        `--${option}: others can read ${file}, or change it; take that from them: chmod 600 ${file}`,
      ]);
    }
    if (stat.size > MOST_BYTES) throw new NotUnderstood([`--${option}: ${file} is too large to hold a secret alone`]);
    return await handle.readFile("utf8");
  } catch (error) {
    if (error instanceof NotUnderstood) throw error;
    throw new NotUnderstood([`--${option}: ${file} cannot be read: ${reasonOf(error)}`]);
  } finally {
    await handle?.close();
  }
}
