// Serves the specs with Prism on 127.0.0.1 until stopped: the first API on port 4010, the next on 4011, and so on.

import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { specifications } from "../generated/specifications.ts";
import { startMocks } from "../src/mock.ts";
import { argumentsOf, run, UsageError } from "./command.ts";
import { curlOf } from "./curl.ts";
import { operationsOf } from "./generator/operation.ts";
import { Specification } from "./generator/specification.ts";

const USAGE = "npm run mock -- [--port clarifeye=4010] [--port improvely=4011]";
const FIRST_PORT = 4010;

const apis = Object.keys(specifications) as (keyof typeof specifications)[];

await run(async () => {
  const mocks = await startMocks(chosenPorts()).catch((error: Error) => {
    const remedy = error.message.includes("EADDRINUSE")
      ? "\nThe port is taken. Choose another with --port API=PORT."
      : "";
    throw new UsageError(error.message + remedy);
  });
  for (const api of apis) {
    console.log(`${api}: ${mocks[api].url}\n`);
    const file = fileURLToPath(new URL(`../${specifications[api]}`, import.meta.url));
    for (const operation of operationsOf(await Specification.load(api, file))) {
      console.log(`${curlOf(operation, mocks[api].url)}\n`);
    }
  }
  console.log(
    "The mocks answer until you press Ctrl+C. Any credential is accepted; `Prefer: code=400` asks for a failure.",
  );
  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await mocks.close();
});

function chosenPorts(): Record<string, number> {
  const { port = [] } = argumentsOf(USAGE, { options: { port: { type: "string", multiple: true } } });
  const ports: Record<string, number> = Object.fromEntries(apis.map((api, index) => [api, FIRST_PORT + index]));
  for (const choice of port) {
    const [, api = "", digits = ""] = /^(\w+)=(\d{1,5})$/.exec(choice) ?? [];
    if (!(api in ports) || Number(digits) > 65535) {
      throw new UsageError(`--port ${choice} is not API=PORT with one of ${apis.join(", ")}.\nUsage: ${USAGE}`);
    }
    ports[api] = Number(digits);
  }
  return ports;
}
