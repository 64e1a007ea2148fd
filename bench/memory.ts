// Whether the heap grows over many calls, successes and failures alike. Needs --expose-gc.

import { createGrantsClient } from "./clients.ts";
import { printTable } from "./table.ts";

const CALLS = 100_000;
const MOST_MB = 2;

export async function memory(): Promise<string[]> {
  let calls = 0;
  const answer = async () => {
    calls += 1;
    return calls % 10 === 0
      ? new Response('{"status":"error"}', { status: 400 })
      : new Response('{"status":"success"}');
  };
  const { signal } = new AbortController();
  const client = createGrantsClient({ fetch: answer });
  const repeat = async (times: number) => {
    for (let done = 0; done < times; done += 1) {
      await client
        .grantAccess({ email: "dan@example.com", project: 1, permission: "view" }, { signal })
        .catch(() => {});
    }
  };
  await repeat(CALLS / 10);
  const before = await heapMb();
  await repeat(CALLS);
  const growth = (await heapMb()) - before;
  console.log(`\nHeap after garbage collection\n`);
  printTable([
    ["", "MB"],
    [`after ${CALLS / 10} calls`, before.toFixed(2)],
    [`grown by, after ${CALLS} more`, growth.toFixed(2)],
  ]);
  return growth > MOST_MB ? [`the heap grew by ${growth.toFixed(2)} MB, more than ${MOST_MB}`] : [];
}

async function heapMb(): Promise<number> {
  for (let pass = 0; pass < 4; pass += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return process.memoryUsage().heapUsed / 2 ** 20;
}
