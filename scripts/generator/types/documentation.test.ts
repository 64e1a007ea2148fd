// What the doc comments of generated types say, and that what they show compiles.

import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { specifications } from "../../../generated/specifications.ts";
import { generatedProject } from "../../testing/generated-project.ts";
import { MADE_UP } from "../../testing/made-up-clients.ts";
import { problemsOf } from "../../testing/type-check.ts";
import { SHAPES } from "../shapes.ts";

const DOCUMENTED = `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
servers: [{ url: "https://things.example" }]
paths:
  /things/{id}:
    parameters: [{ name: id, in: path, required: true, description: Which one., schema: { type: string } }]
    put:
      operationId: setThing
      summary: Set a thing
      description: "Ends */ here, \`and\` here."
      x-evidence: { level: published, source: page A, note: A note. }
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Change" } } } }
      responses:
        "200":
          description: Done.
          x-evidence: { level: documented, source: page B }
          content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } }
  /things:
    get:
      operationId: getThing
      x-evidence: { level: inferred, source: page C }
      responses: { "200": { description: Got., content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } } }
components:
  schemas:
    Change:
      type: object
      properties:
        kinds: { type: array, description: All of them., items: { $ref: "#/components/schemas/Kind" } }
        kind: { $ref: "#/components/schemas/Kind" }
        size: { type: integer, default: 7, x-evidence: { level: inferred, source: a guess, note: Who knows. } }
        length: { $ref: "#/components/schemas/Length" }
    Kind: { type: string, description: "- \`round\`: rolls", enum: [round] }
    Length: { type: number, x-evidence: { level: inferred, source: another guess } }
    Thing: { type: object, properties: { key: { type: string, format: uuid }, parts: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }
`;

const commentsIn = (types: string) =>
  new Map(
    [...types.matchAll(/\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\n\s*(?:export )?(?:interface |type )?(\w+)/g)].map(
      ([, comment = "", name]) => [name, comment.replace(/^ *\* ?/gm, "").trim()],
    ),
  );

const comments = async () => commentsIn((await generatedProject(DOCUMENTED)).files.get("things/types.ts") ?? "");

describe("a doc comment", () => {
  test.each([
    ["id", "Which one.\n\nPublished: page A."],
    ["kinds", "All of them.\n\n- `round`: rolls\n\nPublished: page A."],
    ["kind", "- `round`: rolls\n\nPublished: page A."],
    ["size", "Inferred: a guess. Who knows.\n\n@default 7"],
    ["length", "Inferred: another guess."],
    ["key", "Documented: page B.\n\nFormat: uuid"],
    ["parts", "Documented: page B."],
    ["Thing", "Documented: page B."],
    ["SetThingResult", "What `setThing` gives.\n\nDone.\n\nDocumented: page B."],
  ])("of %s says what it is and how sure that is", async (name, text) => {
    expect((await comments()).get(name)).toBe(text);
  });

  test("of a method has its summary, method and path, evidence and an example", async () => {
    expect((await comments()).get("setThing")).toBe(
      "Set a thing\n\nEnds *\\/ here, `and` here.\n\n`PUT /things/{id}`\n\nPublished: page A. A note.\n\n" +
        '```ts\nconst answer = await things.setThing({\n  id: "id",\n});\nconsole.log(answer);\n```',
    );
  });

  test("of a method that is deprecated says so, so that editors strike it through", async () => {
    const { files } = await generatedProject(DOCUMENTED.replace("operationId: getThing", "$&\n      deprecated: true"));
    const types = files.get("things/types.ts") ?? "";
    expect(commentsIn(types).get("getThing")).toMatch(/\n\n@deprecated$/);
    expect(commentsIn(types).get("setThing")).not.toMatch("@deprecated");
  });

  test("does not end before its end", async () => {
    const { folder } = await generatedProject(DOCUMENTED);
    expect(problemsOf(folder, "")).toEqual([]);
  });
});

test("a type that no evidence is known of says nothing of it", async () => {
  const { files } = await generatedProject(DOCUMENTED.replaceAll(/,? ?x-evidence: \{[^}]*\}/g, ""));
  expect(files.get("things/types.ts")).not.toMatch(/Documented|Published|Inferred|undefined: /);
});

const texts = {
  ...Object.fromEntries(Object.entries(specifications).map(([api, file]) => [api, readFileSync(file, "utf8")])),
  ...Object.fromEntries(Object.entries(MADE_UP).map(([api, file]) => [api, readFileSync(file, "utf8")])),
  shapes: SHAPES,
};

test.each(Object.entries(texts))("the examples of each method of %s compile", async (_api, text) => {
  const { files, folder, operations } = await generatedProject(text);
  const types = files.get("things/types.ts") ?? "";
  const examples = [...types.matchAll(/ {3}\* ```ts\n([\s\S]*?) {3}\* ```/g)].map(([, example = ""]) =>
    example.replace(/^ {3}\* ?/gm, ""),
  );
  expect(examples).toHaveLength(Object.keys(operations).length);
  const code = `import type { Methods } from "./types.ts";
    type Walk<Types> = Types extends { input: infer Input; item: infer Item } ? { all(input: Input): AsyncIterable<Item> } : unknown;
    declare const things: Methods<object> & { [Name in keyof Operations]: Walk<Operations[Name]> };
    declare const console: { log(value: unknown): void };
    ${examples.map((example) => `async () => { ${example} };`).join("\n")}`;
  expect(problemsOf(folder, code)).toEqual([]);
});
