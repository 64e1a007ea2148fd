// Every fault of the server × every operation: in what it ends, and after how many requests.

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isClientError } from "../../../src/index.ts";
import { type FaultName, type FaultServer, faults, startFaultServer } from "./fault-server.ts";
import { expectedOf, matrix } from "./matrix.ts";
import { type AnyOperation, operations } from "./operations.ts";

let server: FaultServer;

beforeAll(async () => {
  server = await startFaultServer();
});
// The longest random wait would be a second; none is needed here. Not a spy: the end of one test must not end it for others.
const { random } = Math;
beforeAll(() => {
  Math.random = () => 0;
});
afterAll(async () => {
  Math.random = random;
  await server.close();
});

describe.each(operations)(
  "$operationId of $api, where the server",
  ({ api, operationId, documented, success, call }: AnyOperation) => {
    const rows = (Object.keys(matrix) as FaultName[]).map((fault) => [fault, expectedOf(documented, fault)] as const);

    // Side by side: most of their time is one that has to run out.
    test.concurrent.for(rows)("%s, ends in %j", async ([fault, [outcome, repeatable, other]], { task }) => {
      const expected = documented.repeatable ? repeatable : other;
      const started = performance.now();
      // Short where time is to run out, and long where it is not: 10 MB take a while on a busy machine.
      const isLate = outcome === "TimeoutError";
      const baseUrl = server.urlOf(fault, success);
      let sent = 0;
      const onRequest = () => {
        sent += 1;
      };
      const options = { baseUrl, timeoutMs: isLate ? 60 : 30_000, deadlineMs: 40_000, onRequest };
      const result = await call(options).then(
        () => ({ name: "success", attempts: 1 }),
        (error) => error,
      );
      // What is ended in time may not have reached the server, on a busy machine.
      const requests = isLate ? sent : server.requests(baseUrl);
      task.meta.outcome = { fault, operation: `${api}: ${operationId}`, name: result.name, requests };
      expect(result.name, result.message).toBe(outcome);
      expect(requests).toBe(expected);
      expect(result.attempts).toBe(expected);
      expect(isClientError(result)).toBe(outcome !== "success");
      expect(performance.now() - started).toBeLessThan(45_000);
    });

    test("refuses the connection, ends in a NetworkError after three attempts, since it surely did not act", async () => {
      const gone = await startFaultServer();
      const baseUrl = gone.urlOf("says success");
      await gone.close();
      await expect(call({ baseUrl })).rejects.toMatchObject({
        name: "NetworkError",
        attempts: 3,
        reason: expect.stringContaining("ECONNREFUSED"),
      });
    });
  },
);

test("the table names every fault", () => {
  expect(Object.keys(matrix)).toEqual(Object.keys(faults));
});

test("no redirect was followed", () => {
  expect(server.stolen).toEqual([]);
});
