// What a change must heed elsewhere in the document, so that it stays one legal change.

import { expect, test } from "vitest";
import { changesOf, withSchema } from "./mutants/changes.ts";

const head = (version = "3.1.0") => `openapi: ${version}\ninfo: { title: Things, version: "1" }\n`;

test("what stands beside a $ref counts in a schema of version 3.1, and is ignored in 3.0", () => {
  const components = "components: { schemas: { A: {} } }\n";
  const formats = (version: string) =>
    changesOf(withSchema('{ $ref: "#/components/schemas/A", format: uuid }', version) + components, "format");
  expect(formats("3.1.0")).toHaveLength(2);
  expect(formats("3.0.3")).toEqual([]);
});

test("a schema that is both sent and answered can be readOnly and writeOnly", () => {
  const schema = '{ $ref: "#/components/schemas/A" }';
  const text = withSchema(schema).replace(
    '"204": { description: Done. }',
    `"200": { description: Done., content: { application/json: { schema: ${schema} } } }`,
  );
  const marks = changesOf(`${text}components: { schemas: { A: { properties: { a: {} } } } }\n`, "properties");
  expect(
    marks.filter((change) => /^\w+ added: .*Only: true/.test(change)).map((change) => change.split(" ")[0]),
  ).toEqual(["readOnly", "writeOnly"]);
});

test("a value that becomes one of another type keeps its comment", () => {
  const text = withSchema("\n              type: string # a name");
  expect(changesOf(text, "types")).toContain(
    'nullable added: - type: string # a name + type: [ string, "null" ] # a name',
  );
});

test("no path becomes one that is there already, under whatever name of its parameter", () => {
  const text = `${head()}paths:\n  /a: {}\n  /A: {}\n  /a/: {}\n  /b/{x}: {}\n  /{y}: {}\n`;
  expect(changesOf(text, "paths", "/~1a ").concat(changesOf(text, "paths", "~1b~1"))).toEqual([
    "trailing slash added: - /b/{x}: {} + /b/{x}/: {}",
    "segment 1 renamed: - /b/{x}: {} + /b_/{x}: {}",
    "case of segment 1: - /b/{x}: {} + /B/{x}: {}",
    "segment 2 dropped: - /b/{x}: {} + /b: {}",
  ]);
  expect(changesOf(text, "paths").filter((change) => change.includes("- /a:"))).toEqual([
    "segment 1 dropped: - /a: {} + /: {}",
    "segment 1 renamed: - /a: {} + /a_: {}",
  ]);
});

test("a path parameter takes those of the same name in its path along, in its template and its operations", () => {
  const text = `${head()}paths:
  /a/{id}:
    parameters:
      - { name: id, in: path, required: true }
    get:
      parameters:
        - { name: id, in: path, required: true, description: Overrides. }
      responses: {}
`;
  expect(changesOf(text, "path parameters")).toEqual([
    "path parameter renamed: - /a/{id}: + /a/{id_}: - - { name: id, in: path, required: true } + - { name: id_, in: path, required: true } - - { name: id, in: path, required: true, description: Overrides. } + - { name: id_, in: path, required: true, description: Overrides. }",
  ]);
});

test.each(["#/components/schemas/Missing", "#/components/schemas/%", "other.yaml#/A", "#anchor"])(
  "a $ref to %s, which is not in the document, is left alone",
  (reference) => {
    const text = withSchema(`{ properties: { a: { $ref: "${reference}" } } }`);
    expect(changesOf(text, "references")).toEqual([]);
    expect(changesOf(text, "properties").length).toBeGreaterThan(0);
  },
);
