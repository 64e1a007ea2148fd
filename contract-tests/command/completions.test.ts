// What a shell completes.

import { describe, expect, test, vi } from "vitest";
import { command, MADE_UP_APIS } from "./command.ts";
import { apiOf, withProperties } from "./sample-api.ts";

describe("a shell", () => {
  const linesFor = async (words: string[], apis = MADE_UP_APIS) => {
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
    expect(await command(["complete", ...words], { apis })).toMatchObject({ code: 0 });
    vi.restoreAllMocks();
    return lines;
  };
  const completed = async (...words: string[]) => (await linesFor(["--", ...words])).map((line) => line.split("\t")[0]);

  test("completes APIs, operations, options and values", async () => {
    expect(await completed("")).toEqual(["completion", "atlas", "borealis", ":4"]);
    expect(await completed("bor")).toEqual(["borealis", ":4"]);
    expect(await completed("borealis", "")).toEqual(["grantUserPermission", "revokeUserPermission", ":4"]);
    expect(await completed("borealis", "grantUserPermission", "--p")).toEqual([
      "--project",
      "--permission",
      "--pin-file",
      ":4",
    ]);
    expect(await completed("borealis", "grantUserPermission", "--permission", "")).toEqual(["view", "full", ":4"]);
    expect(await completed("borealis", "grantUserPermission", "--project", "")).toEqual([":4"]);
    expect(await completed("atlas", "updateUserPermissions", "--permissions", "CAN_V")).toContain("CAN_VIEW_DATA");
    expect(await completed("completion", "")).toEqual(["bash", "zsh", "fish", ":4"]);
  });

  test("completes true and false, and nothing where any text may stand", async () => {
    const apis = apiOf(withProperties({ types: ["boolean"] }));
    expect(await linesFor(["--", "sample", "inviteUser", "--email", ""], apis)).toEqual(["true\t", "false\t", ":4"]);
    expect(await linesFor(["--", "sample", "inviteUser", "--timeout", ""], apis)).toEqual([":4"]);
  });

  test("is told what each is for in one line, and of an API that says nothing its title", async () => {
    const apis = apiOf(withProperties({ description: "Of the\tperson.\nNot of another." }));
    expect(await linesFor(["--", "sam"], apis)).toEqual(["sample\tSample", ":4"]);
    expect(await linesFor(["sample", "inviteUser", "--em"], apis)).toEqual(["--email\tOf the person.", ":4"]);
  });

  test("completes files itself, where an option takes one", async () => {
    expect(await completed("borealis", "grantUserPermission", "--from", "")).toEqual([":0"]);
    expect(await completed("borealis", "grantUserPermission", "--pin-file", "")).toEqual([":0"]);
  });

  test.each(["bash", "zsh", "fish"])("%s gets a script", async (shell) => {
    const lines: string[] = [];
    vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
    expect(await command(["completion", shell])).toMatchObject({ code: 0, stderr: "" });
    expect(lines.join("\n")).toContain("user-permissions complete --");
  });

  test("that there is not is refused", async () => {
    expect(await command(["completion", "cmd"])).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("Which shell? There are bash, zsh, fish"),
    });
    expect(await command(["completion"])).toMatchObject({ code: 2 });
  });
});
