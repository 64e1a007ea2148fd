// Serves the specs with Prism on 127.0.0.1 until stopped.

import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { specifications } from "../generated/specifications.ts";
import { startMocks } from "../src/mock.ts";
import { run, UsageError } from "./command.ts";
import { curlOf } from "./curl.ts";
import { loadSpecification } from "./generator/load-specification.ts";
import { operationsOf } from "./generator/operations.ts";
import { mockPorts, USAGE } from "./mock-ports.ts";

await run(async () => {
  const mocks = await startMocks(mockPorts(process.argv.slice(2))).catch((error: Error) => {
    throw new UsageError(`${error.message}\nUsage: ${USAGE}`);
  });
  for (const [api, file] of Object.entries(specifications)) {
    const { url } = mocks[api as keyof typeof specifications];
    console.log(`${api}: ${url}\n`);
    const specification = await loadSpecification(api, fileURLToPath(new URL(`../${file}`, import.meta.url)));
    for (const operation of operationsOf(specification)) console.log(`${curlOf(operation, url)}\n`);
  }
  // Before it says how to stop it.
  const stopped = Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  console.log("Any credential is accepted, and the header `Prefer: code=400` asks for a failure. Stop with Ctrl+C.");
  // The mocks themselves keep no process alive.
  const staying = setInterval(() => {}, 60_000);
  await stopped;
  clearInterval(staying);
  await mocks.close();
});
