import { spawn } from "node:child_process";
import { join } from "node:path";

/** What a program took: its time in ms, and the most memory that it had at once, in MB. */
export interface Cost {
  ms: number;
  mb: number;
}

/** Runs a program of Node and measures it. Throws, with what it printed, where it fails. */
export function measured(cwd: string, ...program: string[]): Promise<Cost> {
  const usage = join(import.meta.dirname, "usage.mjs");
  const child = spawn(process.execPath, ["--import", usage, ...program], {
    cwd,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  let [printed, told] = ["", ""];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (printed += chunk));
  child.stdio[3]?.on("data", (chunk) => (told += chunk));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(JSON.parse(told));
      else reject(new Error(`node ${program.join(" ")} in ${cwd} exited with ${code}:\n${printed}`));
    });
  });
}
