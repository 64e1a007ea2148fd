// Looks whether the pages and files that the specs were written from have changed since a person read them. Exits 0 where
// none has, 1 where one has or was never read, and 2 where one cannot be reached.

import { readFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { argumentsOf, run } from "./command.ts";
import { OpenApiDocument } from "./document/openapi-document.ts";
import { configurationOf } from "./generator/configuration.ts";
import { documentedBy } from "./judges/documented-facts.ts";
import { readingsIn, writeReadings } from "./watch/readings.ts";
import { reportOf, statusOf } from "./watch/report.ts";
import { watch } from "./watch/watch.ts";

const USAGE = "npm run contract:watch -- [--accept] [--config redocly.yaml]";
const LIMITS = { timeoutMs: 30_000, maxBytes: 10_485_760 };

await run(async () => {
  const { accept, config } = argumentsOf(USAGE, {
    options: { accept: { type: "boolean", default: false }, config: { type: "string", default: "redocly.yaml" } },
  });
  const root = dirname(resolve(config));
  const { apis } = await configurationOf(config);
  const specs = await Promise.all(
    apis.map(async ({ name, file }) => ({
      document: OpenApiDocument.parse(await readFile(file, "utf8")),
      documented: (await documentedBy(root, name)) ?? [],
    })),
  );
  // Beside the specs.
  const file = join(dirname((apis[0] as { file: string }).file), "readings.json");
  const sights = await watch(specs, await readingsIn(file), LIMITS, (source) =>
    console.error(`Looking at ${source} …`),
  );
  if (accept) {
    const read = sights.flatMap(({ source, reading }) => (reading === undefined ? [] : [[source, reading] as const]));
    await writeReadings(file, Object.fromEntries(read));
  }
  console.log(reportOf(sights, accept));
  process.exitCode = statusOf(sights, accept);
});
