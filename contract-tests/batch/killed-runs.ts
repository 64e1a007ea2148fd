// A run that is killed again and again, and taken up each time. By hand, as often as it takes to believe it.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { BatchResult } from "../../src/batch.ts";
import type { Behaviour, CountingServer } from "./counting-server.ts";

const SENDER = fileURLToPath(new URL("sender.ts", import.meta.url));

export interface Killed {
  readonly rows: number;
  readonly kills: number;
  /** Each run is killed within this time. */
  readonly longestMs: number;
  readonly behaviour: Behaviour;
  /** From 0 to 1. */
  random(): number;
}

/** What the last run gives, after so many that were killed. */
export async function killedRuns(
  server: CountingServer,
  journal: string,
  { rows, kills, longestMs, behaviour, random }: Killed,
) {
  server.behave(behaviour);
  const sender = `${journal}.sender.mjs`;
  await build({ entryPoints: [SENDER], outfile: sender, bundle: true, platform: "node", format: "esm" });
  const args = [sender, server.url, journal, String(rows)];
  let killed = 0;
  for (let run = 0; run < kills; run += 1) {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const ended = once(child, "close");
    await once(child.stdout, "data");
    setTimeout(() => child.kill("SIGKILL"), random() * longestMs);
    const [, signal] = await ended;
    if (signal === "SIGKILL") killed += 1;
  }
  const last = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  const [, printed = ""] = (await text(last.stdout)).split("\n");
  return { killed, result: JSON.parse(printed) as BatchResult, journal: readFileSync(journal, "utf8") };
}
