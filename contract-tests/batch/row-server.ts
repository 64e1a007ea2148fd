// A server on 127.0.0.1 that knows which row each request is of, and a client of the made-up vendor for it.

import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { onTestFinished, vi } from "vitest";
import { createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import type { ClientOptions } from "../../src/options.ts";

/** A status and what comes with it, or what happens in place of an answer. */
export type RowAnswer = { status: number; retryAfter?: string; message?: string } | "reset" | "no answer";

/** Which row a request is of, how often this one was asked for before, and how many requests there were in all. */
export interface RowRequest {
  row: number;
  before: number;
  number: number;
}

export type Answering = (request: RowRequest) => RowAnswer | Promise<RowAnswer>;

export const DONE: RowAnswer = { status: 200 };

interface RowServer {
  url: string;
  /** The rows, in the order in which they arrived. */
  arrived: number[];
  close(): void;
}

async function startRowServer(answering: Answering = () => DONE): Promise<RowServer> {
  const arrived: number[] = [];
  const server = createServer(async (request, response) => {
    response.on("error", () => {});
    const row = Number(new URLSearchParams(await textOf(request)).get("project"));
    const before = arrived.filter((other) => other === row).length;
    const answer = await answering({ row, before, number: arrived.push(row) });
    if (answer === "no answer") return;
    if (answer === "reset") return void (response.socket as Socket).resetAndDestroy();
    const { status, retryAfter, message = "It failed." } = answer;
    if (retryAfter !== undefined) response.setHeader("Retry-After", retryAfter);
    response.writeHead(status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(status === 200 ? { status: "success" } : { status: "error", message }));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived, close };
}

export const KEY = "a-key-of-tests-4n4ry";

/** For what must not be called. */
export const never = () => {
  throw new Error("this must not be called");
};
/** The options of a client that must not do anything. */
export const untouchable = { key: never, fetch: never, onRequest: never, onResponse: never, onAttempt: never };

/** A server for one test, a client of it, and inputs of which each names its row. */
export async function serving(answering?: Answering, options: ClientOptions = {}) {
  const server = await startRowServer(answering);
  onTestFinished(() => server.close());
  return { ...server, client: createBorealisClient({ key: KEY, baseUrl: server.url, ...options }) };
}

export function inputs(count: number) {
  return Array.from({ length: count }, (_, row) => ({ email: "dan@example.com", project: row, permission: "view" }));
}

/** The same for the operation that may be repeated. */
export function revocations(count: number) {
  return Array.from({ length: count }, (_, row) => ({ email: "dan@example.com", project: row }));
}

/** Makes delays that are drawn at random have no length. */
export const atOnce = () => vi.spyOn(Math, "random").mockReturnValue(0);

/** Waits for what comes sooner or later. */
export const until = (isTrue: () => boolean) => vi.waitUntil(isTrue, { timeout: 30_000, interval: 1 });

async function textOf(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text;
}
