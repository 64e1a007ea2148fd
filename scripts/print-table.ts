import { widthsOf } from "./aligned-lines.ts";

/** Prints rows as a table, the first row as its head. */
export function printTable(rows: readonly (readonly string[])[]): void {
  const widths = widthsOf(rows);
  rows.forEach((row, index) => {
    console.log(`| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`);
    if (index === 0) console.log(`| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`);
  });
}
