// The `fetch` of other packages, against a server that misbehaves.

import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import nodeFetch3 from "node-fetch-3";
import { fetch as undiciFetch } from "undici";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Fetch } from "../../../src/fetch.ts";
import { calls } from "./calls.ts";
import { type FaultName, type FaultServer, startFaultServer } from "./fault-server.ts";

const nodeFetch2: Fetch = createRequire(import.meta.url)("node-fetch"); // it has no types
const makes: [name: string, fetch: Fetch][] = [
  ["node-fetch 2", nodeFetch2],
  ["node-fetch 3", nodeFetch3],
  ["undici", undiciFetch],
];
describe.each(makes)("%s", (_name, fetch) => {
  let server: FaultServer;
  beforeAll(async () => {
    server = await startFaultServer();
  });
  afterAll(() => server.close());
  const called = async (fault: FaultName, options: object = {}) => {
    const baseUrl = server.urlOf(fault);
    const call = calls.updateUserPermissions({ fetch, baseUrl, maxRetries: 0, timeoutMs: 5000, ...options });
    const ended = await call.catch((error) => error);
    expect(server.requests(baseUrl)).toBe(1);
    return ended;
  };

  test.each<FaultName>(["says success", "says success in gzip"])("is read where the server %s", async (fault) => {
    expect(await called(fault)).toEqual({ status: "success" });
  });

  test.each<[FaultName, object]>([
    ["sends 10 MB", { name: "UnexpectedResponseError", message: expect.stringContaining("longer than 1048576 bytes") }],
    ["sends a gzip bomb", { message: expect.stringContaining("longer than 1048576 bytes") }],
    ["sends what is not UTF-8", { message: expect.stringContaining("the body is not UTF-8") }],
    ["redirects with 307", { message: expect.stringContaining("no redirect is followed") }],
    ["says 400 in HTML", { name: "HttpError", status: 400, body: "<h1>Bad Request</h1>" }],
    ["says 429, again in an hour", { name: "HttpError", status: 429, retryAfterMs: 3_600_000 }],
    ["ends in a chunk", { name: "NetworkError", outcome: "unknown" }],
    ["resets in the body", { name: "NetworkError" }],
    ["resets before headers", { name: "NetworkError" }],
  ])("fails as it should where the server %s", async (fault, expected) => {
    expect(await called(fault)).toMatchObject(expected);
    expect(server.stolen).toEqual([]);
  });

  test.each<FaultName>(["stalls before headers", "stalls in the body"])("ends where the server %s", async (fault) => {
    const ended = await called(fault, { timeoutMs: 300 });
    expect(ended).toMatchObject({ name: "TimeoutError", timeoutMs: 300 });
  });

  test("takes no answer that is shorter than its Content-Length", async () => {
    // node-fetch 2 does not notice that the connection is gone, so that time has to run out.
    const [name, timeoutMs] = fetch === nodeFetch2 ? ["TimeoutError", 300] : ["NetworkError", 5000];
    expect(await called("ends before its Content-Length", { timeoutMs })).toMatchObject({ name, outcome: "unknown" });
  });

  test("that reaches no server says that nothing was sent", async () => {
    const closed = createServer().listen(0, "127.0.0.1");
    await once(closed, "listening");
    const baseUrl = `http://127.0.0.1:${(closed.address() as AddressInfo).port}`;
    closed.close();
    const call = calls.grantUserPermission({ fetch, baseUrl, maxRetries: 0 });
    await expect(call).rejects.toMatchObject({ name: "NetworkError", outcome: "not done" });
  });
});
