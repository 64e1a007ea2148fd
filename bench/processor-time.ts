import { LIMITED, OURS } from "./contenders.ts";
import { median, medianRatio, printTable } from "./table.ts";

/**
 * Prints what each contender takes of the processor, and returns what ours takes, in parts of what bare `fetch` with a
 * time limit does. On a machine with other work, the clock would tell of that work instead.
 */
export async function processorTime(
  contenders: Readonly<Record<string, () => Promise<unknown>>>,
  rounds: number,
): Promise<number> {
  const times: Record<string, number[]> = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  // The first rounds warm up.
  for (let round = -3; round < rounds; round += 1) {
    const turns = Object.entries(contenders);
    // Who goes first takes turns.
    for (const [name, run] of round % 2 === 0 ? turns : turns.reverse()) {
      const before = process.cpuUsage();
      await run();
      const { user, system } = process.cpuUsage(before);
      if (round >= 0) times[name]?.push((user + system) / 1000);
    }
  }
  const ratio = (name: string) => medianRatio(times[name] ?? [], times[LIMITED] ?? []);
  printTable([
    ["client", "processor ms", `× ${LIMITED}`],
    ...Object.entries(times).map(([name, each]) => [name, median(each).toFixed(0), ratio(name).toFixed(2)]),
  ]);
  return ratio(OURS);
}
