// How many calls a second pass over loopback HTTP with 64 in flight, beside bare `fetch`.

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createImprovelyClient } from "../dist/index.js";
import { OURS } from "./contenders.ts";
import { median, medianRatio, printTable } from "./table.ts";

const IN_FLIGHT = 64;
const CALLS = 3_000;
const ROUNDS = 15;
const LEAST = 0.95;

const SERVER = `
  const { parentPort } = require("node:worker_threads");
  const body = '{"status":"success"}';
  const headers = { "Content-Type": "application/json", "Content-Length": body.length };
  const server = require("node:http").createServer((request, response) => {
    request.resume().on("end", () => response.writeHead(200, headers).end(body));
  });
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

export async function throughput(): Promise<string[]> {
  const worker = new Worker(SERVER, { eval: true });
  const [port] = (await once(worker, "message")) as [number];
  const baseUrl = `http://127.0.0.1:${port}/v1`;
  const client = createImprovelyClient({ key: "a-credential-of-the-bench", baseUrl });
  const headers = { Accept: "application/json", "Content-Type": "application/x-www-form-urlencoded" };
  const fields = { key: "a-credential-of-the-bench", email: "dan@example.com", project: "1", permission: "full" };
  const body = () => new URLSearchParams(fields).toString();
  const contenders = {
    "bare fetch": async () =>
      (await fetch(`${baseUrl}/user_permission.json`, { method: "POST", headers, body: body() })).json(),
    "bare fetch with a time limit": async () => {
      const stopping = new AbortController();
      const timer = setTimeout(() => stopping.abort(), 30_000);
      const init = { method: "POST", headers, body: body(), signal: stopping.signal };
      try {
        return await (await fetch(`${baseUrl}/user_permission.json`, init)).json();
      } finally {
        clearTimeout(timer);
      }
    },
    [OURS]: () => client.grantUserPermission({ email: "dan@example.com", project: 1, permission: "full" }),
  };
  const perSecond: Record<string, number[]> = {};
  for (let round = -2; round < ROUNDS; round += 1) {
    const turns = Object.entries(contenders);
    // Who goes first takes turns.
    for (const [name, call] of round % 2 === 0 ? turns : turns.reverse()) {
      const rate = await rateOf(call);
      if (round >= 0) perSecond[name] = [...(perSecond[name] ?? []), rate];
    }
  }
  await worker.terminate();
  const { "bare fetch": bare = [] } = perSecond;
  console.log(`\nLoopback HTTP, ${IN_FLIGHT} calls in flight, medians of ${ROUNDS} rounds\n`);
  printTable([
    ["client", "calls a second", "× bare fetch"],
    ...Object.keys(contenders).map((name) => {
      const rates = perSecond[name] ?? [];
      return [name, median(rates).toFixed(0), medianRatio(rates, bare).toFixed(2)];
    }),
  ]);
  const ratio = medianRatio(perSecond[OURS] ?? [], bare);
  return ratio < LEAST ? [`throughput is ${ratio.toFixed(2)} of bare fetch, less than ${LEAST}`] : [];
}

async function rateOf(call: () => Promise<unknown>): Promise<number> {
  let left = CALLS;
  const lane = async () => {
    while (left-- > 0) await call();
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: IN_FLIGHT }, lane));
  return CALLS / ((performance.now() - started) / 1000);
}
