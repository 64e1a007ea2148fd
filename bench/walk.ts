// A walk over 10,000 users of a local server, beside fetching the same pages with bare `fetch`.

import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { createClarifeyeClient } from "../dist/index.js";
import { OURS } from "./contenders.ts";
import { median, medianRatio, printTable } from "./table.ts";

const USERS = 10_000;
const ROUNDS = 15;
/** How long a server takes that is not on the same machine, if it is near. */
const LATER_MS = 5;
const MOST_TIME = 1.1;
const MOST_GROWTH_MB = 2;
const PROJECT = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const TOKEN = "a-credential-of-the-bench";

const SERVER = `
  const { parentPort } = require("node:worker_threads");
  const users = Array.from({ length: ${USERS} }, (_, index) => ({
    id: "3c90c3cc-0d44-4b50-8888-" + String(index).padStart(12, "0"),
    user: { id: "3c90c3cc-0d44-4b50-8888-8dd25736052a", email: "user" + index + "@example.com", date_joined: "2023-11-07T05:31:56.123456Z" },
    permissions: ["CAN_VIEW_DATA", "CAN_RUN_TASKS"],
  }));
  const server = require("node:http").createServer((request, response) => {
    const { origin, pathname, searchParams } = new URL(request.url, "http://" + request.headers.host);
    const offset = Number(searchParams.get("offset") ?? 0);
    const results = users.slice(offset, offset + 100);
    const next = offset + 100 < users.length ? origin + pathname + "?limit=100&offset=" + (offset + 100) : null;
    const body = Buffer.from(JSON.stringify({ count: users.length, next, previous: null, results }));
    const answer = () => response.writeHead(200, { "Content-Type": "application/json", "Content-Length": body.length }).end(body);
    if (pathname.startsWith("/later/")) setTimeout(answer, ${LATER_MS});
    else answer();
  });
  server.listen(0, "127.0.0.1", () => parentPort.postMessage(server.address().port));
`;

export async function walk(): Promise<string[]> {
  const worker = new Worker(SERVER, { eval: true });
  const [port] = (await once(worker, "message")) as [number];
  const origin = `http://127.0.0.1:${port}`;
  const ratio = await timesOf(`${origin}/api/v1`, "that answers at once");
  await timesOf(`${origin}/later/api/v1`, `that takes ${LATER_MS} ms for a page`);
  const growth = await growthOf(createClarifeyeClient({ token: TOKEN, baseUrl: `${origin}/api/v1` }));
  await worker.terminate();
  console.log(
    `\nHeap after garbage collection, from the first thousand users to the last: ${growth.toFixed(2)} MB more`,
  );
  return [
    ...(ratio > MOST_TIME ? [`a walk takes ${ratio.toFixed(2)} of bare fetch, more than ${MOST_TIME}`] : []),
    ...(growth > MOST_GROWTH_MB ? [`a walk keeps ${growth.toFixed(2)} MB, more than ${MOST_GROWTH_MB}`] : []),
  ];
}

/** Prints how long walks take, and returns the ratio to bare fetch. */
async function timesOf(baseUrl: string, which: string): Promise<number> {
  const client = createClarifeyeClient({ token: TOKEN, baseUrl });
  const contenders = {
    "bare fetch": () => bareWalk(`${baseUrl}/projects/${PROJECT}/users/`),
    [OURS]: async () => {
      let count = 0;
      for await (const { id } of client.listProjectUsers.all({ project_id: PROJECT })) if (id !== undefined) count += 1;
      return count;
    },
  };
  const times: Record<string, number[]> = {};
  for (let round = -3; round < ROUNDS; round += 1) {
    const turns = Object.entries(contenders);
    for (const [name, run] of round % 2 === 0 ? turns : turns.reverse()) {
      const started = performance.now();
      if ((await run()) !== USERS) throw new Error(`${name} did not give ${USERS} users`);
      if (round >= 0) times[name] = [...(times[name] ?? []), performance.now() - started];
    }
  }
  const { "bare fetch": bare = [] } = times;
  console.log(`\nA walk over ${USERS} users in pages of 100 of a server ${which}, medians of ${ROUNDS} rounds\n`);
  printTable([
    ["client", "ms", "× bare fetch"],
    ...Object.entries(times).map(([name, each]) => [name, median(each).toFixed(0), medianRatio(each, bare).toFixed(2)]),
  ]);
  return medianRatio(times[OURS] ?? [], bare);
}

async function bareWalk(url: string): Promise<number> {
  let count = 0;
  for (let next: string | null = url; next !== null; ) {
    const response: Response = await fetch(next, { headers: { Authorization: `Bearer ${TOKEN}` } });
    const page = (await response.json()) as { next: string | null; results: { id?: string }[] };
    for (const { id } of page.results) if (id !== undefined) count += 1;
    next = page.next;
  }
  return count;
}

/** How much more of the heap is in use near the end of a walk than near its beginning, in MB. */
async function growthOf(client: ReturnType<typeof createClarifeyeClient>): Promise<number> {
  const used: number[] = [];
  let count = 0;
  for await (const _record of client.listProjectUsers.all({ project_id: PROJECT })) {
    count += 1;
    if (count % 1000 !== 0) continue;
    globalThis.gc?.();
    used.push(process.memoryUsage().heapUsed / 2 ** 20);
  }
  return (used.at(-1) ?? 0) - (used[0] ?? 0);
}
