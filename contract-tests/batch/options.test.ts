// Which options a batch refuses.

import { expect, test } from "vitest";
import { createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { runBatch } from "../../src/batch.ts";
import { inputs, never, untouchable } from "./row-server.ts";

test.each<[options: unknown, message: string]>([
  [{ concurrency: 0 }, "/concurrency must be a whole number from 1 to 1000"],
  [{ concurrency: 1001 }, "/concurrency must be a whole number from 1 to 1000"],
  [{ concurrency: 1.5 }, "/concurrency must be a whole number from 1 to 1000"],
  [{ concurrency: "4" }, "/concurrency must be a whole number from 1 to 1000"],
  [{ concurency: undefined }, "/concurency is not an option; did you mean concurrency?"],
  [{ maxRetries: -1, journal: 7 }, "/maxRetries must be a number from 0 to 100; /journal must be the path of a file"],
  [{ maxRetries: 0.5 }, "/maxRetries must be a whole number"],
  [{ journal: "" }, "/journal must be the path of a file"],
  [{ journal: "a\0b" }, "/journal must be the path of a file"],
  [{ maxRetryAfterMs: Number.NaN }, "/maxRetryAfterMs must be a number from 0 to 2147483647"],
  [{ retryUnknown: "yes" }, "/retryUnknown must be true or false"],
  [{ signal: 1 }, "/signal must be an AbortSignal"],
  [{ onBegin: 1 }, "/onBegin must be a function"],
  [{ onResult: {} }, "/onResult must be a function"],
  [{ timeoutMs: 1 }, "/timeoutMs is an option of a client, not of a call; see `withOptions`"],
  [[], "the options must be a plain object"],
  [null, "the options must be a plain object"],
])("the options %j are refused: %s", async (options, message) => {
  const client = createBorealisClient(untouchable);
  const thrown = await runBatch(client, "grantUserPermission", inputs(1), options as never).catch((error) => error);
  expect(thrown).toMatchObject({ name: "InvalidInputError", api: "borealis", operation: "runBatch" });
  expect(thrown.message).toBe(`runBatch: nothing was sent, the input is not valid: ${message}`);
});

test("options are refused of what only looks like a client, too", async () => {
  const other = { withOptions: never, call: Object.assign(async () => {}, { withResponse: never }) };
  const run = runBatch(other as never, "call" as never, [], { concurrency: 0 });
  await expect(run).rejects.toMatchObject({ name: "InvalidInputError", api: "", operation: "runBatch" });
});
