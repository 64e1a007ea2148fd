// What a batch looks at before anything is sent.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { createAtlasClient, createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { faultsOfRows, runBatch } from "../../src/batch.ts";
import { InvalidInputError } from "../../src/client-error.ts";
import { temporaryFolder } from "./journal-files.ts";
import { inputs, KEY, never, serving, untouchable } from "./row-server.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

test("all faults of all rows are found, under their rows, and nothing is called for it", async () => {
  const called = vi.fn(never);
  const client = createAtlasClient({ token: called, fetch: called, onRequest: called, onAttempt: called });
  const row = (permissions: unknown) => ({ project_id: ID, permission_id: ID, permissions });
  const rows = [row([]), row(["CAN_VIEW_DATA"]), row(["CAN_FLY", "CAN_VIEW_DATA"]), {}, undefined, row([{ a: 1 }]), 7];
  const faults = await faultsOfRows(client, "updateUserPermissions", rows);
  const paths = ["/2/permissions/0", "/3", "/3", "/3", "/4", "/5/permissions/0", "/5/permissions/0", "/6"];
  expect(faults.map(({ path }) => path)).toEqual(paths);
  expect(faults[1]).toEqual({ path: "/3", message: "must have required property 'project_id'" });
  expect(faults.at(-1)).toEqual({ path: "/6", message: expect.stringContaining("must be object") });
  expect(called).not.toHaveBeenCalled();
});

test("an input that cannot be read, or that JSON cannot say, is a fault under its row", async () => {
  const client = createBorealisClient(untouchable);
  const rows = [{ project: 1n }, Object.defineProperty({}, "email", { enumerable: true, get: never })];
  const faults = await faultsOfRows(client, "grantUserPermission", rows as never);
  expect(faults).toContainEqual({ path: "/0/project", message: "must not be a bigint" });
  expect(faults).toContainEqual({ path: "/1", message: "cannot be read" });
});

test("an input that is the same as another is a fault, in whatever order its properties stand", async () => {
  const client = createBorealisClient(untouchable);
  const [first, second] = inputs(2) as [object, object];
  const turned = Object.fromEntries(Object.entries(second).reverse());
  expect(await faultsOfRows(client, "grantUserPermission", [first, second, turned, { ...first }])).toEqual([
    { path: "/2", message: "is the same as row 1" },
    { path: "/3", message: "is the same as row 0" },
  ]);
});

test("what is nested counts as the same in whatever order, too", async () => {
  const method = Object.assign(async (_: unknown, { signal }: { signal: AbortSignal }) => signal.throwIfAborted(), {
    withResponse: never,
  });
  const client = { withOptions: never, anything: method };
  const rows = [{ a: { b: 1, c: [1, 2] } }, { a: { c: [1, 2], b: 1 } }, { a: { c: [2, 1], b: 1 } }, undefined, {}];
  expect(await faultsOfRows(client, "anything", rows as never)).toEqual([
    { path: "/1", message: "is the same as row 0" },
    { path: "/4", message: "is the same as row 3" },
  ]);
});

test("others have their turn while many rows are looked at", async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 0);
  await faultsOfRows(createBorealisClient(untouchable), "grantUserPermission", inputs(5_000));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
});

test("a failure of the method that is none of its input is not taken for a fault", async () => {
  const broken = Object.assign(async () => Promise.reject(new RangeError("broken")), { withResponse: never });
  await expect(faultsOfRows({ withOptions: never, broken }, "broken", [{}] as never)).rejects.toThrow(RangeError);
});

test("a batch with faults sends nothing, makes no journal, and throws them all, as the client's own error", async () => {
  const { client, arrived } = await serving();
  const journal = join(temporaryFolder(), "journal.jsonl");
  const rows = [...inputs(2), { email: "x", project: 3, permission: "view" }, ...inputs(1)];
  const thrown = await runBatch(client, "grantUserPermission", rows, { journal }).catch((error) => error);
  expect(thrown).toBeInstanceOf(InvalidInputError);
  expect(thrown).toMatchObject({ api: "borealis", operation: "grantUserPermission", outcome: "not done" });
  expect(thrown.faults.map(({ path }: { path: string }) => path)).toEqual(["/2/email", "/3"]);
  expect([existsSync(journal), arrived]).toEqual([false, []]);
});

test.each<[client: unknown, operationId: string, message: string]>([
  [createBorealisClient(untouchable), "grantPermission", "is not an operation; did you mean grantUserPermission?"],
  [createBorealisClient(untouchable), "q", "is not an operation; there are grantUserPermission, revokeUserPermission"],
  [createBorealisClient(untouchable), "withOptions", "is not an operation"],
  [{ grantUserPermission: never }, "grantUserPermission", "cannot be looked up: the client is none of this package"],
  [{}, "grantUserPermission", "cannot be looked up: the client is none of this package"],
  [undefined, "grantUserPermission", "cannot be looked up: the client is none of this package"],
])("of %o, the operation %s is refused: %s", async (client, operationId, message) => {
  for (const [name, called] of Object.entries({ runBatch, faultsOfRows })) {
    const call = (called as typeof faultsOfRows)(client as never, operationId as never, []);
    await expect(call).rejects.toMatchObject({
      name: "InvalidInputError",
      operation: name,
      faults: [{ path: "/operationId" }],
    });
    await expect(call).rejects.toThrow(message);
  }
});

test("an operation that gives a list is refused", async () => {
  const atlas = createAtlasClient({ token: KEY, fetch: never });
  await expect(runBatch(atlas, "listProjectUsers" as never, [])).rejects.toMatchObject({
    name: "InvalidInputError",
    operation: "runBatch",
    faults: [{ path: "/operationId", message: "gives a list, page by page: walk it with its method `all`" }],
  });
});

test("inputs that are no list are refused, and none at all are fine", async () => {
  const client = createBorealisClient(untouchable);
  await expect(runBatch(client, "grantUserPermission", {} as never)).rejects.toMatchObject({
    faults: [{ path: "", message: "the inputs must be a list" }],
  });
  expect(
    await runBatch(client, "grantUserPermission", [], { journal: "/nowhere/journal.jsonl", concurrency: undefined }),
  ).toEqual({
    rows: [],
    done: 0,
    notDone: 0,
    unknown: 0,
    notSent: 0,
  });
});
