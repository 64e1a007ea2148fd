// A server on 127.0.0.1 that counts who is granted what, and does with a request what it is told.

import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { afterAll } from "vitest";

/** What is done with a request for this person, the so-manieth for them. */
export type Behaviour = (email: string, count: number) => Fault;
export type Fault =
  | "done"
  | "refused"
  | "reset"
  | "reset after it acted"
  | "silent"
  | "failed"
  | { status: number; retryAfter?: number };

export interface CountingServer {
  readonly url: string;
  /** By person, how many requests came. */
  readonly received: Map<string, number>;
  /** By person, how many were answered with a success. */
  readonly answered: Map<string, number>;
  /** When each came, in ms, on the clock of `performance.now()`. */
  readonly times: number[];
  behave(behaviour: Behaviour): void;
}

const JSON_BODY = { "Content-Type": "application/json" };

/** For the file of tests that starts it. */
export async function startCountingServer(): Promise<CountingServer> {
  let behaviour: Behaviour = () => "done";
  const [received, answered, times] = [new Map<string, number>(), new Map<string, number>(), [] as number[]];
  const server = createServer(async (request, response) => {
    times.push(performance.now());
    let body = "";
    for await (const chunk of request) body += chunk;
    const email = new URLSearchParams(body).get("email") ?? "";
    const count = (received.get(email) ?? 0) + 1;
    received.set(email, count);
    const fault = behaviour(email, count);
    if (fault === "done") answered.set(email, (answered.get(email) ?? 0) + 1);
    perform(fault, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answered,
    times,
    behave(next) {
      behaviour = next;
      for (const counts of [received, answered]) counts.clear();
      times.length = 0;
    },
  };
}

function perform(fault: Fault, response: ServerResponse): void {
  if (fault === "silent") return;
  if (fault === "reset" || fault === "reset after it acted") return void (response.socket as Socket).resetAndDestroy();
  const { status, retryAfter }: { status: number; retryAfter?: number } =
    typeof fault === "object" ? fault : { status: { done: 200, refused: 400, failed: 500 }[fault] };
  const headers = retryAfter === undefined ? JSON_BODY : { ...JSON_BODY, "Retry-After": String(retryAfter) };
  const body = status === 200 ? { status: "success" } : { status: "error", type: "parameters", message: "No." };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

/** So many inputs, each for another person. */
export const people = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ email: `p${index}@example.com`, project: 1, permission: "view" }));
