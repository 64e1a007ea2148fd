// A value that an answer's enumeration lacks is new, wherever the enumeration stands: a success, and drift. In an input it
// is a fault.

import { expect, test } from "vitest";
import { jsonResponse } from "../judges/recording-fetch.ts";
import { type Table, tableClient } from "../judges/table-client.ts";
import { generatedProject } from "../testing/generated-project.ts";
import { type Row, rows, VERSION } from "./new-value-rows.ts";

/** By version of OpenAPI, what is generated of a spec that has each row's schema in an answer and in an input; made once. */
const tables = new Map<string, Promise<Table>>();

function tableOf(version: string): Promise<Table> {
  const known = tables.get(version) ?? generatedProject(specificationOf(version));
  tables.set(version, known);
  return known;
}

function specificationOf(version: string): string {
  const paths = Object.values(rows).map(({ schema, version: own = VERSION }, index) => {
    const content = `content: { application/json: { schema: { type: object, required: [value], properties: { value: ${schema} } } } }`;
    if (own !== version) return "";
    return `
  /thing${index}:
    get:
      operationId: getThing${index}
      x-repeatable: { value: true, reason: x }
      responses: { "200": { description: x, ${content} } }
    put:
      operationId: putThing${index}
      x-repeatable: { value: false, reason: x }
      x-destructive: { value: false, reason: x }
      requestBody: { required: true, ${content} }
      responses: { "204": { description: x } }`;
  });
  return `openapi: ${version}
info: { title: Things, version: "1" }
servers: [{ url: https://things.example }]
security: [{ token: [] }]
paths:${paths.join("")}
components:
  securitySchemes: { token: { type: http, scheme: bearer } }
  schemas: { Status: { type: string, enum: ["on", "off"] } }
`;
}

/** Calls the operations that have the row's schema, which are answered with the value. */
async function clientOf(row: Row, value: unknown) {
  const table = await tableOf(row.version ?? VERSION);
  const index = Object.values(rows).indexOf(row);
  return (operation: "getThing" | "putThing", options: object = {}) =>
    tableClient(table, { fetch: async () => jsonResponse({ value }), ...options })[`${operation}${index}`]?.(
      operation === "putThing" ? { value } : undefined,
    );
}

const open = Object.entries(rows).flatMap(([what, row]) =>
  row.open.map(([value, path]) => ({ what, row, value, path: `/value${path}` })),
);
const wrong = Object.entries(rows).flatMap(([what, row]) => row.wrong.map((value) => ({ what, row, value })));

test.each(open)("$what: $value in an answer is new at $path, and a fault in an input", async ({ row, value, path }) => {
  const call = await clientOf(row, value);
  const told: { faults: { path: string }[] }[] = [];
  await expect(
    call("getThing", { onDrift: (event: { faults: { path: string }[] }) => told.push(event) }),
  ).resolves.toEqual({
    value,
  });
  expect(told).toHaveLength(1);
  expect(told[0]?.faults).toContainEqual({ path, message: expect.any(String) });
  // Beside it, only what holds it may be told.
  expect(told[0]?.faults.filter((fault) => !path.startsWith(fault.path))).toEqual([]);
  await expect(call("getThing", { strict: true })).rejects.toMatchObject({
    faults: expect.arrayContaining([expect.objectContaining({ path })]),
  });
  await expect(call("putThing")).rejects.toMatchObject({ name: "InvalidInputError" });
});

test.each(wrong)("$what: $value is wrong in an answer", async ({ row, value }) => {
  const call = await clientOf(row, value);
  await expect(call("getThing")).rejects.toMatchObject({ name: "UnexpectedResponseError" });
});

test.each([
  [{ status: "success", message: "Welcome" }, "success"],
  [{ status: "denied", message: "No." }, "HttpError"],
  [{ status: "denied" }, "HttpError"],
])("a body %j whose status tells success from failure is a %s", async (body, name) => {
  const answer = (status: number, values: string) =>
    `"${status}": { description: x, content: { application/json: { schema: { type: object, required: [status], properties: { status: { type: string, enum: [${values}] }${status < 300 ? "" : ", message: { type: string }"} } } } } }`;
  const table = await generatedProject(`openapi: 3.0.3
info: { title: Things, version: "1" }
servers: [{ url: https://things.example }]
security: [{ token: [] }]
paths:
  /thing:
    get:
      operationId: getThing
      responses: { ${answer(200, "success")}, ${answer(400, "error, denied")} }
components: { securitySchemes: { token: { type: http, scheme: bearer } } }
`);
  const call = tableClient(table, { fetch: async () => jsonResponse(body) }).getThing?.(undefined);
  await expect(
    call?.then(
      () => "success",
      (error) => error.name,
    ),
  ).resolves.toBe(name);
});
