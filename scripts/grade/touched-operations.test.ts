// Of a spec with thirty operations, some at paths that could be meant by that of another.

import { expect, test } from "vitest";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { changedPart, touchedOperations } from "./grading/touched-operations.ts";

const names = Array.from({ length: 30 }, (_, index) => `get${index}`);
const operation = (operationId: string) =>
  `{ operationId: ${operationId}, responses: { "200": { $ref: "#/components/responses/Done" } } }`;
const TEXT = `openapi: 3.1.0
info: { title: Many, version: "1" }
servers: [{ url: "https://many.example" }]
security: [{ key: [] }]
webhooks: { done: { post: { responses: { "200": { $ref: "#/components/responses/Heard" } } } } }
paths:
  /things/{thing}: { get: ${operation("anyThing").replace("{", "{ parameters: [{ name: thing, in: path, required: true, schema: { type: string } }],")} }
${names.map((name) => `  /things/${name}: { get: ${operation(name)} }`).join("\n")}
components:
  securitySchemes: { key: { type: apiKey, in: header, name: X-Key }, token: { type: http, scheme: bearer } }
  responses:
    Done: { description: Done., content: { application/json: { schema: { type: string, maxLength: 7 } } } }
    Heard: { description: Heard. }
`;
const before = OpenApiDocument.written(TEXT);
const changed = (from: string, to: string) => OpenApiDocument.written(TEXT.replace(from, to));

test("a change within one operation touches this one", () => {
  expect(touchedOperations(before, changed("get7,", "getSeven,"))).toEqual(["getSeven"]);
  expect(touchedOperations(before, changed("description: Heard", "description: Seen"))).toEqual([]);
});

test.each([
  ["of what all have", "maxLength: 7", "maxLength: 8"],
  ["of the document", "many.example", "more.example"],
])("a change %s touches them all, of which ten from all over are told", (_what, from, to) => {
  const ids = ["anyThing", "get2", "get5", "get8", "get11", "get14", "get17", "get20", "get23", "get26"];
  expect(touchedOperations(before, changed(from, to))).toEqual(ids);
});

test("the part of a spec that a change touches has a client, and its operations", async () => {
  const after = changed("get7,", "getSeven,");
  const { operations } = await generatedProject(changedPart(after, ["getSeven"]));
  expect(Object.keys(operations)).toEqual(["anyThing", "getSeven"]);
  const any = await generatedProject(changedPart(before, ["anyThing"]));
  expect(Object.keys(any.operations)).toEqual(["anyThing", "get0"]);
});

test("an operation that no longer agrees with the others is refused, in the part as in the whole", async () => {
  const after = changed("get7,", "get7, security: [{ token: [] }],");
  for (const text of [JSON.stringify(after.root), changedPart(after, ["get7"])]) {
    await expect(generatedProject(text)).rejects.toThrow(
      "its credential is another than that of the operations before",
    );
  }
});
