// Compares the specs with those of a git reference: what changes for a caller of the clients, and what version that asks for.

import { resolve } from "node:path";
import { commandLineOf, run, UsageError } from "./command.ts";
import { compareSpecifications } from "./contract-diff/compare.ts";
import { reportOf, shortfallOf } from "./contract-diff/report.ts";

const USAGE = "npm run contract:diff -- [REF [LATER REF]] [--check] [--config redocly.yaml]";

await run(async () => {
  const { values, positionals } = commandLineOf(USAGE, {
    options: { check: { type: "boolean", default: false }, config: { type: "string", default: "redocly.yaml" } },
    allowPositionals: true,
  });
  if (positionals.length > 2) throw new UsageError(`Two REFs can be compared, and no more.\nUsage: ${USAGE}`);
  const comparison = await compareSpecifications(resolve(values.config), ...positionals);
  console.log(reportOf(comparison));
  const shortfall = values.check ? shortfallOf(comparison) : undefined;
  if (shortfall !== undefined) throw new UsageError(shortfall);
});
