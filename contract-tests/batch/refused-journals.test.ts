// Which journal a batch refuses, before anything is sent.

import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runBatch } from "../../src/batch.ts";
import { people } from "./counting-server.ts";
import { startJournaledRuns } from "./journaled-runs.ts";

const { server, folder, journal, client, granted, refusal } = await startJournaledRuns();

describe("a journal is refused", () => {
  test.each<[string, () => void, string]>([
    [
      "that is none",
      () => writeFileSync(journal, "email\na@example.com\n"),
      "is no journal of a batch; name another file",
    ],
    ["that is a folder", () => mkdirSync(journal), "is not a regular file"],
    ["that is a device", () => symlinkSync("/dev/full", journal), "is not a regular file"],
    ["in a folder that is not there", () => symlinkSync(join(folder, "none", "run"), journal), "cannot be used: "],
    ["that lies below a file", () => void writeFileSync(join(folder, "file"), ""), ""],
  ])("%s", async (_what, prepare, message) => {
    prepare();
    if (message !== "") return expect(await refusal()).toContain(message);
    expect(await refusal({ journal: join(folder, "file", "run") })).toContain("cannot be used: ENOTDIR");
  });

  test("of another operation, server, number of rows or input, and says which", async () => {
    await granted();
    const before = readFileSync(journal, "utf8");
    expect(await refusal({}, people(3))).toBe(
      "is of another batch: its number of rows is 4, not 3. Name another file for this one",
    );
    expect(await refusal({}, people(4).reverse())).toBe(
      "is of another batch: its inputs are others, or in another order. Name another file for this one",
    );
    const elsewhere = client.withOptions({ baseUrl: "http://127.0.0.1:1" });
    await expect(runBatch(elsewhere, "grantUserPermission", people(4), { journal })).rejects.toThrow(
      `its server is ${server.url}, not http://127.0.0.1:1`,
    );
    const others = people(4).map(({ permission: _, ...input }) => input);
    await expect(runBatch(client, "revokeUserPermission", others, { journal })).rejects.toThrow(
      "its operation is grantUserPermission, not revokeUserPermission",
    );
    expect(readFileSync(journal, "utf8")).toBe(before);
  });

  test("that another run uses, in this process or in another", async () => {
    let second: Promise<string> | undefined;
    await granted(() => {
      second ??= runBatch(client, "grantUserPermission", people(4), { journal }).then(String, ({ message }) => message);
      return "done";
    });
    expect(await second).toContain("is in use by another run of this process");
    const lock = `${journal}.lock`;
    writeFileSync(lock, "1\n");
    expect(await refusal()).toBe(`is in use by process 1, as ${lock} says; remove that file if there is no such run`);
    writeFileSync(lock, "");
    expect(await refusal()).toContain("is in use by a process that it does not name");
    mkdirSync(`${lock}.folder`);
    // One that is gone has no say.
    writeFileSync(lock, "4194304\n");
    expect(await granted()).toMatchObject({ done: 4 });
    writeFileSync(lock, `${process.pid}\n`);
    expect(await granted()).toMatchObject({ done: 4 });
    expect(existsSync(lock)).toBe(false);
  });
});
