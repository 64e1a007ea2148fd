import { parseYaml } from "@redocly/openapi-core";
import { expect, test } from "vitest";
import { cases, sameness } from "./cases.ts";
import { bumpFor } from "./change.ts";
import { ApiDocument, type Node } from "./document.ts";
import { documentChanges } from "./document-changes.ts";
import { LIBRARY } from "./library.ts";
import { reportOf, shortfallOf } from "./report.ts";
import { isAtLeast, versionAfter } from "./version.ts";

const bumps = { breaking: "major", addition: "minor", behaviour: "minor", documentation: "patch" };

const library = documentOf(LIBRARY);

test.each(cases)("where %s, the change is: %s", (_name, expected, said, ...edits) => {
  const changes = documentChanges(library, documentOf(edited(LIBRARY, edits)));
  const lines = changes.map((change) => `${change.class}: ${change.place}: ${change.what}`);
  expect(lines).toContain(`${expected}: ${said}`);
  expect(bumpFor(changes), lines.join("\n")).toBe(bumps[expected]);
});

test.each(sameness)("where %s, nothing changes for a caller", (_name, ...edits) => {
  const other = documentOf(edited(LIBRARY, edits));
  expect(documentChanges(library, other)).toEqual([]);
  expect(documentChanges(other, library)).toEqual([]);
});

test("a credential that is asked for where none was at all breaks the creation of a client", () => {
  const open = LIBRARY.replace("security: [{ bearer: [] }]", "security: []").replace(", x-credential: true", "");
  const closed = documentOf(open.replace("      security: []\n", "      security: [{ bearer: [] }]\n"));
  expect(documentChanges(documentOf(open), closed)).toEqual([
    { place: "removeBook", what: "needs a credential now: http bearer", class: "breaking" },
  ]);
});

test("OpenAPI 3.0 and 3.1 are compared by what they mean", () => {
  const modern = LIBRARY.replace("maximum: 9999", "exclusiveMaximum: 9999");
  const old = edited(modern, [
    ["openapi: 3.1.0", "openapi: 3.0.3"],
    [/\{ type: \[string, "null"\] \}/g, "{ type: string, nullable: true }"],
    ["const: error", "enum: [error]"],
    ["exclusiveMaximum: 9999", "maximum: 9999, exclusiveMaximum: true"],
  ]);
  expect(documentChanges(documentOf(old), documentOf(modern))).toEqual([]);
});

test("schemas that hold themselves and each other in choices are compared to an end", () => {
  const knot = (one: string, other: string): string =>
    LIBRARY.replace(
      "    Person:",
      `    Knot: { anyOf: [{ $ref: "#/components/schemas/${one}" }, { type: array, items: { $ref: "#/components/schemas/Knot" } }] }
    Tie: { type: object, allOf: [{ $ref: "#/components/schemas/Tie" }], properties: { end: { $ref: "#/components/schemas/Knot" }, knot: { oneOf: [{ $ref: "#/components/schemas/${other}" }, { type: "null" }] } } }
    Person:`,
    ).replace("pages: { type: integer", 'knot: { $ref: "#/components/schemas/Knot" }\n        pages: { type: integer');
  const before = documentOf(knot("Tie", "Knot"));
  expect(documentChanges(before, documentOf(knot("Tie", "Knot")))).toEqual([]);
  expect(bumpFor(documentChanges(before, documentOf(knot("Tie", "House"))))).toBe("major");
});

test("one change of a schema that many operations use is said for each of them, and in each once", () => {
  const changes = documentChanges(
    library,
    documentOf(LIBRARY.replace("city: { type: string }", "city: { type: integer }")),
  );
  expect(changes.map(({ place }) => place)).toEqual(["updateBook 200 › owner › city"]);
});

test("two equal changes in two places of one operation are two changes", () => {
  const withTypes = (type: string) => documentOf(LIBRARY.replace(/(colour|isbn): .*/g, `$1: { type: ${type} }`));
  expect(documentChanges(withTypes("string"), withTypes("integer"))).toHaveLength(2);
});

test("what a choice of the body repeats of its properties is one change with them", () => {
  const repeated = LIBRARY.replace(
    "{ required: [copies] }",
    "{ required: [copies], properties: { copies: { type: integer } } }",
  );
  const changes = documentChanges(
    documentOf(repeated),
    documentOf(repeated.replace(/copies: \{ type: integer/g, "copies: { type: string")),
  );
  expect(changes).toEqual([{ place: "updateBook input › copies", what: "is string, not integer", class: "breaking" }]);
});

test("an operation whose request becomes that of a new one is moved, not renamed", () => {
  const moved = LIBRARY.replace("  /lists:", "  /rows:").replace(
    "components:\n",
    '  /lists: { post: { operationId: clearLists, responses: { "204": { description: x } } } }\ncomponents:\n',
  );
  expect(documentChanges(library, documentOf(moved))).toEqual([
    { place: "addList", what: "is sent as POST /rows, not POST /lists", class: "behaviour" },
    { place: "clearLists", what: "is added", class: "addition" },
  ]);
});

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

function edited(text: string, edits: [from: string | RegExp, to: string][]): string {
  return edits.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    expect(after, `the edit of ${from} must change something`).not.toBe(before);
    return after;
  }, text);
}

function documentOf(text: string): ApiDocument {
  return new ApiDocument(parseYaml(text) as Node);
}
