import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { configurationOf } from "../../scripts/generator/configuration.ts";
import { generatedFilesOf } from "../../scripts/generator/generated-files.ts";
import { SMALL_SPECIFICATION, temporaryProject } from "../harness/temporary-project.ts";

const generate = async (config: string) => generatedFilesOf(await configurationOf(config));

/** Where in SMALL_SPECIFICATION a change is made, what takes its place, and what the refusal must say. */
const refusals: [what: string, from: string, to: string, line: number, reason: string][] = [
  ["a document that is not OpenAPI 3.1", "openapi: 3.1.0", "openapi: 3.0.3", 1, "only OpenAPI 3.1 is supported"],
  ["an unknown property", "paths:", "patsh: {}\npaths:", 5, "`patsh` is not expected"],
  ["a reference that leads nowhere", 'Thing" }\n        "204', 'Ding" }\n        "204', 27, "Can't resolve $ref"],
  ["a path parameter that is not described", "name: thing_id", "name: ding_id", 10, "`ding_id`"],
  [
    "an operation without operationId",
    "operationId: putThing",
    "summary: x",
    7,
    "PUT /things/{thing_id} needs an operationId",
  ],
  ["an operationId that is no name", "operationId: putThing", "operationId: put-thing", 8, "not a name"],
  ["a path and a body name that collide", "size: {", "thing_id: {", 7, 'putThing would have "thing_id" twice'],
  [
    "a query and a body name that collide",
    "name: dry_run",
    "name: size",
    7,
    "from the query parameters and from the request body",
  ],
  [
    "a path and a query name that collide",
    "name: dry_run",
    "name: thing_id",
    7,
    "from the path parameters and from the query",
  ],
  [
    "a pattern that is no regular expression",
    '"^[a-z😀]+$"',
    '"^[a-z"',
    7,
    "cannot be compiled: Invalid regular expression",
  ],
  ["a keyword that nobody knows", "minLength: 2", "minLenght: 2", 20, "minLenght"],
  [
    "a parameter in a header",
    "name: dry_run, in: query",
    "name: X-Dry, in: header",
    11,
    'header parameter "X-Dry" is not supported',
  ],
  ["a parameter with a style", "in: query,", "in: query, style: pipeDelimited,", 11, "default style"],
  [
    "a request in XML",
    "application/json:\n            schema:\n",
    "application/xml:\n            schema:\n",
    12,
    "no media type of the request body",
  ],
  [
    "a request that is a list",
    "type: object\n              required: [name]",
    "type: array\n              items: {}",
    16,
    "must be an object",
  ],
  [
    "a form with a list",
    "application/json:\n            schema:\n",
    "application/x-www-form-urlencoded:\n            schema:\n",
    21,
    'the form property "size" must have a scalar',
  ],
  ["a range of statuses", '"204"', "2XX", 28, 'the response "2XX" is not supported'],
  [
    "a credential in the URL",
    "{ type: http, scheme: bearer }",
    "{ type: apiKey, in: query, name: key }",
    32,
    "not supported; only HTTP bearer",
  ],
  ["a document that is not YAML", "info: {", "info: [", 2, "cannot be read"],
];

describe("generation refuses", () => {
  test.each(refusals)("%s, with file, line and reason", async (what, from, to, line, reason) => {
    let text = SMALL_SPECIFICATION.replace(from, to);
    expect(text, "the change must change something").not.toBe(SMALL_SPECIFICATION);
    if (what === "a form with a list") text = text.replace("type: integer, minimum: 1", "type: array, items: {}");
    const { folder, config } = temporaryProject({ small: text });
    const error: Error = await generate(config).then(
      () => expect.fail("it generated"),
      (thrown) => thrown,
    );
    expect(error.name).toBe("SpecificationError");
    expect(error.message).toContain(reason);
    const place = what === "a document that is not YAML" ? "small.yaml" : `small.yaml:${line}:`;
    expect(error.message.replaceAll(`${folder}/`, "")).toContain(place);
  });

  test("two properties named alike in a branch and not at the top", async () => {
    const branch =
      "anyOf:\n                - { properties: { colour: { type: string } } }\n              required: [name]";
    const { config } = temporaryProject({ small: SMALL_SPECIFICATION.replace("required: [name]", branch) });
    await expect(generate(config)).rejects.toThrow('the property "colour" must also stand in the `properties`');
  });

  test("a redocly.yaml that does not say where its output goes, or that is not there", async () => {
    const { config, folder } = temporaryProject({ small: SMALL_SPECIFICATION });
    writeFileSync(config, "apis:\n  small:\n    root: small.yaml\n");
    await expect(generate(config)).rejects.toThrow("apis.small needs `x-openapi-ts.output`");
    await expect(generate(join(folder, "none.yaml"))).rejects.toThrow("none.yaml");
  });

  test("on the command line with one message and no stack, and generated/ stays as it was", async () => {
    const { folder, config } = temporaryProject({ small: SMALL_SPECIFICATION.replace("operationId: putThing", "") });
    mkdirSync(join(folder, "generated/small"), { recursive: true });
    writeFileSync(join(folder, "generated/small/types.ts"), "as it was");
    const command = promisify(execFile)(process.execPath, [
      "--import",
      "tsx",
      "scripts/generate.ts",
      "--config",
      config,
    ]);
    const { code, stderr, stdout } = await command.catch((error) => error);
    expect(code).toBe(1);
    expect(stdout).toBe("");
    expect(stderr).toMatch(/^\S*small\.yaml:7:\d+: PUT \/things\/\{thing_id\} needs an operationId.*\n$/);
    expect(readdirSync(folder).sort()).toEqual(["generated", "redocly.yaml", "small.yaml"]);
    expect(readdirSync(join(folder, "generated"), { recursive: true }).sort()).toEqual(["small", "small/types.ts"]);
    expect(readFileSync(join(folder, "generated/small/types.ts"), "utf8")).toBe("as it was");
  });
});
