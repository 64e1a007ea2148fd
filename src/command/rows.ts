import { readFile } from "node:fs/promises";
import { addAbortSignal } from "node:stream";
import { buffer } from "node:stream/consumers";
import type { PropertyReference } from "../../generated/reference.ts";
import { adviceOn } from "../nearest.ts";
import { csvRecords } from "./csv.ts";
import { jsonRecords } from "./json-lines.ts";
import { NotUnderstood } from "./not-understood.ts";
import { type OperationOption, propertyNamed } from "./operation-options.ts";
import type { Surroundings } from "./surroundings.ts";
import { reasonOf } from "./system-error.ts";
import { meantBy } from "./value.ts";

/** What is to be sent for a row. */
export interface Row {
  readonly line: number;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface Rows {
  readonly rows: readonly Row[];
  /** What is wrong with the file as such, and with its names. */
  readonly faults: readonly string[];
}

/** What the rows of a file say: CSV, or JSON Lines where it begins with a brace. `given` is for all rows. Throws NotUnderstood. */
export async function rowsOf(
  file: string,
  options: readonly OperationOption[],
  given: Readonly<Record<string, unknown>>,
  surroundings: Surroundings,
): Promise<Rows> {
  const name = nameOf(file);
  const text = await textOf(file, surroundings);
  const isJson = text.trimStart().startsWith("{");
  const { columns, records, faults } = (isJson ? jsonRecords : csvRecords)(text);
  if (records.length === 0 && faults.length === 0) throw new NotUnderstood([`${name}: has no rows`]);
  const unknown = columns.flatMap((column, index) => columnFault(column, columns.slice(0, index), options, given));
  // Where a column is wrong, so is each row.
  const sound = unknown.length > 0 ? [] : records;
  const rows = sound.map(({ line, values }) => ({ line, input: { ...given, ...inputOf(values, options, isJson) } }));
  return { rows, faults: [...unknown, ...faults].map((fault) => `${name}: ${fault}`) };
}

/** What an input is called in messages. */
export function nameOf(file: string): string {
  return file === "-" ? "standard input" : file;
}

async function textOf(file: string, { stdin, signal }: Surroundings): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = file === "-" ? await buffer(addAbortSignal(signal, stdin)) : await readFile(file, { signal });
  } catch (error) {
    throw new NotUnderstood([`${nameOf(file)}: cannot be read: ${reasonOf(error)}`]);
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return text;
  } catch {
    // Said below.
  }
  throw new NotUnderstood([
    `${nameOf(file)}: is not text in UTF-8; save it anew in that encoding, in Excel as "CSV UTF-8"`,
  ]);
}

function columnFault(
  column: string,
  before: readonly string[],
  options: readonly OperationOption[],
  given: Readonly<Record<string, unknown>>,
): string[] {
  const property = propertyNamed(column, options);
  if (property === undefined) {
    const names = options.map((option) => option.property.name);
    const advice = /[;\t|]/.test(column) ? "the columns have to be separated by commas" : adviceOn(column, names);
    return [`there is no column "${column}"; ${advice}`];
  }
  if (Object.hasOwn(given, property.name)) return [`has a column "${column}", which is given for all rows too`];
  const isSecond = before.some((other) => propertyNamed(other, options) === property);
  return isSecond ? [`has the column "${property.name}" twice`] : [];
}

function inputOf(
  values: Readonly<Record<string, unknown>>,
  options: readonly OperationOption[],
  isJson: boolean,
): Record<string, unknown> {
  const entries = Object.entries(values).flatMap(([column, value]): [string, unknown][] => {
    const property = propertyNamed(column, options) as PropertyReference;
    if (isJson) return [[property.name, value]];
    // An empty cell says nothing, and least of all that a list is to be empty.
    return value === "" ? [] : [[property.name, meantBy(value as string, property)]];
  });
  return Object.fromEntries(entries);
}
