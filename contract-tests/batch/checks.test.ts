// What is looked at before the first call of a batch is sent, and what a rehearsal tells.

import { describe, expect, test, vi } from "vitest";
import { createAtlasClient, createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { faultsOfRows, rehearse, runBatch } from "../../src/batch.ts";
import { people } from "./counting-server.ts";

/** Nobody may be asked for anything. */
const never = vi.fn(() => {
  throw new Error("was called");
});
const hooks = { onRequest: never, onResponse: never, onAttempt: never, onRetry: never, onDrift: never };
const untouched = createBorealisClient({ key: never, fetch: never, ...hooks });
const borealis = createBorealisClient({ key: "a-key-of-borealis", fetch: never });
const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

describe("a check of all rows", () => {
  test("sends nothing, and asks for no credential and no hook", async () => {
    expect(await faultsOfRows(untouched, "grantUserPermission", people(250))).toEqual([]);
    expect(never).not.toHaveBeenCalled();
  });

  test("finds every fault of every row, and rows that are the same", async () => {
    const [ann, dan] = people(2);
    const rows = [
      ann,
      { ...dan, project: "x", permission: "admin" },
      {},
      { permission: "view", project: 1, email: ann?.email },
      7,
    ];
    expect(await faultsOfRows(untouched, "grantUserPermission", rows)).toEqual([
      { path: "/1/project", message: "must be integer" },
      { path: "/1/permission", message: "must be one of view, full" },
      { path: "/2", message: "must have required property 'id' or must have required property 'email'" },
      { path: "/2", message: "must have required property 'project'" },
      { path: "/2", message: "must have required property 'permission'" },
      { path: "/3", message: "is the same as row 0" },
      { path: "/4", message: expect.stringContaining("must be object") },
    ]);
    expect(await faultsOfRows(untouched, "grantUserPermission", "rows" as never)).toEqual([
      { path: "", message: "the inputs must be a list" },
    ]);
  });

  test.each<[string, unknown, unknown, string]>([
    [
      "an operation that there is not",
      borealis,
      "grantUserPermision",
      "/operationId is not an operation; did you mean grantUserPermission?",
    ],
    [
      "nothing like an operation",
      borealis,
      "qqqqqqqqqqqqqqqqqqqqqqqqq",
      "/operationId is not an operation; there are grantUserPermission, revokeUserPermission",
    ],
    [
      "what is no client",
      { grantUserPermission: never },
      "grantUserPermission",
      "/operationId cannot be looked up: the client is none of this package",
    ],
    ["no client at all", undefined, "x", "/operationId cannot be looked up"],
  ])("refuses %s", async (_what, client, operationId, message) => {
    await expect(faultsOfRows(client as never, operationId as never, [])).rejects.toThrow(message);
  });

  test("lets what is no fault of the input through", async () => {
    const broken = {
      withOptions: never,
      grantUserPermission: Object.assign(async () => never(), { withResponse: never }),
    };
    await expect(faultsOfRows(broken as never, "grantUserPermission" as never, [{}] as never)).rejects.toThrow(
      "was called",
    );
  });
});

describe("a batch refuses, before anything is sent", () => {
  test.each<[string, object, string]>([
    [
      "an option that there is not",
      { concurency: 1 },
      "runBatch: nothing was sent, the input is not valid: /concurency is not an option; did you mean concurrency?",
    ],
    ["no calls at once", { concurrency: 0 }, "/concurrency must be a whole number from 1 to 1000"],
    ["too many calls at once", { concurrency: 1001 }, "/concurrency must be a whole number from 1 to 1000"],
    ["a journal that is no path", { journal: "" }, "/journal must be the path of a file"],
    ["a path with a zero", { journal: "a\0b" }, "/journal must be the path of a file"],
    ["a yes in words", { retryUnknown: "yes" }, "/retryUnknown must be true or false"],
    ["half a retry", { maxRetries: 0.5 }, "/maxRetries must be a whole number"],
    ["a list", [], "the options must be a plain object"],
  ])("%s", async (_what, options, message) => {
    await expect(runBatch(untouched, "grantUserPermission", people(1), options)).rejects.toMatchObject({
      name: "InvalidInputError",
      message: expect.stringContaining(message),
    });
  });

  test("rows with faults, all at once", async () => {
    const error = await runBatch(untouched, "grantUserPermission", [{}, people(1)[0], { id: 1 }]).catch(
      (reason) => reason,
    );
    expect(error).toMatchObject({
      name: "InvalidInputError",
      api: "borealis",
      operation: "grantUserPermission",
      outcome: "not done",
    });
    expect(error.faults.map(({ path }: { path: string }) => path)).toEqual(["/0", "/0", "/0", "/2", "/2"]);
  });

  test("an operation that gives a list", async () => {
    const atlas = createAtlasClient({ token: "a-token", fetch: never });
    await expect(runBatch(atlas, "listProjectUsers" as never, [] as never)).rejects.toThrow(
      "gives a list, page by page",
    );
  });

  test("a credential that cannot be had", async () => {
    const client = createBorealisClient({ key: () => Promise.reject(new Error("no vault")), fetch: never });
    await expect(runBatch(client, "grantUserPermission", people(1))).rejects.toMatchObject({
      name: "InvalidInputError",
      message: expect.stringContaining("/key could not be had: its function failed"),
    });
  });

  test("nothing where there are no rows", async () => {
    const undefinedOptions = { concurrency: undefined, journal: undefined };
    expect(await runBatch(untouched, "grantUserPermission", [], undefinedOptions)).toEqual({
      rows: [],
      done: 0,
      notDone: 0,
      unknown: 0,
      notSent: 0,
    });
  });
});

describe("a rehearsal", () => {
  test("tells what would be sent, masked, and whether it may be sent again", async () => {
    const [fetch, onRequest] = [vi.fn(), vi.fn()];
    const client = createBorealisClient({ key: "a-key-of-borealis", fetch, onRequest, deadlineMs: 1 });
    const input = { email: "dan@example.com", project: 1, permission: "view" };
    expect(await rehearse(client, "grantUserPermission", input)).toEqual({
      api: "borealis",
      operation: "grantUserPermission",
      repeatable: false,
      request: expect.objectContaining({
        method: "POST",
        body: "key=***&email=dan%40example.com&project=1&permission=view",
      }),
    });
    expect(await rehearse(client, "revokeUserPermission", { email: "dan@example.com", project: 1 })).toMatchObject({
      repeatable: true,
    });
    expect([onRequest, fetch].flatMap(({ mock }) => mock.calls)).toEqual([]);
  });

  test("of a list tells of its first page", async () => {
    const atlas = createAtlasClient({ token: "a-token-of-atlas" });
    expect(await rehearse(atlas, "listProjectUsers" as never, { project_id: ID } as never)).toMatchObject({
      request: { method: "GET" },
    });
  });

  test("throws what the client throws, and the reason of its signal", async () => {
    await expect(rehearse(borealis, "grantUserPermission", {})).rejects.toMatchObject({ name: "InvalidInputError" });
    const input = people(1)[0] as object;
    await expect(rehearse(borealis, "grantUserPermission", input, { signal: AbortSignal.abort("stop") })).rejects.toBe(
      "stop",
    );
    const stop = new AbortController();
    const slow = createBorealisClient({
      key: () => new Promise(() => setTimeout(() => stop.abort("stop"), 20)),
      fetch: never,
    });
    await expect(rehearse(slow, "grantUserPermission", input, { signal: stop.signal })).rejects.toBe("stop");
  });
});
