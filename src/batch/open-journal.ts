import { randomBytes, scrypt } from "node:crypto";
import { constants, type FileHandle, open, realpath, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { promisify } from "node:util";
import { Journal } from "./journal.ts";
import { type Header, headerIn, lineIn } from "./journal-lines.ts";
import { LineWriter } from "./line-writer.ts";
import { linesOf } from "./lines-of.ts";
import { lock } from "./lock.ts";
import { Replay } from "./replay.ts";
import type { RowResult } from "./types.ts";

/** Which batch a journal is to be of, and a digest of its inputs. */
export interface BatchOfJournal extends Pick<Header, "api" | "operation" | "origin"> {
  readonly digest: Buffer;
}

/**
 * Opens the journal of a batch, and writes into `rows` what it knows of them. One that cannot be used is refused, and stays
 * as it is.
 */
export async function openJournal(path: string, batch: BatchOfJournal, rows: RowResult[]): Promise<Journal> {
  // By whatever name, a file has one lock.
  const real = await realpath(path).catch(() => resolve(path));
  await refuseSpecial(real);
  const release = await lock(real);
  let file: FileHandle | undefined;
  try {
    file = await open(real, constants.O_RDWR | constants.O_CREAT, 0o600);
    const endsAt = await readInto(rows, file, batch);
    // What a run that was ended had not wholly written.
    await file.truncate(endsAt);
    const writer = new LineWriter(file, endsAt);
    if (endsAt === 0) await begin(writer, batch, rows.length, dirname(real));
    return new Journal(path, file, writer, release);
  } catch (reason) {
    await file?.close();
    await release();
    throw reason;
  }
}

async function refuseSpecial(path: string): Promise<void> {
  const found = await stat(path).catch((reason) => {
    if (reason.code === "ENOENT") return undefined;
    throw reason;
  });
  if (found?.isFile() === false) throw new Error("is not a regular file");
}

async function begin(writer: LineWriter, batch: BatchOfJournal, rows: number, folder: string): Promise<void> {
  const { api, operation, origin, digest } = batch;
  const salt = randomBytes(16).toString("hex");
  const input = await inputOf(digest, salt);
  await writer.add({ journal: 1, api, operation, origin, rows, salt, input } satisfies Header);
  // That there is the file has to be on the disk too. Not every system can say so.
  await Promise.allSettled([synced(folder)]);
}

async function synced(folder: string): Promise<void> {
  const opened = await open(folder);
  await opened.sync().finally(() => opened.close());
}

/** Slow on purpose: an input may hold a password, which nobody is to find by trying. */
async function inputOf(digest: Buffer, salt: string): Promise<string> {
  const key = await promisify<Buffer, string, number, Buffer>(scrypt)(digest, salt, 32);
  return key.toString("hex");
}

/** Where the last whole line ends: 0 in an empty file, or one whose header was not wholly written. */
async function readInto(rows: RowResult[], file: FileHandle, batch: BatchOfJournal): Promise<number> {
  const replay = new Replay(rows);
  let endsAt = 0;
  let number = 0;
  for await (const { text, isWhole, ...line } of linesOf(file)) {
    number += 1;
    if (number === 1 && !isWhole && isCutHeader(text)) return 0;
    if (number === 1) await refuseOther(headerIn(text), batch, rows.length);
    if (!isWhole) break;
    const parsed = number === 1 ? undefined : lineIn(text, rows.length);
    if (parsed !== undefined) replay.take(parsed);
    else if (number > 1) throw new Error(`is broken in line ${number}; name another file, or mend this one`);
    endsAt = line.endsAt;
  }
  return endsAt;
}

function isCutHeader(text: string): boolean {
  const start = '{"journal":1,';
  return text.startsWith(start) || start.startsWith(text);
}

async function refuseOther(header: Header | undefined, batch: BatchOfJournal, rows: number): Promise<void> {
  if (header === undefined) throw new Error("is no journal of a batch; name another file");
  const others = [
    ["product", header.api, batch.api],
    ["operation", header.operation, batch.operation],
    ["server", header.origin, batch.origin],
    ["number of rows", header.rows, rows],
  ].flatMap(([what, its, given]) => (its === given ? [] : [`its ${what} is ${its}, not ${given}`]));
  if (others.length === 0 && header.input !== (await inputOf(batch.digest, header.salt))) {
    others.push("its inputs are others, or in another order");
  }
  if (others.length > 0) throw new Error(`is of another batch: ${others.join("; ")}. Name another file for this one`);
}
