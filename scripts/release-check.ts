// Refuses a release whose tag, version, changelog and changesets do not agree.

import { fileURLToPath } from "node:url";
import { commandLineOf, run, UsageError } from "./command.ts";
import { releaseFaults } from "./release-faults.ts";

const USAGE = "npm run release:check -- TAG";

await run(async () => {
  const [tag, ...further] = commandLineOf(USAGE, { allowPositionals: true }).positionals;
  if (tag === undefined || further.length > 0) throw new UsageError(`Name one tag, such as v1.2.3.\nUsage: ${USAGE}`);
  const faults = releaseFaults(fileURLToPath(new URL("..", import.meta.url)), tag);
  if (faults.length > 0) {
    throw new UsageError([...faults, "`npm run release:version` makes a version; tag the commit of that."].join("\n"));
  }
  console.log(`${tag} can be released.`);
});
