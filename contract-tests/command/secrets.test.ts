// Where a command takes secrets from, and that none comes out of it.

import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { canaries, expectNoneOf } from "../../scripts/testing/canary.ts";
import { command } from "./command.ts";

/** What came, as it was sent. */
const received: string[] = [];
/** Sends back all that it gets, as a failure. */
const echo = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    received.push(body);
    const isRefused = body.includes("bad%40");
    const answer = isRefused
      ? { status: "error", type: "parameters", message: `${body} ${decodeURIComponent(body)}` }
      : { status: "success" };
    response.writeHead(isRefused ? 400 : 200, { "Content-Type": "application/json" }).end(JSON.stringify(answer));
  });
});
await new Promise<void>((resolve) => void echo.listen(0, "127.0.0.1", resolve));
const folder = mkdtempSync(join(tmpdir(), "secrets-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
  echo.close();
});
beforeEach(() => void vi.stubEnv("BOREALIS_KEY", "").stubEnv("ATLAS_TOKEN", ""));

const secretFile = (content: string, mode = 0o600) => {
  const file = join(folder, "secret");
  rmSync(file, { force: true });
  writeFileSync(file, content);
  chmodSync(file, mode);
  return file;
};
const ADDRESS = ["--base-url", `http://127.0.0.1:${(echo.address() as AddressInfo).port}`, "--retries", "0"];
const GRANT = ["borealis", "grantUserPermission", "--project", "1", "--permission", "view", ...ADDRESS];
const DAN = [...GRANT, "--email", "dan@example.com"];
const SECRET = "a-secret-of-borealis";

describe("a secret comes", () => {
  const sent = async (args: string[], around = {}) => {
    expect(await command(args, around)).toMatchObject({ code: 0, stderr: "" });
    return Object.fromEntries(new URLSearchParams(received.at(-1)));
  };

  test("from the environment", async () => {
    vi.stubEnv("BOREALIS_KEY", SECRET);
    expect(await sent(DAN)).toMatchObject({ key: SECRET });
  });

  test.each(["", "\n", "\r\n"])("from a file that ends in %j", async (end) => {
    vi.stubEnv("BOREALIS_KEY", "another");
    expect(await sent([...DAN, "--token-file", secretFile(SECRET + end)])).toMatchObject({ key: SECRET });
  });

  test("from standard input, and a secret of the operation from a file", async () => {
    const args = [...DAN, "--token-file", "-", "--pin-file", secretFile("a secret pin\n")];
    expect(await sent(args, { stdin: `${SECRET}\n` })).toMatchObject({ key: SECRET, pin: "a secret pin" });
  });
});

describe("a secret is refused", () => {
  const refusal = async (args: string[], around = {}) => {
    const before = received.length;
    const { code, stdout, stderr } = await command(args, around);
    expect([code, stdout, received.length]).toEqual([2, "", before]);
    expect(stderr).not.toContain(SECRET);
    return stderr;
  };

  test.each([
    ["--token", SECRET],
    ["--key", SECRET],
    [`--token=${SECRET}`],
    [`--key=${SECRET}`],
    ["--pin", SECRET],
    [`--pin=${SECRET}`],
  ])("as an argument: %s", async (...args) => {
    expect(await refusal([...DAN, ...args])).toContain("no secret is taken as an argument, which others see in ps");
    expect(await refusal(["borealis", ...args, ...DAN.slice(1)])).toContain("no secret is taken as an argument");
  });

  test("as an argument before there is an operation, or behind another API's name for it", async () => {
    expect(await refusal(["--token", SECRET])).not.toBe("");
    expect(await refusal(["borealis", "grantUserPermission", SECRET, "--token-file"])).toContain(
      "--token-file: needs a value",
    );
  });

  test.each([0o640, 0o604, 0o622, 0o644])("from a file with the mode %o", async (mode) => {
    const file = secretFile(SECRET, mode);
    expect(await refusal([...DAN, "--token-file", file])).toContain(
      `--token-file: others can read ${file}, or change it; take that from them: chmod 600 ${file}`,
    );
    vi.stubEnv("BOREALIS_KEY", "a-key-of-borealis");
    expect(await refusal([...DAN, "--pin-file", file])).toContain("--pin-file: others can read");
  });

  test("from what holds none", async () => {
    mkdirSync(join(folder, "folder"), { recursive: true });
    expect(await refusal([...DAN, "--token-file", secretFile("\n")])).toContain("secret is empty");
    expect(await refusal([...DAN, "--token-file", "-"])).toContain("--token-file: standard input is empty");
    expect(await refusal([...DAN, "--token-file", join(folder, "none")])).toContain(
      "none cannot be read: no such file or directory",
    );
    expect(await refusal([...DAN, "--token-file", join(folder, "folder")])).toContain(
      "folder is neither a file nor a pipe",
    );
    expect(await refusal([...DAN, "--token-file", "/dev/zero"])).toContain("/dev/zero is neither a file nor a pipe");
    expect(await refusal([...DAN, "--token-file", secretFile("x".repeat(20_000))])).toContain(
      "is too large to hold a secret alone",
    );
    expect(await refusal([...DAN, "--token-file", secretFile(`${SECRET}\n${SECRET}`)])).toContain(
      "--token-file: has characters that no HTTP header can carry",
    );
  });

  test("from an environment that has it wrong", async () => {
    vi.stubEnv("BOREALIS_KEY", `${SECRET}\n`);
    expect(await refusal(DAN)).toContain("BOREALIS_KEY: begins or ends with white space");
  });
});

test.each(canaries)("no output, journal or report holds a credential or a secret: %s", async (canary) => {
  const key = /^[\x20-\x7e\xff]*$/.test(canary) ? canary : "";
  const people = join(folder, "people.csv");
  const quoted = `"${canary.replaceAll('"', '""')}"`;
  writeFileSync(people, `email,pin\ndan@example.com,${quoted}\nbad@example.com,${quoted}\n`);
  const files = ["--journal", join(folder, "journal"), "--report", join(folder, "report.csv")];
  const ofFile = [...GRANT, "--token-file", secretFile(key)];
  const outputs = [
    await command([...ofFile, "--email", "dan@example.com", "--verbose"]),
    await command([...ofFile, "--email", "bad@example.com", "--verbose"], { isTTY: true }),
    await command([...ofFile, "--email", "dan@example.com", "--dry-run"], { isTTY: true }),
    await command([...ofFile, "--from", people, "--verbose", ...files]),
    await command([...ofFile, "--from", people, "--verbose", ...files], { isTTY: true }),
    await command([...ofFile, "--from", people, "--dry-run"]),
    await command([...DAN, "--token", canary]),
    await command([...DAN, `--pin=${canary}`, `--unknown=${canary}`, canary, canary]),
  ];
  const written = ["journal", "report.csv"].map((name) => readFileSync(join(folder, name), "utf8"));
  expect(readdirSync(folder)).not.toContain("journal.lock");
  expectNoneOf(canary, [...outputs.flatMap(({ stdout, stderr }) => [stdout, stderr]), ...written]);
  expect(outputs.map(({ code }) => code)).toEqual([0, 1, 0, 1, 1, 0, 2, 2]);
  for (const name of ["journal", "report.csv"]) rmSync(join(folder, name));
});
