// Servers of a path are those of the document with a path behind them, which is a part of the path that is sent.

import { expect, test } from "vitest";
import { startMock } from "../../src/mock.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { casesNotice } from "../grade/grading/cases-judge.ts";
import { jsonResponse, recordingFetch } from "../judges/recording-fetch.ts";
import { tableClient } from "../judges/table-client.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { problemsOf } from "../testing/type-check.ts";

/** Servers of the path, with `path` behind each. */
const behind = (path: string) =>
  `servers: [{ url: "https://{region}.things.example/api${path}/", variables: { region: { default: eu } } }, { url: "https://test.things.example${path}" }]`;
const LIST = `{ type: object, required: [things, next], properties: { things: { type: array, items: { type: string } }, next: { type: [string, "null"] } } }`;

const SPECIFICATION = `openapi: 3.1.0
info: { title: Things, version: 1.0.0 }
${behind("")}
security: [{ key: [] }]
paths:
  /things:
    ${behind("/v2")}
    get:
      operationId: listThings
      x-pagination: { items: things, next: next }
      responses: { "200": { description: x, content: { application/json: { schema: ${LIST} } } } }
    post:
      operationId: addThing
      ${behind("/v3/beta")}
      responses: { "204": { description: x } }
    delete:
      ${behind("")}
      operationId: removeThings
      x-destructive: { value: true, reason: They are gone. }
      responses: { "204": { description: x } }
  /exports:
    get: { x-skip: it is sent to another host, servers: [{ url: "https://exports.things.example" }], responses: { "204": { description: x } } }
components: { securitySchemes: { key: { type: apiKey, in: header, name: X-Key } } }
`;
const PATHS = ["/v2/things", "/v3/beta/things", "/things"];

test("a client sends to them, and has no base URL but the document's", async () => {
  const project = await generatedProject(SPECIFICATION);
  expect(Object.values(project.operations).map(({ path }) => path)).toEqual(PATHS);
  const { fetch, requests } = recordingFetch(() => jsonResponse({ things: [], next: null }));
  const call = async (options: object) => {
    const client = tableClient(project, { fetch, ...options });
    await client.listThings?.({});
    return requests.at(-1)?.url;
  };
  expect(await call({})).toBe("https://eu.things.example/api/v2/things");
  expect(await call({ baseUrl: "https://test.things.example" })).toBe("https://test.things.example/v2/things");
  expect(project.files.get("things/types.ts")).toContain("`POST /v3/beta/things`");
  expect(problemsOf(project.folder, "")).toEqual([]);
});

test("a list is walked there, and links that any of the servers gives lead on there", async () => {
  const project = await generatedProject(SPECIFICATION);
  const pages = ["https://test.things.example/v2/things?page=2", "https://eu.things.example/things?page=3", null];
  const { fetch, requests } = recordingFetch(() => jsonResponse({ things: ["a"], next: pages[requests.length - 1] }));
  const list = tableClient(project, { fetch }).listThings as unknown as { all(): AsyncIterable<string> };
  const walk = async () => {
    const records: string[] = [];
    for await (const each of list.all()) records.push(each);
    return records;
  };
  await expect(walk()).rejects.toThrow("leads to another list");
  expect(requests.map(({ url }) => url)).toEqual([
    "https://eu.things.example/api/v2/things",
    "https://eu.things.example/api/v2/things?page=2",
  ]);
});

test("mocks answer there, and whoever reads the document otherwise finds them there", async () => {
  const project = await generatedProject(SPECIFICATION);
  const document = OpenApiDocument.parse(SPECIFICATION);
  expect(document.operations.map(({ path }) => path)).toEqual(PATHS);
  const { specification: file, ...code } = project;
  expect(await casesNotice({ text: SPECIFICATION, file, files: code.files, code })).toBeUndefined();
  const mock = await startMock(file);
  try {
    expect(new URL(mock.url).pathname).toBe("/api");
    await tableClient(project, { baseUrl: mock.url }).addThing?.({});
    expect(mock.requests.map(({ path }) => path)).toEqual(["/api/v3/beta/things"]);
  } finally {
    await mock.close();
  }
});
