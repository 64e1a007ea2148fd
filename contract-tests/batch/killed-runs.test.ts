// No row is sent again that was done, and of none is it lost that nobody knows, wherever a run is killed.

import { expect, test } from "vitest";
import { expectNoneOf } from "../../scripts/testing/canary.ts";
import { TOKEN } from "./built-sender.ts";
import { killedRuns } from "./killed-runs.ts";
import { type Answering, DONE } from "./row-server.ts";

/** Numbers that look random, and are the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const random = seeded(7);
const FAULTS = ["reset", "no answer", { status: 429, retryAfter: "0.05" }, { status: 500 }] as const;
/** By row, one fault at most, before it is done. */
const faulty: Answering = ({ row, before }) => (before > 0 || row % 5 !== 0 ? DONE : (FAULTS[row % 4] ?? DONE));

/** By hand, more: `ROWS=500 KILLS=50 npx vitest run --project contract contract-tests/batch/killed-runs.test.ts`. */
const { ROWS = "60", KILLS = "5" } = process.env;

test.each<[string, Answering]>([
  ["a server that answers", () => DONE],
  ["one with resets, silence, failures and rate limits", faulty],
])("killed at random moments, against %s", { timeout: 900_000 }, async (_, answering) => {
  const [rows, kills] = [Number(ROWS), Number(KILLS)];
  const { killed, result, written, offences } = await killedRuns({ rows, kills, answering, random });
  expect(offences).toEqual([]);
  expect(killed).toBeGreaterThan(0);
  expect(result.done).toBeGreaterThan(0);
  expect(result.rows).toHaveLength(rows);
  // Each reached the server, or is named as one of which nobody knows.
  expect(result.notSent + result.notDone).toBe(0);
  expectNoneOf(TOKEN, [written]);
});
