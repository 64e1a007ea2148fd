// Sends the named calls through a Prism proxy to the vendor itself, and reports each disagreement with the spec.

import { run } from "./command.ts";
import { contractLive } from "./live/command.ts";

await run(() => contractLive(process.argv.slice(2), process.env));
