// The file behind the command's name: what it takes from its process, and gives to it.

import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** Each name runs the file anew, and nothing else. */
const started = (name: string) => import(/* @vite-ignore */ `../../src/command.ts?${name}`);
const before = process.exitCode;
let listeners: Record<string, readonly unknown[]>;
beforeEach(() => {
  listeners = { SIGINT: process.listeners("SIGINT"), SIGTERM: process.listeners("SIGTERM") };
});
afterEach(() => {
  process.exitCode = before;
  for (const [signal, present] of Object.entries(listeners)) {
    for (const listener of process.listeners(signal as "SIGINT").filter((each) => !present.includes(each))) {
      process.off(signal, listener);
    }
  }
});

test("runs with the process's arguments and streams, and ends with the exit code", async () => {
  let written = "";
  const write = (chunk: string, done: () => void) => {
    written += chunk;
    done();
    return true;
  };
  vi.spyOn(process.stderr, "write").mockImplementation(write as typeof process.stderr.write);
  vi.spyOn(process, "argv", "get").mockReturnValue(["node", "command.ts", "no-such-api"]);
  await started("once");
  expect(written).toContain("There is no API of this name");
  expect(process.exitCode).toBe(2);
});

test.each([
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)("a %s of the system stops it", async (signal, code) => {
  const run = vi.fn(async (_args: readonly string[], around: { signal: AbortSignal }) => {
    process.emit(signal);
    return around.signal.reason === signal ? code : 0;
  });
  vi.doMock("../../src/command/run.ts", () => ({ run }));
  await started(signal);
  vi.doUnmock("../../src/command/run.ts");
  expect(process.exitCode).toBe(code);
});
