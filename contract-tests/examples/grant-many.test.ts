import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { grantMany } from "../../examples/grant-many.ts";
import { jsonResponse } from "../../scripts/judges/recording-fetch.ts";
import { clients } from "./clients.ts";

const grants = ["ann@example.com", "dan@example.com"].map((email) => ({
  email,
  project: 1,
  permission: "view" as const,
}));

test("grants to many, tells of whom that is not sure, and takes up what was ended", async () => {
  const folder = mkdtempSync(join(tmpdir(), "grants-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const error = vi.spyOn(console, "error").mockReturnValue();
  let lost = true;
  const all = clients(() => (lost ? jsonResponse({ status: "error", type: "t", message: "full" }, 400) : undefined));
  const journal = join(folder, "run.jsonl");
  expect(await grantMany(all.improvely, grants, journal)).toBe(false);
  expect(error.mock.calls.map(([who]) => who)).toEqual(["ann@example.com: not done", "dan@example.com: not done"]);
  lost = false;
  expect(await grantMany(all.improvely, grants, journal)).toBe(true);
  expect(await grantMany(all.improvely, grants, journal)).toBe(true);
  expect(all.sent).toHaveLength(4);
});
