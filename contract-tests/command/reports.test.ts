// What a report says of many calls, and where it cannot be written.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { linesOf, startGrants } from "./grants.ts";

const { borealis, folder, file, people, granted } = await startGrants();

test("a report has a row for each person, with what became of it, and no secret", async () => {
  writeFileSync(file, "email,project,permission,pin\nann@example.com,1,view,a-secret-pin\nbad@example.com,1,view,\n");
  borealis.answer("grantUserPermission", ({ body }) =>
    (body as { email: string }).email.startsWith("bad")
      ? { status: 400, body: { status: "error", type: "parameters", message: "=cmd|'/c'!A1" } }
      : 200,
  );
  const report = join(folder, "report.csv");
  expect((await granted(["--report", report])).code).toBe(1);
  const [head, ann, bad] = linesOf(readFileSync(report, "utf8"));
  expect([head, ann]).toEqual([
    "line,email,project,permission,pin,outcome,status,message",
    "2,ann@example.com,1,view,***,done,200,",
  ]);
  expect(bad).toMatch(/^3,bad@example\.com,1,view,,not done,400,"?grantUserPermission: /);
});

test("a report that cannot be written is refused before anything is sent", async () => {
  people("ann");
  const { code, stderr } = await granted(["--report", join(folder, "none", "report.csv")]);
  expect([code, stderr]).toEqual([
    2,
    expect.stringContaining("report.csv cannot be written: no such file or directory\n"),
  ]);
  expect(borealis.requests).toEqual([]);
});

test("a report that a full disk takes no more is said, when all was sent", async () => {
  people("ann");
  const { code, stderr } = await granted(["--report", "/dev/full"]);
  expect([code, stderr]).toEqual([
    3,
    expect.stringContaining(
      "All that could be sent was sent, but that could not be written: no space left on device\n",
    ),
  ]);
});
