import { open, writeFile } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import type { BatchResult } from "../batch.ts";
import { MASK } from "../redact.ts";
import { NotUnderstood } from "./not-understood.ts";
import { OutputError } from "./print.ts";
import type { Row } from "./rows.ts";
import { reasonOf } from "./system-error.ts";
import type { Task } from "./task.ts";

/** Throws NotUnderstood where a report could not be written; what stands there already stays until then. */
export async function checkWritable(file: string): Promise<void> {
  try {
    await (await open(file, "a")).close();
  } catch (error) {
    throw new NotUnderstood([`--report: ${file} cannot be written: ${reasonOf(error)}`]);
  }
}

/** Writes what became of each row: the row itself, its secrets masked, and behind it the outcome. Throws OutputError. */
export async function writeReport(file: string, { operation }: Task, rows: readonly Row[], result: BatchResult) {
  const secrets = operation.properties.filter(({ secret }) => secret).map(({ name }) => name);
  const names = [...new Set(rows.flatMap(({ input }) => Object.keys(input)))];
  const records = rows.map(({ line, input }, index) => {
    const { outcome, status, message } = result.rows[index] as BatchResult["rows"][number];
    const cells = names.map((name) => (secrets.includes(name) && name in input ? MASK : cellOf(input[name])));
    return [line, ...cells, outcome, status, message];
  });
  // A spreadsheet must not take a server's text for a formula.
  const text = stringify([["line", ...names, "outcome", "status", "message"], ...records], { escape_formulas: true });
  try {
    await writeFile(file, text);
  } catch (cause) {
    throw new OutputError("All that could be sent was sent", cause);
  }
}

function cellOf(value: unknown): string {
  if (value === undefined) return "";
  if (Array.isArray(value) && value.every((each) => typeof each === "string")) return value.join(",");
  return typeof value === "string" ? value : JSON.stringify(value);
}
