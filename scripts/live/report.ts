import { alignedLines } from "../aligned-lines.ts";
import { type Outcome, VERDICTS } from "./outcome.ts";

type Verdict = (typeof VERDICTS)[keyof typeof VERDICTS];

/** How much of one message is shown. */
const LONGEST = 300;

/** A line for each finding, and one that counts. */
export function reportOf(outcomes: readonly Outcome[]): string[] {
  const rows = outcomes.flatMap(({ operation, status, findings }) =>
    findings.map(({ kind, place, message }) => [operation, status?.toString() ?? "–", kind, place, message]),
  );
  const table = [["call", "status", "finding", "place", "what"], ...rows.map((row) => row.map(shown))];
  return [...alignedLines(table), "", countsOf(outcomes)];
}

export function verdictOf({ findings }: Outcome): Verdict {
  const verdicts = findings.map(({ kind }) => VERDICTS[kind]);
  return verdicts.includes("disagrees") ? "disagrees" : (verdicts[0] ?? "inconclusive");
}

function countsOf(outcomes: readonly Outcome[]): string {
  const count = (verdict: Verdict) => outcomes.filter((outcome) => verdictOf(outcome) === verdict).length;
  const findings = outcomes.flatMap((outcome) => outcome.findings).filter(({ kind }) => VERDICTS[kind] === "disagrees");
  const counts = { calls: outcomes.length, agree: count("agrees"), disagree: count("disagrees") };
  return Object.entries({ ...counts, inconclusive: count("inconclusive"), findings: findings.length })
    .map(([name, value]) => `${name}: ${value}`)
    .join("; ");
}

/** One line, whatever a server sent: no line ends and no control sequences for the terminal. */
function shown(cell: string): string {
  const line = cell.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ");
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
