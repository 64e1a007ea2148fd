import type { Graded, Grading } from "./graded.ts";
import { pageOf } from "./page.ts";
import { reportJsonOf } from "./report-json.ts";
import { summaryOf } from "./summary.ts";
import { type Tally, tallyOf } from "./tally.ts";

export interface Report {
  /** The counts, from which a caller tells whether the suite passed. */
  tally: Tally;
  /** For the console. */
  summary: string;
  /** For a file: the results in the format that mutation testing tools share. */
  json: string;
  /** For a file: a page that needs no other file. */
  html: string;
}

/** Reports what became of every mutant. Nothing is written. */
export function reportOf(results: readonly Graded[], grading: Grading): Report {
  const tally = tallyOf(results, grading.judges);
  const report = reportJsonOf(results, grading);
  return {
    tally,
    summary: summaryOf(tally, grading),
    json: `${JSON.stringify(report, null, 2)}\n`,
    html: pageOf(tally, report, grading),
  };
}
