// How mocks start and stop.

import { execFile } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { promisify } from "node:util";
import { afterEach, describe, expect, test, vi } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import { createBorealisClient, MADE_UP } from "../../scripts/testing/made-up-clients.ts";
import { type Mock, startMock, startMocks } from "../../src/mock.ts";
import { type Vendor, vendors } from "../harness/vendors.ts";

const GRANT = { id: 7, project: 1, permission: "view" };
const clientOf = ({ url }: Mock) => createBorealisClient({ key: "k", baseUrl: url, maxRetries: 0 });

test("a mock whose port is taken says so, and leaves no other mock running", async () => {
  const [first, last] = [vendors[0], vendors.at(-1)] as [Vendor, Vendor];
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const { port } = taken.address() as AddressInfo;
  const free = await startMocks();
  await free.close();
  const ports = { [first.api]: Number(new URL(free[first.api].url).port), [last.api]: port };
  await expect(startMocks(ports)).rejects.toThrow(
    new RegExp(`${last.specification} cannot listen on 127\\.0\\.0\\.1:${port}: the port is taken, choose another`),
  );
  taken.close();
  await expect(fetch(free[first.api].url)).rejects.toThrow("fetch failed");
});

test.each([70_000, -1, 1.5, Number.NaN])("the port %d, which nobody may take, is said to be so", async (port) => {
  await expect(startMock(MADE_UP.atlas, port)).rejects.toThrow(/cannot listen on 127\.0\.0\.1:\S+: (?!the port)/);
});

test("after the first, mocks of all APIs start within 100 ms", async () => {
  await (await startMocks()).close();
  const started = performance.now();
  const mocks = await startMocks();
  expect(performance.now() - started).toBeLessThan(100);
  await mocks.close();
});

describe("a mock can be closed", () => {
  /** As browsers do: a connection in reserve, one that said half of a request, and one that is kept open after it. */
  test("whoever is still connected", async () => {
    const mock = await startMock(MADE_UP.borealis);
    const { hostname, port } = new URL(mock.url);
    const sockets = ["", "GET / HT", "GET / HTTP/1.1\r\nHost: x\r\n\r\n"].map((text) => opened(hostname, port, text));
    await Promise.all(sockets.map((socket) => once(socket, "connect")));
    await once(sockets[2] as Socket, "data");
    mock.answer("grantUserPermission", { fault: "no answer" });
    const waiting = clientOf(mock).grantUserPermission(GRANT);
    const ended = expect(waiting).rejects.toMatchObject({ name: "NetworkError" });
    await vi.waitFor(() => expect(mock.requests).toHaveLength(2));
    const started = performance.now();
    await mock.close();
    expect(performance.now() - started).toBeLessThan(1000);
    await ended;
    await Promise.all(sockets.map((socket) => socket.closed || once(socket, "close")));
  });

  test("while it waits to answer", async () => {
    const mock = await startMock(MADE_UP.borealis);
    mock.answer("grantUserPermission", { delayMs: 100 });
    const ended = expect(clientOf(mock).grantUserPermission(GRANT)).rejects.toMatchObject({ name: "NetworkError" });
    await vi.waitFor(() => expect(mock.requests).toHaveLength(1));
    await mock.close();
    await ended;
    await new Promise((resolve) => setTimeout(resolve, 150));
  });

  test("twice, and at the same time", async () => {
    const mocks = await startMocks();
    await Promise.all([mocks.close(), mocks.close()]);
    await mocks.close();
    for (const api of Object.keys(specifications) as (keyof typeof specifications)[]) await mocks[api].close();
  });
});

describe("with a test's clock in place of the real one", () => {
  afterEach(() => void vi.useRealTimers());

  test("a mock answers, late ones too", async () => {
    vi.useFakeTimers();
    const mock = await startMock(MADE_UP.borealis);
    mock.answer("grantUserPermission", [{ delayMs: 20 }, 400]);
    const path = `${mock.url}/user_permission.json`;
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const ask = () => fetch(path, { method: "POST", headers, body: "key=k&id=7&project=1&permission=view" });
    expect((await ask()).status).toBe(200);
    expect((await ask()).status).toBe(400);
    await mock.close();
  });
});

test("mocks that run side by side have answers and requests of their own", async () => {
  const statuses = [200, 400, 400, 200, 400, 200];
  const got = statuses.map(async (status) => {
    const mock = await startMock(MADE_UP.borealis);
    mock.answer("grantUserPermission", { status, delayMs: 10 });
    const call = clientOf(mock).grantUserPermission(GRANT);
    const received = await call.then(
      () => 200,
      (error) => error.status,
    );
    expect(mock.requests).toHaveLength(1);
    await mock.close();
    return received;
  });
  expect(await Promise.all(got)).toEqual(statuses);
});

test("a thousand starts leave nothing behind, and who forgets to close a mock is not kept waiting", async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--expose-gc", "--import", "tsx", "--input-type=module", "--eval", STARTS],
    { timeout: 30_000 },
  );
  const [left, ended] = stdout.split("\n").map(Number);
  // In bytes. Nothing would be some thousands; what a start leaves behind is at least a server, a thousand times.
  expect(left).toBeLessThan(2_000_000);
  // In ms. A server waits 5 s for the next request of a connection.
  expect(Date.now() - Number(ended)).toBeLessThan(3000);
});

const STARTS = `
import { startMocks } from "./src/mock.ts";
const used = async () => {
  await new Promise((resolve) => setTimeout(resolve, 100));
  gc();
  return process.memoryUsage().heapUsed;
};
const start = async (times) => {
  for (let at = 0; at < times; at += 1) await (await startMocks()).close();
};
await start(100);
const before = await used();
await start(1000);
console.log((await used()) - before);
const [forgotten] = Object.values(await startMocks());
await fetch(forgotten.url);
console.log(Date.now());
`;

function opened(hostname: string, port: string, text: string): Socket {
  const socket = connect(Number(port), hostname, () => socket.write(text));
  return socket.on("error", () => {});
}
