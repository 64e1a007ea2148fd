// Runs of one batch that are killed at random moments, each taken up by the next, and whether any lost track.

import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { BatchResult } from "../../src/batch.ts";
import { builtSender, resultIn } from "./built-sender.ts";
import { temporaryFolder } from "./journal-files.ts";
import { type Answering, type RowAnswer, serving } from "./row-server.ts";

export interface Killed {
  readonly rows: number;
  readonly kills: number;
  readonly answering: Answering;
  /** From 0 to 1. */
  random(): number;
}

export interface KilledRuns {
  /** How many runs were killed, and did not come to their end before. */
  readonly killed: number;
  /** Of the last run, which was not killed. */
  readonly result: BatchResult;
  /** What the journal says in the end. */
  readonly written: string;
  /** What must never be. */
  readonly offences: readonly string[];
}

export async function killedRuns({ rows, kills, answering, random }: Killed): Promise<KilledRuns> {
  const folder = temporaryFolder();
  const journal = join(folder, "journal.jsonl");
  const sender = await builtSender(folder);
  const answers: RowAnswer[][] = Array.from({ length: rows }, () => []);
  const offences: string[] = [];
  const noted = new Set<number>();
  let onRequest = () => {};
  const server = await serving(async (request) => {
    const { row } = request;
    if (noted.has(row)) offences.push(`row ${row} was sent again, though the journal said that it was done`);
    const answer = await answering(request);
    answers[row]?.push(answer);
    onRequest();
    return answer;
  });
  const start = () => spawn(process.execPath, [sender, server.url, journal, String(rows)], { stdio: STDIO });
  const written = () => (existsSync(journal) ? readFileSync(journal, "utf8") : "");

  /** At a moment of the run, or soon after one of its requests, of which there may be fewer. */
  const killSoon = (child: ChildProcess, isAtRequest: boolean) => {
    const kill = (longestMs: number) => setTimeout(() => child.kill("SIGKILL"), random() * longestMs);
    let before = isAtRequest ? Math.floor((random() * rows) / kills) : -1;
    onRequest = () => void (before-- === 0 && kill(5));
    if (!isAtRequest) kill((rows * 5) / kills);
  };
  let killed = 0;
  for (let run = 0; run < kills; run += 1) {
    const child = start();
    const ended = once(child, "close");
    await once(child.stdout, "data");
    killSoon(child, run % 2 === 1);
    const [, signal] = await ended;
    if (signal === "SIGKILL") killed += 1;
    onRequest = () => {};
    for (const [, row] of written().matchAll(/^\{"row":(\d+),"outcome":"done".*\}\n/gm)) noted.add(Number(row));
  }
  const result = resultIn(await text(start().stdout));
  offences.push(...offencesIn(result, answers));
  return { killed, result, written: written(), offences };
}

const STDIO: ["ignore", "pipe", "inherit"] = ["ignore", "pipe", "inherit"];

/** What the last run says of the rows, against what the server answered them. */
function offencesIn({ rows, ended }: BatchResult, answers: readonly (readonly RowAnswer[])[]): string[] {
  return [
    ...(ended === undefined ? [] : [`the last run did not come to its end: ${ended}`]),
    ...rows.flatMap(({ row, outcome, message }) => {
      const given = answers[row] as readonly RowAnswer[];
      const acted = given.filter(mayHaveActed).length;
      const found: string[] = [];
      if (acted > 1) found.push("was acted on twice");
      if (outcome === "done" && !given.some(isSuccess)) found.push("is done, and the server never acted");
      if (outcome === "not done" && acted > 0) found.push("is not done, and the server acted");
      if (outcome === "not sent") found.push("was forgotten");
      if (outcome === "unknown" && message === undefined) found.push("is unknown, and nothing says why");
      return found.map((what) => `row ${row} ${what}`);
    }),
  ];
}

function isSuccess(answer: RowAnswer): boolean {
  return typeof answer === "object" && answer.status === 200;
}

function mayHaveActed(answer: RowAnswer): boolean {
  return typeof answer === "string" || answer.status === 200 || answer.status === 500;
}
