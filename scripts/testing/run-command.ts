import { format } from "node:util";
import { vi } from "vitest";

let runs = 0;

/** Runs a command of scripts/ in this process, as from its command line. */
export async function runCommand(name: string, ...args: string[]) {
  const { argv, exitCode } = process;
  const stdout = vi.spyOn(console, "log").mockReturnValue();
  const stderr = vi.spyOn(console, "error").mockReturnValue();
  process.argv = ["node", name, ...args];
  process.exitCode = undefined;
  runs += 1;
  try {
    // The query makes it another module, so that it runs again.
    await import(/* @vite-ignore */ `../${name}.ts?run=${runs}`);
    return { code: process.exitCode, stdout: printedBy(stdout), stderr: printedBy(stderr) };
  } finally {
    process.argv = argv;
    process.exitCode = exitCode;
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

function printedBy({ mock }: { mock: { calls: unknown[][] } }): string {
  return mock.calls.map((values) => `${format(...values)}\n`).join("");
}
