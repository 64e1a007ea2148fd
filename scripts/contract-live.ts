// Sends the named calls through a Prism proxy to the vendor itself, and reports each disagreement with the spec.

import { run } from "./command.ts";
import { liveSettings } from "./live/settings.ts";

await run(async () => {
  const settings = await liveSettings(process.argv.slice(2), process.env);
  // Prism takes seconds to load, so that it comes after what may be refused.
  const { liveCheck } = await import("./live/check.ts");
  const { lines, agrees } = await liveCheck(settings);
  console.log(lines.join("\n"));
  if (!agrees) process.exitCode = 1;
});
