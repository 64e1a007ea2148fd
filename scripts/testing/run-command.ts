import { vi } from "vitest";

let runs = 0;

/** Runs a command of scripts/ in this process, as from its command line. */
export async function runCommand(name: string, ...args: string[]) {
  const { argv } = process;
  const stdout = vi.spyOn(console, "log").mockReturnValue();
  const stderr = vi.spyOn(console, "error").mockReturnValue();
  process.argv = ["node", name, ...args];
  runs += 1;
  // The query makes it another module, so that it runs again.
  await import(/* @vite-ignore */ `../${name}.ts?run=${runs}`);
  const result = { code: process.exitCode, stdout: printedBy(stdout), stderr: printedBy(stderr) };
  process.argv = argv;
  process.exitCode = undefined;
  vi.restoreAllMocks();
  return result;
}

function printedBy({ mock }: { mock: { calls: unknown[][] } }): string {
  return mock.calls.map((values) => `${values.join(" ")}\n`).join("");
}
