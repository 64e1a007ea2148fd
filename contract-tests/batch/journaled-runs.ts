// Runs of a batch with one journal, in a folder that is empty before each test, for the file of tests that starts them.

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect } from "vitest";
import { createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { type BatchOptions, runBatch } from "../../src/batch.ts";
import { type Behaviour, people, startCountingServer } from "./counting-server.ts";

export async function startJournaledRuns() {
  const server = await startCountingServer();
  const folder = mkdtempSync(join(tmpdir(), "journal-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const journal = join(folder, "run.jsonl");
  beforeEach(() => {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    server.behave(() => "done");
  });

  const client = createBorealisClient({ key: "a-key-of-borealis", baseUrl: server.url, timeoutMs: 500 });
  const granted = (behaviour: Behaviour = () => "done", options: BatchOptions = {}, rows = people(4)) => {
    server.behave(behaviour);
    return runBatch(client, "grantUserPermission", rows, { journal, maxRetries: 0, concurrency: 1, ...options });
  };
  const refusal = async (options: BatchOptions = {}, rows = people(4)) => {
    const error = await granted(() => "done", options, rows).catch((reason) => reason);
    expect(error).toMatchObject({ name: "InvalidInputError", outcome: "not done", faults: [{ path: "/journal" }] });
    expect(server.received.size).toBe(0);
    return error.faults[0].message as string;
  };
  return { server, folder, journal, client, granted, refusal };
}
