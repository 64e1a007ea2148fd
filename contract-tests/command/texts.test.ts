// What the command makes of an API that gives text, and takes a user and a password: Dione.

import { afterAll, describe, expect, test, vi } from "vitest";
import { createDioneClient, MADE_UP, madeUpReference } from "../../scripts/testing/made-up-clients.ts";
import { apis } from "../../src/command/apis.ts";
import { startMock } from "../../src/mock.ts";
import { command } from "./command.ts";

const mock = await startMock(MADE_UP.dione);
afterAll(() => mock.close());

const DIONE = apis({ createDioneClient }, madeUpReference);
const read = (more: string[] = [], isTTY = false) => {
  vi.stubEnv("DIONE_LOGIN", "ann:a-password-1234");
  return command(["dione", "readNote", "--id", "7", "--base-url", mock.url, ...more], { isTTY, apis: DIONE });
};

describe("an answer in text", () => {
  test.each([true, false])("is printed as it is, on a terminal or not: %s", async (isTTY) => {
    expect(await read([], isTTY)).toEqual({ code: 0, stdout: "Buy milk\n", stderr: "" });
  });

  test("is JSON where that is asked for", async () => {
    expect((await read(["--json"])).stdout).toBe('"Buy milk\\n"\n');
  });

  test("that says why nothing was done stands in the message", async () => {
    mock.answer("readNote", 401);
    const { code, stdout, stderr } = await read();
    expect(stdout).toBe("");
    expect(code).not.toBe(0);
    expect(stderr).toContain("was answered with 401: Who are you?.");
    mock.reset();
  });
});

test("a dry run shows no pair, and needs none", async () => {
  const { code, stdout } = await command(["dione", "readNote", "--id", "7", "--dry-run"], { isTTY: true, apis: DIONE });
  expect([code, stdout]).toEqual([0, expect.stringContaining("-H 'Authorization: Basic ***'")]);
});
