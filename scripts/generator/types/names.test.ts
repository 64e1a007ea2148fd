// What the types of a spec are called, and in which forms they come.

import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { generatedProject } from "../../testing/generated-project.ts";
import { problemsOf } from "../../testing/type-check.ts";
import { PUBLIC, TypeNames } from "./type-names.ts";

/** A spec with one operation, which takes `body` and answers with `answer`. */
const specificationOf = ({ body = "{}", answer = "{}", schemas = "{}", operationId = "setThing" }) => `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
servers: [{ url: "https://things.example" }]
paths:
  /things:
    put:
      operationId: ${operationId}
      requestBody: { content: { application/json: { schema: ${body} } } }
      responses: { "200": { description: Done., content: { application/json: { schema: ${answer} } } } }
components:
  schemas: ${schemas}
`;

const typesOf = async (parts: Parameters<typeof specificationOf>[0]) => {
  const { files, folder } = await generatedProject(specificationOf(parts));
  expect(problemsOf(folder, "")).toEqual([]);
  return files.get("things/types.ts") ?? "";
};

const OBJECT = "{ type: object, properties: { a: { type: string } } }";

test("a name is in Pascal case, and one that is taken has a suffix and then a number", () => {
  const names = new TypeNames();
  const given = ["user-permission.v1", "UserPermissionV1", "user_permission_v1", "Error", "2fa", "Record", "Client"];
  expect(given.map((name) => names.claim(name, "Data"))).toEqual([
    "UserPermissionV1",
    "UserPermissionV1Data",
    "UserPermissionV1Data2",
    "ErrorData",
    "T2fa",
    "RecordData",
    "ClientData",
  ]);
});

test("no type of an API is called as what every entry of the package exports", () => {
  const exported = readFileSync("src/public.ts", "utf8").matchAll(/(?:\{|,)\s*(?:type )?([A-Z]\w+)/g);
  expect(new Set(PUBLIC)).toEqual(new Set([...exported].map(([, name]) => name)));
});

test("schemas that are called as the language's own types, or as an operation's, do not get in their way", async () => {
  const types = await typesOf({
    body: '{ $ref: "#/components/schemas/SetThingInput" }',
    answer: '{ $ref: "#/components/schemas/Record" }',
    schemas: `{ SetThingInput: ${OBJECT}, Record: { type: object, additionalProperties: { $ref: "#/components/schemas/Array" } }, Array: { type: array, items: { type: object } } }`,
  });
  expect(types).toContain("export interface SetThingInput {");
  expect(types).toContain("body: SetThingInputData }");
  expect(types).toContain("export interface RecordData {\n  [key: string]: ArrayData;\n}");
});

test("a schema that is sent and answered has two types where they differ, and one where they do not", async () => {
  const types = await typesOf({
    body: '{ $ref: "#/components/schemas/Team" }',
    answer: '{ $ref: "#/components/schemas/Team" }',
    schemas: `{
      Team: { type: object, properties: { owner: { $ref: "#/components/schemas/Person" }, tags: { $ref: "#/components/schemas/Tags" } } },
      Person: ${OBJECT}, Tags: { type: array, items: { type: string } } }`,
  });
  expect(types).toContain("export interface Team {\n  owner?: Person;\n  tags?: Tags;\n}");
  expect(types).toContain("export interface TeamInput {\n  owner?: Person;\n  tags?: TagsInput;\n}");
  expect(types).toContain("export type TagsInput = readonly string[];");
  expect(types.match(/interface Person\w* /g)).toHaveLength(1);
});

test("an input without properties takes nothing, and may be left out", async () => {
  const { files, folder } = await generatedProject(specificationOf({}).replace(/ +requestBody: .*\n/, ""));
  expect(files.get("things/types.ts")).toContain("setThing(input?: SetThingInput, options?: CallOptions)");
  const code = `const none: Operations["setThing"]["input"] = {};
    // @ts-expect-error there is no such property
    const some: Operations["setThing"]["input"] = { limt: 7 };
    const optional: Record<never, never> extends Operations["setThing"]["input"] ? true : false = true;
    export { none, some, optional };`;
  expect(problemsOf(folder, code)).toEqual([]);
});

test("a result without a name of its own gets one, and so do its records", async () => {
  const specification = specificationOf({ answer: "{}" })
    .replace("put:", "get:")
    .replace(/ +requestBody: .*\n/, "      x-pagination: { items: rows, next: next }\n")
    .replace(
      "schema: {} }",
      'schema: { type: object, properties: { next: { type: [string, "null"] }, rows: { type: array, items: { type: object, required: [id], properties: { id: { type: integer } } } } } } }',
    );
  const { files, folder } = await generatedProject(specification);
  const types = files.get("things/types.ts");
  expect(types).toContain("export interface SetThingResult {\n  next?: string | null;");
  expect(types).toContain("export interface SetThingRecord {\n  id: number;\n}");
  expect(types).toContain("setThing(input?: SetThingInput, options?: CallOptions): Promise<SetThingResult>;");
  expect(problemsOf(folder, 'const record: Operations["setThing"]["item"] = { id: 7 }; export { record };')).toEqual(
    [],
  );
});

test("what is required beside `allOf`, or in another branch, is so in plain objects, wherever they are made", async () => {
  const types = await typesOf({
    body: '{ type: object, properties: { full: { $ref: "#/components/schemas/Full" }, both: { allOf: [{ $ref: "#/components/schemas/Base" }, { required: [b-c, d] }] } } }',
    answer: '{ type: object, properties: { full: { $ref: "#/components/schemas/Full" } } }',
    schemas: `{
      Base: { type: object, properties: { id: { type: integer, readOnly: true }, name: { type: string }, b-c: { type: string } } },
      Full: { allOf: [{ $ref: "#/components/schemas/Base" }], required: [name, b-c] } }`,
  });
  expect(types).toContain('export interface Full {\n  name: string;\n  "b-c": string;\n  id?: number;\n}');
  expect(types).toContain('export interface FullInput {\n  name: string;\n  "b-c": string;\n}');
  expect(types).toContain('both?: {\n    name?: string;\n    "b-c": string;\n    d: unknown;\n  };');
});

test("each form of an input is named by what it alone demands, and has what all have from their base", async () => {
  const branch = (name: string) => `{ required: [${name}], properties: { ${name}: { type: string } } }`;
  const types = await typesOf({
    body: `{ type: object, properties: { a: { type: string }, b-c: { type: string }, d: { type: array, items: { type: string } } }, allOf: [{ anyOf: [${branch("a")}, ${branch("b-c")}, { required: [a, d], properties: { a: { type: string }, d: { type: array, items: { type: string } } } }] }] }`,
  });
  expect(types).toContain(
    "export type SetThingInput = SetThingInputWithA | SetThingInputWithBC | SetThingInputWithAAndD;",
  );
  expect(types).toContain('export interface SetThingInputWithBC extends SetThingInputBase {\n  "b-c": string;\n}');
  expect(types).toContain(
    'export interface SetThingInputBase {\n  a?: string;\n  "b-c"?: string;\n  d?: readonly string[];\n}',
  );
});

test("forms that nothing tells apart by what they demand have numbers", async () => {
  const types = await typesOf({
    body: `{ type: object, properties: { a: {} }, allOf: [{ anyOf: [{ properties: { a: { type: string } } }, { properties: { a: { type: integer } } }] }] }`,
  });
  expect(types).toContain("export type SetThingInput = SetThingInputData | SetThingInputData2;");
});

test("an input whose forms multiply beyond what anybody reads is refused", async () => {
  const pair = (name: string) =>
    `{ anyOf: [{ required: [${name}], properties: { ${name}: {} } }, { properties: { ${name}: { type: string } } }] }`;
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const body = `{ type: object, properties: { ${names.map((name) => `${name}: {}`).join(", ")} }, allOf: [${names.map(pair).join(", ")}] }`;
  await expect(generatedProject(specificationOf({ body }))).rejects.toThrow(
    /things\.yaml:8:\d+: the alternatives of an input are too many/,
  );
});
