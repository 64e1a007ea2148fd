import { describe, expect, test } from "vitest";
import { startMock } from "../../src/mock.ts";
import { operationName } from "../../src/operation-name.ts";
import { methodName } from "../document/method-name.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { jsonResponse, recordingFetch } from "../judges/recording-fetch.ts";
import { tableClient } from "../judges/table-client.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { runCommand } from "../testing/run-command.ts";
import { temporaryProject } from "../testing/temporary-project.ts";

/** An operationId; its method and path where they matter; and the name. */
const rows: [operationId: string | undefined, request: string, name: string][] = [
  ["listUsers", "GET /", "listUsers"],
  ["Users_v2.list-all", "GET /", "Users_v2.list-all"],
  ["emails/list", "GET /", "emailsList"],
  ["repos/list-for_org.all", "GET /", "reposListFor_orgAll"],
  ["users:set-role", "GET /", "usersSetRole"],
  [" get  thing ", "GET /", "getThing"],
  ["GET things", "GET /", "GETThings"],
  ["größe", "GET /", "grE"],
  [undefined, "GET /users/{user_id}/roles", "getUsersByUserIdRoles"],
  [undefined, "PUT /v1/Users/{id}.json/", "putV1UsersByIdJson"],
  [undefined, "DELETE /a/{b}/{c-d}", "deleteAByBByCD"],
  [undefined, "GET /", "get"],
  ["", "GET /a", "getA"],
  ["__proto__", "GET /a", "getA"],
  ["2fa/enable", "POST /2fa", "post2fa"],
  ["список", "GET /list", "getList"],
];

describe("an operation is called", () => {
  test.each(rows)("of the operationId %j and %s: %s", (operationId, request, name) => {
    const [method = "", path = ""] = request.split(" ");
    expect(operationName(operationId, method, path)).toBe(name);
    expect(methodName(operationId, method.toLowerCase(), path)).toBe(name);
  });
});

const SPECIFICATION = `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
servers: [{ url: "https://things.example/v1" }]
security: [{ key: [] }]
paths:
  /emails:
    get:
      operationId: emails/list
      summary: List the emails
      responses: &done { "200": { description: x, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } } }
  /emails/{email_id}:
    parameters: [{ name: email_id, in: path, required: true, schema: { type: string } }]
    get: { responses: *done }
    put: { operationId: "#1", responses: *done }
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
`;

const NAMES = ["emailsList", "getEmailsByEmailId", "putEmailsByEmailId"];

describe("a spec whose operations have no names that a method can have", () => {
  test("gives methods, errors, types and comments with names of their own", async () => {
    const project = await generatedProject(SPECIFICATION);
    expect(Object.keys(project.operations)).toEqual(NAMES);
    const types = project.files.get("things/types.ts") ?? "";
    expect(types).toContain("* `GET /emails` (operationId `emails/list`)\n");
    expect(types).toContain("* `GET /emails/{email_id}`\n");
    expect(types).toContain("emailsList(input?: EmailsListInput, options?: CallOptions): Promise<EmailsListResult>");
    expect(types).toContain("  getEmailsByEmailId: GetEmailsByEmailIdOperation;");
    const { fetch } = recordingFetch(() => jsonResponse({ a: 7 }));
    const client = tableClient(project, { fetch });
    await expect(client.emailsList?.({})).rejects.toThrow("emailsList");
    await expect(client.getEmailsByEmailId?.({})).rejects.toMatchObject({ operation: "getEmailsByEmailId" });
  });

  test("has these names for whoever reads it otherwise, and for mocks", async () => {
    const project = await generatedProject(SPECIFICATION);
    const document = OpenApiDocument.parse(SPECIFICATION);
    expect(document.operations.map(({ operationId }) => operationId)).toEqual(NAMES);
    const mock = await startMock(project.specification);
    try {
      mock.answer("getEmailsByEmailId" as never, { body: { a: "mine" } } as never);
      const client = tableClient(project, { baseUrl: mock.url });
      expect(await client.getEmailsByEmailId?.({ email_id: "7" })).toEqual({ a: "mine" });
      await client.emailsList?.({});
      expect(mock.requests.map(({ operation }) => operation)).toEqual(["getEmailsByEmailId", "emailsList"]);
    } finally {
      await mock.close();
    }
  });

  test("has a name of its own for each path that has the same path item", async () => {
    const same = [`"#/paths/~1emails~1{email_id}"`, `"#/components/pathItems/shared"`].map((reference, index) =>
      SPECIFICATION.replace(
        "components: {",
        `  /letters/${index}/{email_id}: { $ref: ${reference} }\n  /cards/{email_id}: { $ref: ${reference} }\n$&`,
      ).replace(
        "components: {",
        "components: { pathItems: { shared: { parameters: [{ name: email_id, in: path, required: true, schema: { type: string } }], get: { responses: *done } } },",
      ),
    );
    for (const [index, text] of same.entries()) {
      const { operations, files } = await generatedProject(text.replace(/ {4}put: .*\n/, ""));
      const names = ["emailsList", "getEmailsByEmailId", `getLetters${index}ByEmailId`, "getCardsByEmailId"];
      expect(Object.keys(operations)).toEqual(names);
      expect(files.get("things/types.ts")).toContain("getCardsByEmailId(input: GetCardsByEmailIdInput");
      expect(
        OpenApiDocument.parse(text.replace(/ {4}put: .*\n/, "")).operations.map(({ operationId }) => operationId),
      ).toEqual(names);
    }
  });

  test("is told of on the command line, as far as the names are no words of its own", async () => {
    const { config } = temporaryProject({ small: SPECIFICATION });
    const { stdout, stderr } = await runCommand("generate", "--config", config);
    expect(stderr).toBe("");
    expect(stdout.split("\n").slice(1)).toEqual([
      "Named getEmailsByEmailId of small: GET /emails/{email_id}, since it has no operationId",
      'Named putEmailsByEmailId of small: PUT /emails/{email_id}, since no name is in "#1"',
      "",
    ]);
  });
});
