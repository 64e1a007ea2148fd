import { expect, test } from "vitest";
import { reportOf, shortfallOf } from "./report.ts";
import { isAtLeast, versionAfter } from "./version.ts";

test("a comparison that finds nothing says so", () => {
  const none = { since: "v1", changes: [], bump: "none", versionBefore: "1.0.0", versionNow: "1.0.0" } as const;
  expect(reportOf({ ...none, changes: [] })).toBe("Nothing has changed since v1 for a caller of the clients.");
});

test("a version that is not known cannot be checked", () => {
  const unknown = { since: "v1", changes: [], bump: "none", versionBefore: undefined, versionNow: "1.0.0" } as const;
  expect(shortfallOf({ ...unknown, changes: [] })).toMatch("package.json needs a `version` at both times.");
});

test.each<[version: string, ...after: [breaking: string, addition: string, documentation: string, none: string]]>([
  ["1.2.3", "2.0.0", "1.3.0", "1.2.4", "1.2.3"],
  ["0.2.3", "0.3.0", "0.2.4", "0.2.4", "0.2.3"],
  ["10.0.0-beta.2", "11.0.0", "10.1.0", "10.0.1", "10.0.0"],
])("after %s comes %s, %s, %s or %s, by what changes", (version, ...expected) => {
  expect((["major", "minor", "patch", "none"] as const).map((bump) => versionAfter(version, bump))).toEqual(expected);
});

test("versions are compared by their numbers", () => {
  expect(isAtLeast("1.10.0", "1.9.9")).toBe(true);
  expect(isAtLeast("1.9.9", "1.10.0")).toBe(false);
  expect(isAtLeast("2.0.0-beta.1", "2.0.0")).toBe(true);
  expect(isAtLeast("0.9.9", "1.0.0")).toBe(false);
});
