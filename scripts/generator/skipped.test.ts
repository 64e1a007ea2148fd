import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { runCommand } from "../testing/run-command.ts";
import { SMALL_SPECIFICATION, temporaryProject } from "../testing/temporary-project.ts";
import { configurationOf } from "./configuration.ts";
import { type GeneratedFiles, generatedFilesOf } from "./generated-files.ts";

/** All that it has, and all that only it refers to, would be refused. `REASON` stands for why it is left out. */
const SKIPPED = `  /exports/{id}:
    get:
      x-skip: REASON
      operationId: then
      servers: [{ url: /other }]
      security: [{ basic: [] }]
      parameters:
        - { $ref: "#/components/parameters/Session" }
        - { $ref: "https://127.0.0.1:1/parameter.yaml" }
      requestBody: { $ref: "#/components/requestBodies/Export" }
      responses:
        "200": { description: x, content: { text/csv: { example: { externalValue: ./export.csv } } } }
        "404": { description: x, content: { application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
components:
  parameters:
    Session: { name: session, in: cookie }
  requestBodies:
    Export: { content: { application/json: { schema: { $ref: "#/components/schemas/Export" } } } }
`;
const EXPORT =
  "    Export: { type: array, items: { type: string, x-secret: true, multipleOf: 0 }, discriminator: { propertyName: a, mapping: { a: Other } } }\n    Other: { type: objekt }\n";

function withSkipped(reason: string): string {
  const text = SMALL_SPECIFICATION.replace("components:\n", SKIPPED.replace("REASON", reason));
  return text
    .replace("bearer: {", "basic: { type: http, scheme: basic }\n    bearer: {")
    .replace("  schemas:\n", `  schemas:\n${EXPORT}`);
}

async function generated(small: string): Promise<GeneratedFiles> {
  const { config } = temporaryProject({ small });
  return generatedFilesOf(await configurationOf(config));
}

async function refusalOf(small: string): Promise<string> {
  const error: Error = await generated(small).then(
    () => expect.fail("it generated"),
    (thrown) => thrown,
  );
  return error.message.replaceAll(/\S*\/small\.yaml/g, "small.yaml");
}

describe("an operation that says `x-skip`", () => {
  test("leaves nothing in what is generated, and nothing in it is refused", async () => {
    expect([...(await generated(withSkipped("it gives CSV")))]).toEqual([...(await generated(SMALL_SPECIFICATION))]);
  });

  test("hides no component that something else has", async () => {
    const used = withSkipped("it gives CSV").replace(
      "name: { type: string }\n",
      '$&        export: { $ref: "#/components/schemas/Export" }\n',
    );
    const refused = await refusalOf(used.replace("objekt", "object"));
    expect(refused).toMatch(/small\.yaml:\d+:\d+: `x-secret` marks/);
    expect(refused).not.toContain("session");
    // A mapping refers to a schema, too.
    expect(await refusalOf(used)).toContain("`type` can be one of the following only");
  });

  test("is left out where its path refers to it", async () => {
    const shared = `  /b: { $ref: "#/components/pathItems/shared" }
components:
  pathItems:
    shared: { delete: { x-skip: not needed, responses: { "200": { $ref: other.yaml } } }, get: { operationId: getB, responses: { "204": { description: x } } } }
`;
    const operations = (await generated(SMALL_SPECIFICATION.replace("components:\n", shared))).get(
      "small/operations.ts",
    );
    expect(operations).toContain("getB");
    expect(operations).not.toContain("DELETE");
  });

  test("is told with its reason on the command line", async () => {
    const { folder, config } = temporaryProject({ small: withSkipped("|\n        it gives\n        CSV") });
    const { code, stdout, stderr } = await runCommand("generate", "--config", config);
    expect({ code, stderr }).toEqual({ code: undefined, stderr: "" });
    expect(stdout).toMatch(/^Wrote 18 files to .*\nLeft out of small: GET \/exports\/\{id\}: it gives CSV\n$/);
    writeFileSync(join(folder, "small.yaml"), readFileSync(join(folder, "small.yaml"), "utf8").replace("CSV", "text"));
    expect((await runCommand("check-generated", "--config", config)).code).toBeUndefined();
  });

  test.each(['""', '" "', "true", "null", "[text]"])(
    "is refused with the reason %s, and no more of it",
    async (reason) => {
      expect(await refusalOf(withSkipped(reason))).toBe(
        "small.yaml:32:7: an operation is left out for a reason; write it as a text: `x-skip: <reason>`.",
      );
    },
  );

  test("is refused where no other is left, once", async () => {
    expect(await refusalOf(SMALL_SPECIFICATION.replace("put:", "put:\n      x-skip: not needed"))).toBe(
      "small.yaml:5:1: all its operations say `x-skip`; take it out of one.",
    );
  });

  test("is no operation of the document as tests read it", () => {
    const { operations } = OpenApiDocument.parse(withSkipped("it gives CSV"));
    expect(operations.map(({ operationId }) => operationId)).toEqual(["putThing"]);
  });
});
