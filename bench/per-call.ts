// What one call costs, against a `fetch` that answers from memory, in ratios: each round measures every client.

import { Bench } from "tinybench";
import { BARE, contendersFor, OPENAPI_FETCH, OURS, operations } from "./contenders.ts";
import { median, medianRatio, printTable } from "./table.ts";

const ROUNDS = 31;
const CALLS_A_ROUND = 500;
/** How much more a call of ours may cost than each of these. */
const BUDGETS = { [OPENAPI_FETCH]: 0.9, [BARE]: 3 };

/** Prints a table for each operation; returns which budgets are exceeded. */
export async function perCall(): Promise<string[]> {
  const exceeded: string[] = [];
  for (const operation of operations) {
    const contenders = contendersFor(operation);
    const nanoseconds = await rounds(contenders);
    const ratio = (name: string, base: string) => medianRatio(nanoseconds[name] ?? [], nanoseconds[base] ?? []);
    console.log(`\n${operation}, one call, medians of ${ROUNDS} rounds\n`);
    printTable([
      ["client", "µs", `× ${OPENAPI_FETCH}`, `× ${BARE}`],
      ...Object.entries(nanoseconds).map(([name, values]) => [
        name,
        (median(values) / 1000).toFixed(1),
        ratio(name, OPENAPI_FETCH).toFixed(2),
        ratio(name, BARE).toFixed(2),
      ]),
    ]);
    for (const [base, budget] of Object.entries(BUDGETS)) {
      const cost = ratio(OURS, base);
      if (cost > budget) exceeded.push(`${operation} costs ${cost.toFixed(2)} of ${base}, more than ${budget}`);
    }
  }
  return exceeded;
}

async function rounds(contenders: ReturnType<typeof contendersFor>): Promise<Record<string, number[]>> {
  const nanoseconds: Record<string, number[]> = Object.fromEntries(Object.keys(contenders).map((name) => [name, []]));
  const results = await Promise.all(Object.values(contenders).map((call) => call()));
  const [first, ...others] = results.map((result) => JSON.stringify(result));
  if (others.some((other) => other !== first))
    throw new Error(`the clients disagree: ${[first, ...others].join("\n")}`);
  // The first rounds warm up.
  for (let round = -3; round < ROUNDS; round += 1) {
    process.stderr.write(`\rround ${Math.max(0, round + 1)} of ${ROUNDS}`);
    const bench = new Bench({ time: 0, iterations: CALLS_A_ROUND, warmup: false, throws: true });
    for (const [name, call] of Object.entries(contenders)) bench.add(name, call);
    for (const { name, result } of await bench.run()) {
      if (round >= 0 && "latency" in result) nanoseconds[name]?.push(result.latency.mean * 1e6);
    }
  }
  process.stderr.write("\r");
  return nanoseconds;
}
