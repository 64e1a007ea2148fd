// What becomes of records in a table, whatever they hold.

import { expect, test } from "vitest";
import { recordsTable } from "../../src/command/table.ts";

const WIDE = 200;

test("a record that is no object is a value", () => {
  expect(recordsTable([7, "a"], WIDE)).toBe(`┌───────┐
│ value │
├───────┤
│ 7     │
│ a     │
└───────┘
`);
});

test("what is within another stands by its path; lists are in one cell, and what is missing is empty", () => {
  const records = [{ user: { id: 1, isAdmin: true }, groups: ["a", { b: null }] }, { user: { id: null } }];
  expect(recordsTable(records, WIDE)).toBe(`┌─────────┬──────────────┬───────────────┐
│ user.id │ user.isAdmin │ groups        │
├─────────┼──────────────┼───────────────┤
│ 1       │ true         │ a, {"b":null} │
│ null    │              │               │
└─────────┴──────────────┴───────────────┘
`);
});

test("a table that is as wide as the terminal is one, and a wider one is a list", () => {
  const width = "│ value │".length;
  expect(recordsTable([7], width)).toContain("│");
  expect(recordsTable([7], width - 1)).toBe("value  7\n");
});
