import { once } from "node:events";
import { availableParallelism } from "node:os";
import { setFlagsFromString } from "node:v8";
import { Worker } from "node:worker_threads";
import type { Verdict } from "./verdict.ts";

/**
 * Has texts of one API's spec judged, by a worker for each core, and tells each verdict as it comes. The first text is the
 * spec as it is: if some judge objects to that, the others are not judged.
 */
export async function judged(
  config: string,
  api: string,
  texts: readonly string[],
  tell: () => void,
): Promise<(Verdict | undefined)[]> {
  const verdicts: (Verdict | undefined)[] = [];
  let next = 0;
  const shift = async () => {
    const worker = new Worker(STARTER, { eval: true, workerData: { config, api }, resourceLimits: SMALL });
    const failed = once(worker, "error").then(([error]) => Promise.reject(error));
    const answered = () => Promise.race([once(worker, "message"), failed]);
    await answered();
    for (let asked = 0; next < texts.length && asked < MOST_ASKED; ) {
      const index = next;
      next += 1;
      worker.postMessage(texts[index]);
      [[verdicts[index], asked]] = await answered();
      if (verdicts[0] !== undefined) next = texts.length;
      tell();
    }
    worker.postMessage(null);
    await Promise.race([once(worker, "exit"), failed]);
  };
  const work = async () => {
    while (next < texts.length) await shift();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), texts.length) }, work));
  return verdicts;
}

/** Prism never forgets a schema, so that a worker is replaced once it was asked of so many operations. */
const MOST_ASKED = 150;
/** What is made of each text is garbage at once. Left to themselves, the heaps take twice the memory that they need. */
const SMALL = { maxYoungGenerationSizeMb: 24 };
setFlagsFromString("--heap-growing-percent=30");

/** A worker does not inherit how this process reads TypeScript. */
const STARTER = `
  import("tsx/esm/api").then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL("./worker.ts", import.meta.url).href)});
  });
`;
