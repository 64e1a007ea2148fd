import { normalised } from "../mutants/mutants-of.ts";
import { type Graded, type Grading, operatorOf, placeOf } from "./graded.ts";
import { diffOf } from "./mutant-diff.ts";
import { percentOf, type Row, type Tally } from "./tally.ts";

/** What the console shows: the table, each survivor with its diff, the controls, and last the score. */
export function summaryOf(tally: Tally, grading: Grading): string {
  return [
    ...table(tally, grading.judges),
    "",
    ...survivors(tally, grading),
    ...controls(tally),
    "",
    scoreOf(tally),
  ].join("\n");
}

export function scoreOf({ total, score }: Tally): string {
  return `Noticed: ${total.noticed} of ${total.tried} changes (${percentOf(score)})`;
}

function table({ rows, total }: Tally, judges: readonly string[]): string[] {
  const lines = [["changed", "tried", "noticed", ...judges.map((judge) => `by ${judge}`), "survived"]];
  for (const row of [...rows, total]) lines.push(cellsOf(row, judges));
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  const text = lines.map((line) =>
    line
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
  const rule = "-".repeat(text[0]?.length ?? 0);
  return [text[0] ?? "", rule, ...text.slice(1, -1), rule, text.at(-1) ?? ""];
}

function cellsOf({ group, tried, noticed, survived, byJudge }: Row, judges: readonly string[]): string[] {
  const byEach = judges.map((judge) => byJudge[judge] || "·");
  return [group, tried, noticed, ...byEach, survived || "·"].map(String);
}

function survivors({ survivors }: Tally, { sources }: Grading): string[] {
  if (survivors.length === 0) return ["Nothing survived."];
  const before = Object.fromEntries(Object.entries(sources).map(([file, text]) => [file, normalised(text)]));
  const each = survivors.flatMap((graded) => [
    "",
    `  ${titleOf(graded)}`,
    ...diffOf(before[graded.file] ?? "", graded.mutant.text).map((line) => `    ${line}`),
  ]);
  return [`Survived, so that nothing in the suite would notice them (${survivors.length}):`, ...each, ""];
}

function controls({ quietControls, noticedControls }: Tally): string[] {
  const count = quietControls.length + noticedControls.length;
  const lines = [`Controls: ${quietControls.length} of ${count} changes that alter nothing were rightly not noticed.`];
  for (const graded of noticedControls) {
    lines.push(
      `  wrongly noticed: ${titleOf(graded)}`,
      `    by ${graded.noticedBy?.judge}: ${graded.noticedBy?.reason}`,
    );
  }
  return lines;
}

/** One line that says what was changed, and where. */
function titleOf({ api, mutant }: Graded): string {
  return `${api}: ${operatorOf(mutant)}: ${mutant.description} (${placeOf(mutant)})`;
}
