// What is generated for people to read of an API and its operations.

import { describe, expect, test } from "vitest";
import { generatedProject } from "../testing/generated-project.ts";
import { operationOf, referenceOf } from "../testing/generated-reference.ts";
import { problemsOf } from "../testing/type-check.ts";
import { THINGS } from "./reference-example.ts";

test("of an API are its texts, its spec and its servers", async () => {
  const { operations, ...others } = await referenceOf(THINGS);
  expect(others).toEqual({
    title: "Things",
    summary: "Everything.",
    description: "All there is.",
    specification: "things.yaml",
    servers: [{ url: "https://eu.things.example", description: "Europe" }, { url: "https://us.things.example" }],
  });
  expect(Object.keys(operations)).toEqual(["setThing", "removeThing", "listThings", "removeThings"]);
});

test("of an operation are what it does, how sure that is, an example, and its answers", async () => {
  const { properties, alternatives, ...others } = await operationOf("setThing", THINGS);
  expect(others).toEqual({
    method: "PUT",
    path: "/things/{id}",
    summary: "Set a thing",
    description: "Sets what is given.",
    evidence: "Published: page A. A note.",
    repeatable: true,
    paginated: false,
    example: { id: "t-1", name: "a", size: 3 },
    responses: [
      { status: 200, description: "Set.", evidence: "Documented: page B." },
      { status: 404, description: "There is none." },
    ],
  });
});

test("of an operation without texts is its name, and nothing that nobody says", async () => {
  expect(await operationOf("listThings", THINGS)).toEqual({
    method: "GET",
    path: "/things",
    summary: "listThings",
    repeatable: false,
    paginated: true,
    properties: [],
    example: {},
    responses: [{ status: 200, description: "Some." }],
  });
});

test("an operation that takes something away says why it has to be meant, even where its spec does not", async () => {
  expect((await operationOf("removeThing", THINGS)).destructive).toBe("It is gone.");
  expect((await operationOf("removeThings", THINGS)).destructive).toBe("Its spec gives no reason.");
  expect(await operationOf("setThing", THINGS)).not.toHaveProperty("destructive");
});

test("an operation is repeatable where its spec says so", async () => {
  expect((await operationOf("setThing", THINGS)).repeatable).toBe(true);
  expect((await operationOf("removeThing", THINGS)).repeatable).toBe(false);
  expect((await operationOf("removeThings", THINGS)).repeatable).toBe(false);
});

describe("an input", () => {
  test("is told from the path to the body, without the credential and what the server sets", async () => {
    const namesOf = async (operationId: string) =>
      (await operationOf(operationId, THINGS)).properties.map(({ name }) => name);
    expect((await namesOf("setThing")).slice(0, 6)).toEqual(["id", "dry", "move", "X-Trace", "name", "pin"]);
    expect(await namesOf("setThing")).not.toContain("serial");
    expect(await namesOf("removeThing")).toEqual(["id", "dry", "move", "X-Trace"]);
  });

  const NAME = "[{ required: [name] }, ";

  test.each<[what: string, from: string, to: string, alternatives: string[][] | undefined]>([
    ["beside what is demanded anyway", NAME, NAME, [["kind"], ["kinds", "any"]]],
    [
      "of what the server does not set",
      NAME,
      "[{ required: [serial], properties: { serial: { readOnly: true } } }, ",
      [["kind"], ["kinds", "any"]],
    ],
    [
      "in any combination of several choices",
      NAME,
      "[{ required: [kinds] }, ",
      [
        ["kinds", "kind"],
        ["kinds", "any"],
        ["pin", "kind"],
        ["pin", "kinds", "any"],
      ],
    ],
    ["no way where one is met by anything", "{ required: [kind] }", "{ required: [size] }", undefined],
  ])("is one way or the other, %s", async (_what, from, to, alternatives) => {
    expect((await operationOf("setThing", THINGS.replace(from, to))).alternatives).toEqual(alternatives);
    expect(await operationOf("removeThing", THINGS)).not.toHaveProperty("alternatives");
  });
});

test("what is generated is what its types say", async () => {
  const { folder, files } = await generatedProject(THINGS);
  expect(files.get("reference.ts")).toMatch(
    /^\/\/ Generated from redocly\.yaml\. Do not edit: run `npm run generate`\.\n/,
  );
  expect(problemsOf(folder, 'export { reference } from "../reference.ts";')).toEqual([]);
});
