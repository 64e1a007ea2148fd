// Loaded before a program: tells, on descriptor 3, what the program took when it ends.

import { writeSync } from "node:fs";

process.on("exit", () => {
  // Since the process began, unless the program measured a part of itself.
  const ms = globalThis.measuredMs ?? performance.now();
  writeSync(3, JSON.stringify({ ms, mb: process.resourceUsage().maxRSS / 1024 }));
});
