// Command lines that grant permissions to the rows of a file, for the file of tests that starts them.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, vi } from "vitest";
import { startMadeUpMocks } from "../mock/made-up-mocks.ts";
import { command } from "./command.ts";

export async function startGrants() {
  const { borealis } = await startMadeUpMocks();
  /** Empty before each test. */
  const folder = mkdtempSync(join(tmpdir(), "many-"));
  const file = join(folder, "people.csv");
  beforeEach(() => {
    vi.stubEnv("BOREALIS_KEY", "a-key-of-borealis");
    mkdirSync(folder, { recursive: true });
  });
  afterEach(() => {
    borealis.reset();
    rmSync(folder, { recursive: true });
  });
  const people = (...names: string[]) =>
    writeFileSync(
      file,
      ["email,project,permission", ...names.map((name) => `${name}@example.com,1,view`), ""].join("\n"),
    );
  const granted = (args: string[] = [], around = {}) =>
    command(
      ["borealis", "grantUserPermission", "--from", file, "--base-url", borealis.url, "--retries", "0", ...args],
      around,
    );
  /** Refuses one, and loses another. */
  const answers = ({ body }: { body: unknown }) => {
    const { email } = body as { email: string };
    return email.startsWith("bad") ? 400 : email.startsWith("lost") ? ({ fault: "reset" } as const) : 200;
  };
  return { borealis, folder, file, people, granted, answers };
}

export const linesOf = (text: string) => text.trimEnd().split("\n");
