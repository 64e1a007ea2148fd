import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { refusalIn } from "../testing/refusal.ts";
import { runCommand } from "../testing/run-command.ts";
import { SMALL_SPECIFICATION, temporaryProject } from "../testing/temporary-project.ts";
import { MANY } from "./many-refusals.ts";

async function refusalsOf(specifications: Record<string, string>): Promise<string[]> {
  const { config } = temporaryProject(specifications);
  return (await refusalIn(config)).split("\n").map((line) => line.replace(/^\S*\//, ""));
}

/** The small spec with changes. */
const small = (...changes: [string, string][]) =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, SMALL_SPECIFICATION);

describe("generation tells all that it refuses", () => {
  test("of each part of each operation, in the order of the file, and what several share once", async () => {
    expect((await refusalsOf({ many: MANY })).map((line) => line.slice(0, 90))).toMatchInlineSnapshot(`
      [
        "many.yaml:3:11: the server /v1 must be an absolute URL; a variable in it needs a default.",
        "many.yaml:10:7: its method would be called "then", which JavaScript calls by itself where ",
        "many.yaml:13:11: the query parameter "all" must have a scalar \`type\`, or be a list of scal",
        "many.yaml:20:15: \`minProperties\` is not supported at the top level of a request body.",
        "many.yaml:21:15: \`maxProperties\` is not supported at the top level of a request body.",
        "many.yaml:23:17: \`x-secret\` must be true, on a property of type string that is not the cre",
        "many.yaml:25:34: only answers in JSON or text are supported, not in application/pdf; add a",
        "many.yaml:26:34: only answers in JSON or text are supported, not in application/xml; add a",
        "many.yaml:33:45: only answers in JSON or text are supported, not in application/pdf; add a",
        "many.yaml:41:5: the cookie parameter "session" is not supported; only path, query and head",
        "many.yaml:43:102: \`x-secret\` marks a property at the top level of a request body, in its o",
        "many.yaml:45:5: the security scheme "basic" is not supported; only a bearer token (http be",
      ]
    `);
  });

  test("of each spec", async () => {
    const broken = small(["name: dry_run, in: query", "name: dry, in: cookie"]);
    const unread = "info: [";
    const newer = small(["3.1.0", "3.2.0"]);
    const lines = await refusalsOf({ z: broken, b: newer, a: unread, m: SMALL_SPECIFICATION });
    expect(lines.map((line) => line.slice(0, 40))).toMatchInlineSnapshot(`
      [
        "a.yaml: cannot be read: unexpected end o",
        "b.yaml:1:1: only OpenAPI 3.0 and 3.1 are",
        "z.yaml:11:11: the cookie parameter "dry"",
      ]
    `);
  });

  test("of what is valid beside what is not, and nothing that only follows from that", async () => {
    const text = MANY.replace("parameters/Session", "parameters/Sessions")
      .replace("{ type: object } }", "{ type: objekt } }")
      .replace('"404": { description: x }', '"404": { descriptoin: x }')
      .replace("operationId: getB", "operationId: 7")
      .replace("{ type: http, scheme: digest }", "{ type: https }");
    expect((await refusalsOf({ many: text })).map((line) => line.slice(0, 90))).toMatchInlineSnapshot(`
      [
        "many.yaml:3:11: the server /v1 must be an absolute URL; a variable in it needs a default.",
        "many.yaml:8:9: Can't resolve $ref",
        "many.yaml:10:7: its method would be called "then", which JavaScript calls by itself where ",
        "many.yaml:13:51: \`type\` can be one of the following only: "object", "array", "string", "nu",
        "many.yaml:20:15: \`minProperties\` is not supported at the top level of a request body.",
        "many.yaml:21:15: \`maxProperties\` is not supported at the top level of a request body.",
        "many.yaml:23:17: \`x-secret\` must be true, on a property of type string that is not the cre",
        "many.yaml:25:34: only answers in JSON or text are supported, not in application/pdf; add a",
        "many.yaml:26:34: only answers in JSON or text are supported, not in application/xml; add a",
        "many.yaml:27:9: The field \`description\` must be present on this level.",
        "many.yaml:27:18: Property \`descriptoin\` is not expected here.",
        "many.yaml:33:45: only answers in JSON or text are supported, not in application/pdf; add a",
        "many.yaml:36:20: Expected type \`string\` but got \`integer\`.",
        "many.yaml:43:102: \`x-secret\` marks a property at the top level of a request body, in its o",
        "many.yaml:45:20: \`type\` can be one of the following only: "apiKey", "http", "oauth2", "ope",
      ]
    `);
  });

  test("of what has something that is not valid, as far as that does not matter", async () => {
    const text = small(
      ["minLength: 2", "minLenght: 2"],
      [
        "requestBody:\n        required: true\n        content:\n          application/json:",
        "requestBody:\n        required: true\n        content:\n          application/xml:",
      ],
      ["name: dry_run, in: query", "name: dry&run, in: query, style: matrix"],
      [
        '"204":\n          description: Nothing to do.',
        '"206":\n          description: x\n          content: { application/pdf: { schema: { type: text } } }',
      ],
      ["components:", "  /b: { get: { operationId: putThing, responses: {} } }\ncomponents:"],
    );
    expect((await refusalsOf({ small: text })).map((line) => line.slice(0, 90))).toMatchInlineSnapshot(`
      [
        "small.yaml:11:11: the query parameter "dry&run" has a name that would have to be escaped.",
        "small.yaml:11:11: the query parameter "dry&run" has the style "matrix", which is not suppo",
        "small.yaml:12:7: no media type of the request body is supported, not application/xml; it n",
        "small.yaml:20:39: Property \`minLenght\` is not expected here.",
        "small.yaml:30:11: only answers in JSON or text are supported, not in application/pdf; add ",
        "small.yaml:30:57: \`type\` can be one of the following only: "object", "array", "string", "n",
        "small.yaml:31:14: Every operation must have a unique \`operationId\`.",
      ]
    `);
  });

  test("of a parameter that cannot be read, but not that its path lacks it", async () => {
    const text = small(
      [
        "- { name: thing_id, in: path, required: true, schema: { type: string } }",
        '- { $ref: "#/components/parameters/Id" }',
      ],
      ["  schemas:\n", "  parameters: { Id: { $ref: other.yaml } }\n  schemas:\n"],
    );
    expect((await refusalsOf({ small: text })).map((line) => line.slice(0, 90))).toMatchInlineSnapshot(`
      [
        "small.yaml:33:23: other.yaml leads out of this file, and no other is read; write what it n",
      ]
    `);
  });

  test("of a component that cannot be compiled, but not of what has it", async () => {
    const text = small(
      ["name: { type: string }\n        parts", "name: { type: string, multipleOf: 0 }\n        parts"],
      ["name: dry_run, in: query", "name: dry, in: cookie"],
      ["minLength: 2", '$dynamicRef: "#x"'],
    );
    expect((await refusalsOf({ small: text })).map((line) => line.slice(0, 90))).toMatchInlineSnapshot(`
      [
        "small.yaml:7:5: its schema cannot be compiled: the keyword \`$dynamicRef\` is not supported ",
        "small.yaml:11:11: the cookie parameter "dry" is not supported; only path, query and header",
        "small.yaml:34:5: its schema cannot be compiled: schema is invalid: data/properties/name/mu",
      ]
    `);
  });

  test("on the command line, and writes nothing", async () => {
    const { folder, config } = temporaryProject({ many: MANY, small: SMALL_SPECIFICATION });
    const { code, stdout, stderr } = await runCommand("generate", "--config", config);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(
      stderr
        .trimEnd()
        .split("\n")
        .every((line) => /^\S+\/many\.yaml:\d+:\d+: ./.test(line)),
    ).toBe(true);
    expect(readdirSync(folder).sort()).toEqual(["many.yaml", "redocly.yaml", "small.yaml"]);
  });
});
