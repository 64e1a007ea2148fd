// Measures the way from a spec to running code for 1 to 1,000 operations, beside others'. Exits 1 where ours grows faster
// than the spec does.

import { run } from "../scripts/command.ts";
import { contenders } from "./pipeline/contenders.ts";
import type { Cost } from "./pipeline/measured.ts";
import { writeReport } from "./pipeline/report.ts";
import { type Row, STAGES, type Stage, stagesOf } from "./pipeline/stages.ts";
import { median, printTable } from "./table.ts";

const COUNTS = [1, 10, 100, 1000];
const ROUNDS = 3;
/** So many times what an operation costs among 100 it may cost among 1,000. */
const MOST_GROWTH = 1.5;

await run(async () => {
  const rows = await measuredRows();
  printTable([
    ["", "stage", ...COUNTS.flatMap((count) => [`${count} (ms)`, "MB"]), "growth"],
    ...contenders.flatMap(({ name }) =>
      STAGES.map((stage) => {
        const costs = costsOf(rows, name, stage);
        return [
          name,
          stage,
          ...costs.flatMap(({ ms, mb }) => [ms.toFixed(ms < 10 ? 1 : 0), mb.toFixed(0)]),
          growth(costs)?.toFixed(2) ?? "–",
        ];
      }),
    ),
  ]);
  console.log(
    "\ngrowth: what an operation costs among 1,000, by what it costs among 100, a single one's cost taken off.",
  );
  console.log(`Plots: ${await writeReport(rows)}`);
  for (const stage of STAGES) {
    const times = growth(costsOf(rows, contenders[0]?.name, stage));
    if (times === undefined) {
      throw new Error(`100 operations took no longer than one in ${stage}: measure again on a quieter machine.`);
    }
    if (times <= MOST_GROWTH) continue;
    console.error(`\nOver budget: the growth of ${stage} is ${times.toFixed(2)}, more than ${MOST_GROWTH}.`);
    process.exitCode = 1;
  }
});

async function measuredRows(): Promise<Row[]> {
  const series = new Map<string, Cost[]>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const count of COUNTS) {
      for (const contender of contenders) {
        process.stderr.write(`round ${round} of ${ROUNDS}: ${contender.name}, ${count} operations\n`);
        for await (const [stage, cost] of stagesOf(contender, count)) {
          const key = JSON.stringify([contender.name, stage, count]);
          series.set(key, [...(series.get(key) ?? []), cost]);
        }
      }
    }
  }
  return [...series].map(([key, costs]) => {
    const [contender, stage, count] = JSON.parse(key) as [string, Stage, number];
    return { contender, stage, count, ms: median(costs.map(({ ms }) => ms)), mb: median(costs.map(({ mb }) => mb)) };
  });
}

/** In the order of `COUNTS`, in which they were measured. */
function costsOf(rows: readonly Row[], contender: string | undefined, stage: Stage): Row[] {
  return rows.filter((row) => row.contender === contender && row.stage === stage);
}

/** How many times what one more operation costs at 100 it costs at 1,000. */
function growth(costs: readonly Row[]): number | undefined {
  const [one, , hundred, thousand] = costs as [Row, Row, Row, Row];
  // A ratio to nothing tells nothing.
  if (hundred.ms <= one.ms) return undefined;
  return (thousand.ms - one.ms) / (thousand.count - one.count) / ((hundred.ms - one.ms) / (hundred.count - one.count));
}
