import { type CsvError, parse } from "csv-parse/sync";
import type { Records } from "./records.ts";

type Parsed = { record: string[]; info: { lines: number } };

/** The rows of a CSV file, whose first line has the names. A European Excel separates by semicolons. */
export function csvRecords(text: string): Records {
  const [first = ""] = text.split(/[\r\n]/, 1);
  const delimiter = first.includes(",") ? "," : ([";", "\t"].find((each) => first.includes(each)) ?? ",");
  let parsed: Parsed[];
  try {
    parsed = parse(text, { ...SETTINGS, delimiter }) as unknown as Parsed[];
  } catch (error) {
    // Its own message quotes the cell.
    const { code, lines } = error as CsvError & { lines: number };
    return { columns: [], records: [], faults: [`line ${lines}: ${FAULTS[code]}`] };
  }
  const [head, ...rest] = parsed;
  const columns = head?.record.map((name) => name.trim()) ?? [];
  const rows = rest.map(({ record, info }) => ({ line: info.lines - breaksIn(record), record }));
  const sound = rows.filter(({ record }) => record.length === columns.length);
  const faults = rows
    .filter(({ record }) => record.length !== columns.length)
    .map(({ line, record }) => `line ${line}: has ${record.length} cells, and there are ${columns.length} columns`);
  const records = sound.map(({ line, record }) => ({
    line,
    values: Object.fromEntries(columns.map((column, index) => [column, record[index]])),
  }));
  return { columns, records, faults };
}

const SETTINGS = {
  info: true,
  relax_column_count: true,
  record_delimiter: ["\r\n", "\n", "\r"],
  skip_empty_lines: true,
  skip_records_with_empty_values: true,
};

const FAULTS: Record<string, string> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
  INVALID_OPENING_QUOTE: "a quote stands within a cell; put the whole cell in quotes, and write the quote twice",
  CSV_INVALID_CLOSING_QUOTE: "something stands behind a closing quote; a quote within a cell is written twice",
};

/** A row ends where its last cell does; a cell in quotes may have many lines. */
function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
