// References into components and paths mean what stands where they lead.

import { describe, expect, test } from "vitest";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { refusalIn } from "../testing/refusal.ts";
import { temporaryProject } from "../testing/temporary-project.ts";

const ID = "{ type: integer, minimum: 1, readOnly: true }";
const SIZE = "{ type: string, nullable: true, enum: [small, large] }";
const KEY = "{ type: string, minLength: 2, writeOnly: true }";
const PART = `{ type: object, required: [size], properties: { size: ${SIZE}, parts: { type: array, items: { $ref: "#/components/schemas/Thing" } } } }`;
const FAILURE = "{ type: object, required: [reason], properties: { reason: { type: string } } }";

/** What is referred to, and where it stands. */
const places: Record<string, [pointer: string, written: string]> = {
  ID: ["components/schemas/Thing/properties/id", ID],
  SIZE: ["components/schemas/Thing/properties/parts/items/properties/size", SIZE],
  KEY: ["components/schemas/Thing/properties/key", KEY],
  PART: ["components/schemas/Thing/properties/parts/items", PART],
  PATH: ["paths/~1things~1%7Bthing_id%7D/parameters/0", `{ name: thing_id, in: path, required: true, schema: ${ID} }`],
  FAILURE: ["paths/~1things~1%7Bthing_id%7D/put/responses/404/content/application~1json/schema", FAILURE],
  RESPONSE: [
    "paths/~1things~1%7Bthing_id%7D/put/responses/404",
    `{ description: x, content: { application/json: { schema: ${FAILURE} } } }`,
  ],
  CHAIN: ["x-shared/chain", SIZE],
};

/** A document that says all of it once, and by NAME a second time. */
const document = (version: string) => `openapi: ${version}
info: { title: Things, version: 1.0.0 }
servers: [{ url: "https://things.example/v1" }]
security: []
paths:
  /things/{thing_id}:
    parameters:
      - { name: thing_id, in: path, required: true, schema: ${ID} }
    put:
      operationId: putThing
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
      responses: { "200": { description: x, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }, "404": { description: x, content: { application/json: { schema: ${FAILURE} } } } }
  /others/{thing_id}:
    parameters: [PATH]
    post:
      operationId: postOther
      parameters:
        - { name: size, in: query, schema: SIZE }
        - { name: chain, in: query, schema: CHAIN }
        - { name: id, in: query, schema: ID }
      requestBody: { required: true, content: { application/json: { schema: { type: object, required: [part, ID_], properties: { part: PART, ID_: ID, key: KEY, more: { type: array, items: SIZE }, example: SIZE } } } } }
      responses: { "200": { description: x, content: { application/json: { schema: { type: object, properties: { part: PART, key: KEY } } } } }, "400": { description: x, content: { application/json: { schema: FAILURE } } }, "404": RESPONSE }
x-shared:
  chain: SIZE
components:
  schemas:
    Thing:
      type: object
      required: [id, key, parts]
      properties:
        id: ${ID}
        parts: { type: array, items: ${PART} }
        key: ${KEY}
`;

const NAME = new RegExp(`\\b(?:${Object.keys(places).join("|")})\\b`, "g");
const referring = (version: string) => document(version).replace(NAME, (name) => `{ $ref: "#/${places[name]?.[0]}" }`);
const writtenOut = (version: string) => document(version).replace(NAME, (name) => places[name]?.[1] as string);
const as31 = (text: string) =>
  text.replaceAll(
    "type: string, nullable: true, enum: [small, large]",
    'type: [string, "null"], enum: [small, large, null]',
  );

const versions: Record<string, [referring: string, writtenOut: string]> = {
  "3.0": [referring("3.0.3"), writtenOut("3.0.3")],
  "3.1": [as31(referring("3.1.0")), as31(writtenOut("3.1.0"))],
};

describe.each(Object.entries(versions))(
  "a document of OpenAPI %s with references into it",
  (_version, [text, same]) => {
    test("gives, to the byte, what it gives with everything written out", async () => {
      expect(text.match(/\$ref: "#\/(?!components\/schemas\/Thing")/g)).toHaveLength(14);
      const [found, expected] = [await generatedProject(text), await generatedProject(same)];
      for (const [file, content] of expected.files) expect(found.files.get(file), file).toBe(content);
    });

    test("is read so without the generator", () => {
      const [found, expected] = [OpenApiDocument.parse(text), OpenApiDocument.parse(same)];
      expect(found.root.components).toEqual(expected.root.components);
      expect(found.operations).toEqual(expected.operations);
    });
  },
);

async function refusalOf(small: string): Promise<string> {
  const { config } = temporaryProject({ small });
  return (await refusalIn(config)).replaceAll(/\S*\/small\.yaml/g, "small.yaml");
}

describe("what a reference into a document leads to", () => {
  const line = (text: string, part: string) => text.slice(0, text.indexOf(part)).split("\n").length;
  const [text] = versions["3.1"] as [string, string];

  test("is refused where it stands, once", async () => {
    const cookie = text.replace("- { name: thing_id, in: path", "- { name: thing_id, in: cookie");
    const at = line(text, "- { name: thing_id");
    const refusals = (await refusalOf(cookie)).split("\n");
    expect(refusals).toContain(
      `small.yaml:${at}:9: the cookie parameter "thing_id" is not supported; only path, query and header parameters are.`,
    );
    expect(refusals.filter((each) => each.includes("cookie"))).toHaveLength(1);
    const wrong = text.replace("minLength: 2", "minLenght: 2");
    expect(await refusalOf(wrong)).toBe(
      `small.yaml:${line(wrong, "minLenght")}:30: Property \`minLenght\` is not expected here.`,
    );
  });

  test("is there for others where its operation is left out", async () => {
    const [, same] = versions["3.1"] as [string, string];
    const skipped = (all: string) => all.replace("operationId: putThing", "$&\n      x-skip: not needed");
    const [found, expected] = [await generatedProject(skipped(text)), await generatedProject(skipped(same))];
    expect(Object.keys(found.operations)).toEqual(["postOther"]);
    for (const [file, content] of expected.files) expect(found.files.get(file), file).toBe(content);
  });

  test("may be a body whose properties are marked", async () => {
    const marked = text
      .replace("x-shared:\n", "$&  body: { type: object, properties: { pin: { type: string, x-secret: true } } }\n")
      .replace(
        /requestBody: .*Thing.*/,
        'requestBody: { content: { application/json: { schema: { $ref: "#/x-shared/body" } } } }',
      );
    expect((await generatedProject(marked)).operations.putThing?.secrets).toEqual(["pin"]);
  });

  test("may have other annotations beside the reference, which in 3.0 may add null, and nothing else", async () => {
    const [old] = versions["3.0"] as [string, string];
    const nullable = (more: string) =>
      old.replace("key: { $ref", `key: { ${more}, $ref`).replace("minLength: 2, writeOnly: true", "minLength: 2");
    const takes = async (spec: string, key: unknown) =>
      (await generatedProject(spec)).operations.postOther?.validateInput({
        ...{ thing_id: 1, part: { size: null }, key },
      }) === undefined;
    expect(await takes(nullable("description: x, minLength: 9"), "ab")).toBe(true);
    expect(await takes(nullable("description: x, minLength: 9"), null)).toBe(false);
    expect(await takes(nullable("nullable: true"), null)).toBe(true);
    expect(await takes(nullable("nullable: true"), "a")).toBe(false);
    const { files } = await generatedProject(
      text.replace("part: { $ref", "part: { description: Which one it is., $ref"),
    );
    expect(files.get("things/types.ts")).toContain("Which one it is.");
  });
});
