import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { generatedProject } from "../testing/generated-project.ts";
import { SMALL_SPECIFICATION, temporaryProject } from "../testing/temporary-project.ts";
import { judged } from "./judged.ts";
import { takenOf } from "./taken.ts";

const OK = 'responses: { "204": { description: x } }';

/** The small spec with further paths, and with further components of two kinds. */
function withMore(paths: string, schemas = "", schemes = ""): string {
  return SMALL_SPECIFICATION.replace("components:\n", `${paths}components:\n`)
    .replace("  schemas:\n", `  schemas:\n${schemas}`)
    .replace("  securitySchemes:\n", `  securitySchemes:\n${schemes}`);
}

function fileOf(text: string): string {
  return join(temporaryProject({ small: text }).folder, "small.yaml");
}

async function taken(text: string) {
  const { taken, leftOut, refused, files } = await takenOf(fileOf(text), () => {});
  return {
    taken,
    leftOut: leftOut.map(({ refusal: { reason, line }, operations, part }) => ({
      reason,
      line,
      operations: operations.map(({ shown }) => shown),
      ...(part && { part: part.join("/") }),
    })),
    refused: refused.map(({ reason }) => reason),
    isGenerated: files !== undefined,
  };
}

describe("what generation takes of a file", () => {
  test("is all of it where nothing is refused", async () => {
    expect(await taken(SMALL_SPECIFICATION)).toEqual({
      taken: ["PUT /things/{thing_id}"],
      leftOut: [],
      refused: [],
      isGenerated: true,
    });
  });

  test("is all but an operation in which something is refused, for each reason", async () => {
    const found = await taken(
      withMore(`  /b:\n    trace: { operationId: then, ${OK} }\n    get: { operationId: getB, ${OK} }\n`),
    );
    expect(found.taken).toEqual(["PUT /things/{thing_id}", "GET /b"]);
    expect(found.leftOut.map(({ reason, line, operations }) => [reason.slice(0, 22), line, operations])).toEqual([
      ["`fetch` does not send ", 31, ["TRACE /b"]],
      ["its method would be ca", 31, ["TRACE /b"]],
    ]);
    expect(found.isGenerated).toBe(true);
  });

  test("is all but the operations that reach a component in which something is refused", async () => {
    const answer = (schema: string) =>
      `{ "200": { description: x, content: { application/json: { schema: { $ref: "#/components/schemas/${schema}" } } } } }`;
    const paths = `  /b:
    get: { operationId: getB, responses: ${answer("Outer")} }
  /c:
    parameters: [{ name: c, in: query, schema: { $ref: "#/components/schemas/Wrong" } }]
    get: { operationId: getC, ${OK} }
`;
    const schemas =
      '    Wrong: { type: string, multipleOf: 0 }\n    Outer: { type: array, items: { $ref: "#/components/schemas/Wrong" } }\n';
    const found = await taken(withMore(paths, schemas));
    expect(found.taken).toEqual(["PUT /things/{thing_id}"]);
    expect(found.leftOut[0]).toMatchObject({ line: 39, operations: ["GET /b", "GET /c"] });
    expect(found.leftOut[0]?.reason).toContain("cannot be compiled");
  });

  test("is all but the operations that have a credential which no client sends, though others use none", async () => {
    const paths = `  /b:
    get: { operationId: getB, security: [{ mutual: [] }], ${OK} }
    put: { operationId: putB, security: [{ mutual: [] }], ${OK} }
`;
    const found = await taken(withMore(paths, "", "    mutual: { type: mutualTLS }\n"));
    expect(found.taken).toEqual(["PUT /things/{thing_id}"]);
    expect(found.leftOut.flatMap(({ operations }) => operations)).toEqual(["GET /b", "PUT /b"]);
    expect(new Set(found.leftOut.map(({ line }) => line))).toEqual(new Set([35]));
  });

  test("is all but the operations of a path in which something is refused", async () => {
    const found = await taken(
      withMore(`  /b:\n    surprise: 1\n    servers: [{ url: nowhere }]\n    get: { operationId: getB, ${OK} }\n`),
    );
    expect(found.taken).toEqual(["PUT /things/{thing_id}"]);
    expect(found.leftOut.every(({ operations }) => operations.join() === "GET /b")).toBe(true);
  });

  test("is every operation where something is refused that none of them uses", async () => {
    const found = await taken(
      withMore("", '    Unused: { type: objekt }\n    User: { $ref: "#/components/schemas/Unused" }\n'),
    );
    expect(found).toMatchObject({ taken: ["PUT /things/{thing_id}"], isGenerated: true });
    expect(found.leftOut.map(({ operations, part }) => [operations, part])).toEqual([
      [[], "components/schemas/Unused"],
      [[], "components/schemas/User"],
    ]);
  });

  test.each([
    ["has no server", 'servers: [{ url: "https://small.example/v1" }]', "", "it names no server"],
    ["is no OpenAPI 3", "openapi: 3.1.0", 'swagger: "2.0"', "only OpenAPI 3.0 and 3.1 are supported"],
    ["has no operation", "    put:", "    x-put:", "there is no operation in it"],
  ])("is nothing where the document %s", async (_what, from, to, reason) => {
    const found = await taken(SMALL_SPECIFICATION.replace(from, to));
    expect(found).toMatchObject({ taken: [], isGenerated: false });
    expect(found.refused.join("\n")).toContain(reason);
  });

  test("is nothing where no operation is left, which is no refusal of the document", async () => {
    const found = await taken(SMALL_SPECIFICATION.replace("operationId: putThing", "operationId: then"));
    expect(found).toMatchObject({ taken: [], refused: [], isGenerated: false });
    expect(found.leftOut).toHaveLength(1);
  });
});

describe("the judges of a survey", () => {
  const judge = async (text: string, generatedFrom: string) => {
    const { specification: file, files, operations, servers, reference } = await generatedProject(generatedFrom);
    writeFileSync(file, text);
    return judged({ text, file, files, code: { operations, servers, reference } }, () => {});
  };

  test("agree on what is generated from the same spec", async () => {
    const [found] = await judge(SMALL_SPECIFICATION, SMALL_SPECIFICATION);
    expect(found).toMatchObject({ operationId: "putThing", disagreements: [], unjudged: [] });
    expect(found?.cases).toBeGreaterThan(20);
  });

  test("tell of each input and answer on which they disagree", async () => {
    const other = SMALL_SPECIFICATION.replace("minimum: 1", "minimum: 2").replace(
      "name: { type: string }",
      "name: { type: integer }",
    );
    const [found] = await judge(other, SMALL_SPECIFICATION);
    const all = found?.disagreements.join("\n");
    expect(all).toContain("its input, size is less than 2: Prism does not take what the client sends: putThing: ");
    expect(all).toMatch(/putThing 200: .*"ajv":true.*, of \{"name":/);
  });

  test("do not judge what has no end of schemas in it, and say so", async () => {
    const many = Array.from({ length: 201 }, (_, index) => `p${index}: {}`).join(", ");
    const large = SMALL_SPECIFICATION.replace(
      "name: { type: string }\n",
      `$&        many: { type: object, properties: { ${many} } }\n`,
    );
    const [found] = await judge(large, large);
    expect(found?.unjudged).toEqual(["its answer 200: no values are derived of a schema that has more than 200 in it"]);
    expect(found?.cases).toBeGreaterThan(10);
  });
});
