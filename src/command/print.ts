import type { Result } from "../call.ts";
import { type Surroundings, widthOf, write } from "./surroundings.ts";
import { reasonOf } from "./system-error.ts";
import { recordsTable } from "./table.ts";
import type { Task } from "./task.ts";

/** What was done could not be printed. */
export class OutputError extends Error {
  override readonly name = "OutputError";
  /** Whether nobody reads any more, as behind a pipe to `head`. */
  readonly isClosed: boolean;

  constructor(what: string, cause: unknown) {
    super(`${what}, but that could not be written: ${reasonOf(cause)}`, { cause });
    this.isClosed = (cause as NodeJS.ErrnoException).code === "EPIPE";
  }
}

/** Whether JSON is wanted: by whoever says so, and by a pipe. */
export function isJson({ line }: Task, { stdout }: Surroundings): boolean {
  return line.common.json === true || !stdout.isTTY;
}

/** Writes what is known after something was done. Throws OutputError. */
export async function print(text: string, what: string, { stdout }: Surroundings): Promise<void> {
  try {
    await write(stdout, text);
  } catch (cause) {
    throw new OutputError(what, cause);
  }
}

/** What a call gave: as JSON, or as a sentence with a table below it; a text as it is, unless JSON is asked for. */
export async function printResult(task: Task, result: Result<unknown>, surroundings: Surroundings): Promise<void> {
  const { status, data } = result;
  const done = `${task.operationId} was done (${status})`;
  if (typeof data === "string" && task.line.common.json !== true) return await print(data, done, surroundings);
  const table = data === undefined ? "" : recordsTable([data], widthOf(surroundings.stdout));
  const text = isJson(task, surroundings)
    ? `${JSON.stringify(data ?? null, null, 2)}\n`
    : `Done: ${task.operationId} was answered with ${status}.\n${table}`;
  await print(text, done, surroundings);
}

/** The records of a list: as lines of JSON, each as it comes, or as one table. */
export async function printRecords(
  task: Task,
  records: AsyncIterable<unknown>,
  surroundings: Surroundings,
): Promise<void> {
  const rows: unknown[] = [];
  for await (const record of records) {
    if (isJson(task, surroundings)) await print(`${JSON.stringify(record)}\n`, "The list was read", surroundings);
    else rows.push(record);
  }
  if (isJson(task, surroundings)) return;
  const count = `${rows.length} ${rows.length === 1 ? "record" : "records"}.\n`;
  const table = rows.length === 0 ? "" : `${recordsTable(rows, widthOf(surroundings.stdout))}\n`;
  await print(`${table}${count}`, "The list was read", surroundings);
}
