import { afterAll, beforeAll, expect, test } from "vitest";
import { Workshop } from "../generator/regenerated.ts";
import { apiChanges } from "./api-changes.ts";
import { cases, type Edit, sameness } from "./cases.ts";
import { bumpFor, type Change } from "./change.ts";
import { type Edition, editionOf } from "./edition.ts";
import { LIBRARY } from "./library.ts";

const bumps = { breaking: "major", addition: "minor", behaviour: "minor", documentation: "patch" };

let workshop: Workshop;
let library: Edition;
beforeAll(async () => {
  workshop = await Workshop.open();
  library = await editionFrom(LIBRARY);
});
afterAll(() => workshop.close());

test.each(cases)("where %s, the change is: %s", async (_name, expected, said, ...edits) => {
  const changes = apiChanges(library, await editionFrom(edited(LIBRARY, edits)));
  expect(linesOf(changes)).toContain(`${expected}: ${said}`);
  expect(bumpFor(changes), linesOf(changes).join("\n")).toBe(bumps[expected]);
});

test.each(sameness)("where %s, nothing changes for a caller", async (_name, ...edits) => {
  const other = await editionFrom(edited(LIBRARY, edits));
  expect(apiChanges(library, other)).toEqual([]);
  expect(apiChanges(other, library)).toEqual([]);
});

/** What changes from one edit of the library to another. */
async function changesOf(before: string, after: string): Promise<Change[]> {
  return apiChanges(await editionFrom(before), await editionFrom(after));
}

test("a list that can be walked now is an addition", async () => {
  const unpaged = LIBRARY.replace(/ *x-pagination.*\n/, "");
  expect(linesOf(await changesOf(unpaged, LIBRARY))).toEqual(["addition: listShelves: can be walked page by page"]);
});

test("a credential that is asked for where none was at all breaks the creation of a client", async () => {
  const open = LIBRARY.replace(/^security: .*$/m, "security: []");
  const closed = open.replace("      security: []\n", "      security: [{ bearer: [] }]\n");
  expect(linesOf(await changesOf(open, closed))).toEqual([
    "breaking: removeBook: needs a credential now: header Authorization Bearer",
  ]);
});

test("OpenAPI 3.0 and 3.1 are compared by what they mean", async () => {
  const modern = LIBRARY.replace("maximum: 9999", "exclusiveMaximum: 9999");
  const old = edited(modern, [
    ["openapi: 3.1.0", "openapi: 3.0.3"],
    [/\{ type: \[string, "null"\] \}/g, "{ type: string, nullable: true }"],
    ["const: error", "enum: [error]"],
    ["exclusiveMaximum: 9999", "maximum: 9999, exclusiveMaximum: true"],
  ]);
  expect((await changesOf(old, modern)).filter((change) => change.class !== "documentation")).toEqual([]);
});

test("schemas that hold themselves and each other in choices are compared to an end", async () => {
  const knot = (one: string, other: string): string =>
    LIBRARY.replace(
      "    Person:",
      `    Knot: { anyOf: [{ $ref: "#/components/schemas/${one}" }, { type: array, items: { $ref: "#/components/schemas/Knot" } }] }
    Tie: { type: object, properties: { end: { $ref: "#/components/schemas/Knot" }, knot: { oneOf: [{ $ref: "#/components/schemas/${other}" }, { type: "null" }] } } }
    Person:`,
    ).replace("pages: { type: integer", 'knot: { $ref: "#/components/schemas/Knot" }\n        pages: { type: integer');
  expect(await changesOf(knot("Tie", "Knot"), knot("Tie", "Knot"))).toEqual([]);
  expect(bumpFor(await changesOf(knot("Tie", "Knot"), knot("Tie", "House")))).toBe("major");
});

test("two equal changes in two places of one operation are two changes", async () => {
  const withTypes = (type: string) => LIBRARY.replace(/(colour|isbn): .*/g, `$1: { type: ${type} }`);
  const changes = await changesOf(withTypes("string"), withTypes("integer"));
  expect(changes.filter((change) => change.class === "breaking")).toHaveLength(2);
});

test("an operation whose request becomes that of a new one is moved, not renamed", async () => {
  const moved = LIBRARY.replace("  /lists:", "  /rows:").replace(
    "components:\n",
    '  /lists: { post: { operationId: clearLists, responses: { "204": { description: x } } } }\ncomponents:\n',
  );
  expect(linesOf(await changesOf(LIBRARY, moved))).toEqual([
    "behaviour: addList: is sent as POST /rows, not POST /lists",
    "addition: clearLists: is added",
  ]);
});

test("what no call can be made to tell of may break", async () => {
  // Nobody finds a text that fits both.
  const riddle = (text: string) => LIBRARY.replace("^[a-z]+$", `^(?=.*${text}.*q7)(?=.*q7.*${text})[a-z0-9]{30}$`);
  expect(linesOf(await changesOf(riddle("x1"), riddle("x2")))).toEqual([
    expect.stringMatching(/^breaking: updateBook: may break, as no call could be made that tells: .*pattern$/),
  ]);
});

function edited(text: string, edits: Edit[]): string {
  return edits.reduce((before, [from, to]) => {
    const after = before.replace(from, to);
    expect(after, `the edit of ${from} must change something`).not.toBe(before);
    return after;
  }, text);
}

function editionFrom(text: string): Promise<Edition> {
  return editionOf(workshop, "library", text);
}

function linesOf(changes: readonly Change[]): string[] {
  return changes.map((change) => `${change.class}: ${change.place}: ${change.what}`);
}
