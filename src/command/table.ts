import Table from "cli-table3";
import { oneLine } from "../client-error.ts";

type Cells = Record<string, string>;

/** Rows below a head, with lines around them. */
export function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // No colours: they are not for every background.
  const table = new Table({ head: [...head], style: { head: [], border: [], compact: true } });
  table.push(...rows.map((row) => [...row]));
  return `${table.toString()}\n`;
}

/** Records as a table; one below the other where the terminal is too narrow for that. */
export function recordsTable(records: readonly unknown[], columns: number): string {
  const rows = records.map(cellsOf);
  const head = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const table = tableOf(
    head,
    rows.map((row) => head.map((name) => row[name] ?? "")),
  );
  const width = Math.max(...table.split("\n").map((line) => line.length));
  return width <= columns ? table : rows.map(listOf).join("\n");
}

/** A record with a line for each of its properties. */
function listOf(cells: Cells): string {
  const width = Math.max(...Object.keys(cells).map((name) => name.length));
  return Object.entries(cells)
    .map(([name, text]) => `${name.padEnd(width)}  ${text}\n`)
    .join("");
}

/** What a record holds, by where it stands: `user.email`. */
function cellsOf(record: unknown): Cells {
  const cells: Cells = {};
  const add = (value: unknown, path: string): void => {
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      for (const [name, part] of Object.entries(value))
        add(part, path === "" ? oneLine(name) : `${path}.${oneLine(name)}`);
    } else cells[path || "value"] = textOf(value);
  };
  add(record, "");
  return cells;
}

/** A server's text must not move the cursor. */
function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOf).join(", ");
  return oneLine(typeof value === "string" ? value : JSON.stringify(value));
}
