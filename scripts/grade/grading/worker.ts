// Judges the changed specs that it is sent, one after the other, and tells with each verdict of how many operations Prism was asked.

import { parentPort, workerData } from "node:worker_threads";
import { Suite } from "./suite.ts";

const { config, api } = workerData as { config: string; api: string };
const suite = await Suite.open(config, api);
parentPort?.postMessage("ready");
parentPort?.on("message", async (text: string | null) => {
  if (text === null) {
    await suite.close();
    parentPort?.close();
  } else {
    const verdict = await suite.verdictOn(text);
    parentPort?.postMessage([verdict, suite.asked]);
  }
});
