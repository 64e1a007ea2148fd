import type { BatchResult, RowResult } from "../batch.ts";
import { oneLine } from "../client-error.ts";
import type { Row } from "./rows.ts";
import { tableOf } from "./table.ts";

/** So many rows that were not done are named; of those in doubt, all are. */
const MOST = 20;

/** What became of a run: a table of numbers, and below it the rows that somebody has to look at. */
export function summaryOf(result: BatchResult, rows: readonly Row[]): string {
  const { done, notDone, unknown, notSent, ended } = result;
  const table = tableOf(
    ["outcome", "rows"],
    [
      ["done", String(done)],
      ["not done", String(notDone)],
      ["unknown", String(unknown)],
      ["not sent", String(notSent)],
    ],
  );
  const of = (outcome: RowResult["outcome"]) => result.rows.filter((row) => row.outcome === outcome);
  const named = (row: RowResult) =>
    `${`line ${rows[row.row]?.line}: ${row.outcome}. ${oneLine(row.message ?? "")}`.trimEnd()}\n`;
  const refused = of("not done");
  const more = refused.length > MOST ? `${refused.length - MOST} more were not done; --report lists all.\n` : "";
  const reason = ended === undefined ? "" : `The run ended early: ${ended}\n`;
  return [reason, table, ...of("unknown").map(named), ...refused.slice(0, MOST).map(named), more].join("");
}
