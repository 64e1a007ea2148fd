// What a rehearsal tells of a call, without sending it.

import { expect, test, vi } from "vitest";
import { createAtlasClient, createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { rehearse, runBatch } from "../../src/batch.ts";
import { inputs, KEY, never, revocations, serving } from "./row-server.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

test("a rehearsal tells what would be sent, masked, and whether it may be repeated, and sends nothing", async () => {
  const called = vi.fn();
  const hooks = { onRequest: called, onResponse: called, onAttempt: called, onRetry: called, onDrift: called };
  const { client, arrived, url } = await serving(undefined, { ...hooks, deadlineMs: 1, maxRetries: 0 });
  const [grant, revocation] = [inputs(1)[0], revocations(1)[0]];
  expect(await rehearse(client, "grantUserPermission", { ...grant, pin: "p1n-0f-tests" })).toEqual({
    api: "borealis",
    operation: "grantUserPermission",
    repeatable: false,
    request: {
      method: "POST",
      url: `${url}/user_permission.json`,
      headers: expect.objectContaining({ "Content-Type": "application/x-www-form-urlencoded" }),
      body: "key=***&email=dan%40example.com&project=0&permission=view&pin=***",
    },
  });
  expect(await rehearse(client, "revokeUserPermission", revocation)).toMatchObject({ repeatable: true });
  expect([arrived, called.mock.calls]).toEqual([[], []]);
});

test("a rehearsal of a list tells of its first page", async () => {
  const atlas = createAtlasClient({ token: KEY, fetch: never });
  expect(await rehearse(atlas, "listProjectUsers" as never, { project_id: ID } as never)).toMatchObject({
    request: { method: "GET" },
  });
});

test("a rehearsal throws what the client says of the input and of a credential that cannot be had, or not in time", async () => {
  const client = createBorealisClient({ key: () => Promise.reject(new Error("the vault is shut")) });
  await expect(rehearse(client, "grantUserPermission", {})).rejects.toThrow(/must have required property 'project'/);
  await expect(rehearse(client, "grantUserPermission", inputs(1)[0])).rejects.toMatchObject({
    name: "InvalidInputError",
    operation: "createBorealisClient",
  });
  await expect(runBatch(client, "grantUserPermission", inputs(1))).rejects.toMatchObject({
    name: "InvalidInputError",
    message: expect.stringContaining("/key could not be had: its function failed"),
  });
  const waiting = createBorealisClient({ key: () => new Promise<never>(() => {}), timeoutMs: 20 });
  for (const operationId of ["grantUserPermission", "revokeUserPermission"] as const) {
    const input = operationId === "grantUserPermission" ? inputs(1)[0] : revocations(1)[0];
    await expect(rehearse(waiting, operationId, input)).rejects.toMatchObject({ name: "TimeoutError", attempts: 0 });
  }
});

test("a signal that aborts before a row is begun ends a rehearsal and a batch with its reason", async () => {
  for (const begin of [
    (signal: AbortSignal, key: () => Promise<never>) =>
      rehearse(createBorealisClient({ key }), "grantUserPermission", inputs(1)[0], { signal }),
    (signal: AbortSignal, key: () => Promise<never>) =>
      runBatch(createBorealisClient({ key }), "grantUserPermission", inputs(1), { signal }),
  ]) {
    const controller = new AbortController();
    const abort = () => {
      controller.abort("enough");
      return new Promise<never>(() => {});
    };
    await expect(begin(controller.signal, abort)).rejects.toBe("enough");
    await expect(begin(controller.signal, abort)).rejects.toBe("enough");
  }
});
