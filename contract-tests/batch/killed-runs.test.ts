// No row is sent again that was answered, and of none is it lost that nobody knows, wherever a run is killed.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { expectNoneOf } from "../../scripts/testing/canary.ts";
import { type Behaviour, startCountingServer } from "./counting-server.ts";
import { killedRuns } from "./killed-runs.ts";

const server = await startCountingServer();
const folder = mkdtempSync(join(tmpdir(), "killed-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Numbers that look random, and are the same each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const random = seeded(7);
/** By row, one fault at most, before it is done. */
const faulty: Behaviour = (email, count) => {
  const [row] = /\d+/.exec(email) ?? [];
  if (count > 1 || Number(row) % 5 !== 0) return "done";
  return (
    (["reset after it acted", "silent", { status: 429, retryAfter: 0.05 }, "failed"] as const)[Number(row) % 4] ??
    "done"
  );
};

/** By hand, more: `ROWS=500 KILLS=50 npx vitest run --project contract contract-tests/batch/killed-runs.test.ts`. */
const { ROWS = "60", KILLS = "5" } = process.env;

test.each<[string, Behaviour]>([
  ["a server that answers", () => "done"],
  ["one with resets, silence, failures and rate limits", faulty],
])("killed at random moments, against %s", { timeout: 900_000 }, async (what, behaviour) => {
  const [rows, kills] = [Number(ROWS), Number(KILLS)];
  const journal = join(folder, `${what.length}.jsonl`);
  const {
    killed,
    result,
    journal: written,
  } = await killedRuns(server, journal, { rows, kills, longestMs: (rows * 5) / kills, behaviour, random });
  expect(killed).toBeGreaterThan(0);
  expect(result.rows).toHaveLength(rows);
  for (const { row, outcome, message } of result.rows) {
    const email = `p${row}@example.com`;
    // Each reached the server, or is named as one of which nobody knows.
    if (outcome === "done") expect(server.answered.get(email)).toBeGreaterThan(0);
    else expect([outcome, message]).toEqual(["unknown", expect.any(String)]);
    // What was answered is not sent again.
    expect(server.answered.get(email) ?? 0).toBeLessThanOrEqual(1);
  }
  expect(result.notSent + result.notDone).toBe(0);
  expectNoneOf("c4n4ryb1rd1n4m1n3c4n4ryb1rd1n4m1", [written]);
});
