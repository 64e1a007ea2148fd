// One call from a shell: what is printed, and what is asked first.

import { describe, expect, test, vi } from "vitest";
import { methodOf } from "../../src/command/apis.ts";
import { ID, RECORD } from "../mock/made-up-mocks.ts";
import { command, MADE_UP_APIS } from "./command.ts";
import { startMockedCalls } from "./mocked-calls.ts";

const { atlas, borealis, LIST, UPDATE, GRANT, REVOKE } = await startMockedCalls();

describe("what is printed", () => {
  test("JSON, where a pipe reads it", async () => {
    const { code, stdout, stderr } = await command(GRANT);
    expect([code, JSON.parse(stdout), stderr]).toEqual([0, { status: "success" }, ""]);
  });

  test("a sentence and a table, on a terminal", async () => {
    const { code, stdout } = await command(UPDATE, { isTTY: true });
    expect([code, stdout]).toEqual([
      0,
      `Done: updateUserPermissions was answered with 200.
id                ${ID}
user.id           ${ID}
user.email        jsmith@example.com
user.date_joined  2023-11-07T05:31:56Z
permissions       CAN_PERFORM_ADMIN_ACTIONS
`,
    ]);
  });

  test("JSON on a terminal, where it is asked for", async () => {
    expect(JSON.parse((await command([...GRANT, "--json"], { isTTY: true })).stdout)).toEqual({ status: "success" });
  });

  test("what was not documented to hold anything, where nothing was answered", async () => {
    const silent = MADE_UP_APIS.map((api) => ({
      ...api,
      create: (options: object) => {
        const client = api.create(options);
        const method = methodOf(client, "grantUserPermission");
        if (method !== undefined) method.withResponse = async () => ({ status: 204, data: undefined }) as never;
        return client;
      },
    }));
    expect((await command(GRANT, { apis: silent })).stdout).toBe("null\n");
    expect((await command(GRANT, { apis: silent, isTTY: true })).stdout).toBe(
      "Done: grantUserPermission was answered with 204.\n",
    );
  });

  test("every record of a list to its end, a line each", async () => {
    atlas.records(
      "listProjectUsers",
      Array.from({ length: 5 }, (_, n) => ({ ...RECORD, user: { email: `u${n}@example.com` } })),
    );
    const { code, stdout } = await command([...LIST, "--limit", "2"]);
    const emails = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line).user.email);
    expect([code, emails]).toEqual([0, [0, 1, 2, 3, 4].map((n) => `u${n}@example.com`)]);
    expect(atlas.requests).toHaveLength(3);
  });

  test("a table of a list, and its number of records", async () => {
    atlas.records("listProjectUsers", [RECORD, { ...RECORD, user: { email: "b\u001b[31m@example.com" } }]);
    const { stdout } = await command(LIST, { isTTY: true, columns: 200 });
    expect(stdout).toContain("│ user.email");
    expect(stdout).not.toContain("\u001b");
    expect(stdout).toMatch(/\n2 records\.\n$/);
    atlas.records("listProjectUsers", []);
    expect((await command(LIST, { isTTY: true })).stdout).toBe("0 records.\n");
    atlas.records("listProjectUsers", [RECORD]);
    expect((await command(LIST, { isTTY: true })).stdout).toMatch(/\n\n1 record\.\n$/);
  });

  test("one record below the other, where the terminal is narrow", async () => {
    atlas.records("listProjectUsers", [RECORD, RECORD]);
    const { stdout } = await command(LIST, { isTTY: true, columns: 60 });
    expect(stdout.split("\n\n")).toEqual([expect.any(String), expect.any(String), "2 records.\n"]);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(60);
  });

  test("a line for each attempt, where it is asked for", async () => {
    const { stderr } = await command([...GRANT, "--verbose"]);
    expect(stderr).toMatch(/^grantUserPermission: POST \S+ was answered with 200 in \d+ ms\n$/);
  });

  test("the request alone, as curl on a terminal, where nothing is to be sent", async () => {
    vi.stubEnv("BOREALIS_KEY", "");
    const { code, stdout } = await command([...GRANT, "--dry-run"], { isTTY: true });
    expect([code, stdout]).toEqual([0, expect.stringContaining("curl -X POST")]);
    expect(stdout).toContain("key=***&email=dan%40example.com");
    expect(JSON.parse((await command([...LIST, "--dry-run"])).stdout)).toMatchObject({ method: "GET" });
    expect([...borealis.requests, ...atlas.requests]).toEqual([]);
  });
});

describe("what takes access away", () => {
  test("needs --yes where nobody can be asked", async () => {
    const { code, stderr } = await command(REVOKE);
    expect([code, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^--yes: is needed where nobody can be asked\. revokeUserPermission, email "dan@example.com", project 1: /,
      ),
    ]);
    expect(borealis.requests).toEqual([]);
    expect(await command([...REVOKE, "--yes"])).toMatchObject({ code: 0 });
  });

  test.each([
    ["y\n", 0, 1],
    ["YES\n", 0, 1],
    ["n\n", 1, 0],
    ["\n", 1, 0],
    ["yessir\n", 1, 0],
    ["", 1, 0],
  ])("asks on a terminal, and takes %j for the answer with exit code %i", async (stdin, code, requests) => {
    const result = await command(REVOKE, { isTTY: true, stdin });
    expect(result.stderr).toContain("Go on? [y/N]");
    expect([result.code, borealis.requests.length]).toEqual([code, requests]);
  });
});
