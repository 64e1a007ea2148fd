// A value that an answer's enumeration lacks is new, wherever the enumeration stands: a success, and drift. In an input it
// is a fault.

import { expect, test } from "vitest";
import { jsonResponse } from "../judges/recording-fetch.ts";
import { type Table, tableClient } from "../judges/table-client.ts";
import { generatedProject } from "../testing/generated-project.ts";

const STATUS = '{ $ref: "#/components/schemas/Status" }';

const VERSION = "3.1.0";

interface Row {
  readonly schema: string;
  /** Values that are new, and the path within each of what is told. */
  readonly open: readonly (readonly [value: unknown, path: string])[];
  readonly wrong: readonly unknown[];
  readonly version?: string;
}

const rows: Record<string, Row> = {
  "an enumeration": { schema: STATUS, open: [["new", ""]], wrong: [7, null, {}] },
  "an enumeration without a type": { schema: "{ enum: [on, off] }", open: [["dim", ""]], wrong: [null, 7, {}, []] },
  "an enumeration of several types": {
    schema: '{ enum: ["on", 1, null] }',
    open: [
      ["off", ""],
      [2, ""],
    ],
    wrong: [true, {}],
  },
  "an enumeration of numbers": { schema: "{ type: integer, enum: [1, 2] }", open: [[3, ""]], wrong: ["1", 1.5, null] },
  "an enumeration of lists": { schema: "{ enum: [[1], [2]] }", open: [[[3], ""]], wrong: [{}, "1"] },
  "one beside another limit": {
    schema: "{ type: string, enum: [a, b], maxLength: 3 }",
    open: [["abc", ""]],
    wrong: ["abcd"],
  },
  "anyOf with null": { schema: `{ anyOf: [${STATUS}, { type: "null" }] }`, open: [["new", ""]], wrong: [7, {}] },
  "oneOf with null": { schema: `{ oneOf: [{ type: "null" }, ${STATUS}] }`, open: [["new", ""]], wrong: [7, {}] },
  'oneOf with "" and null': {
    schema: `{ oneOf: [${STATUS}, { enum: [""] }, { enum: [null] }] }`,
    open: [["new", ""]],
    wrong: [7, {}],
  },
  "oneOf, of which a new value may be several": {
    schema: "{ oneOf: [{ enum: [a, b] }, { enum: [c, d] }, { type: integer }] }",
    open: [["new", ""]],
    wrong: [true],
  },
  "anyOf within anyOf": {
    schema: `{ anyOf: [{ anyOf: [${STATUS}, { type: integer }] }, { type: boolean }] }`,
    open: [["new", ""]],
    wrong: [null, 1.5],
  },
  allOf: { schema: `{ allOf: [${STATUS}, { maxLength: 5 }] }`, open: [["new", ""]], wrong: ["newest", 7] },
  items: { schema: `{ type: array, items: ${STATUS} }`, open: [[["on", "new"], "/1"]], wrong: [[7], [null]] },
  "items that may be null": {
    schema: `{ type: array, items: { anyOf: [${STATUS}, { type: "null" }] } }`,
    open: [[[null, "on", "new"], "/2"]],
    wrong: [[7]],
  },
  "first items": { schema: `{ prefixItems: [${STATUS}] }`, open: [[["new", 1], "/0"]], wrong: [[1]] },
  "values of a map": {
    schema: `{ type: object, additionalProperties: ${STATUS} }`,
    open: [[{ a: "on", "b/": "new" }, "/b~1"]],
    wrong: [{ a: 7 }],
  },
  "properties by pattern": {
    schema: `{ type: object, patternProperties: { "^x": ${STATUS} } }`,
    open: [[{ x1: "new" }, "/x1"]],
    wrong: [{ x1: 7 }],
  },
  "a property deep within branches": {
    schema:
      "{ oneOf: [{ required: [size], properties: { size: { type: integer }, colour: { enum: [red, blue] } } }, { type: string }] }",
    open: [[{ size: 1, colour: "new" }, "/colour"]],
    wrong: [{ size: 1, colour: 7 }, { colour: "red" }],
  },
  "then and else": {
    schema: "{ if: { type: string }, then: { enum: [a, b] }, else: { enum: [1, 2] } }",
    open: [
      ["new", ""],
      [3, ""],
    ],
    wrong: [true],
  },
  "objects told apart by an enumeration": {
    schema:
      "{ oneOf: [{ required: [kind, card], properties: { kind: { enum: [card] }, card: { type: string } } }, { required: [kind, iban], properties: { kind: { enum: [bank] }, iban: { type: string } } }] }",
    open: [[{ kind: "new", card: "1" }, "/kind"]],
    wrong: [{ kind: "card" }, { kind: "new" }, { kind: 7, card: "1" }],
  },
  contains: { schema: "{ type: array, contains: { enum: [a, b] } }", open: [[["new"], "/0"]], wrong: [[], [1]] },
  "nullable, in 3.0": {
    schema: "{ type: string, nullable: true, enum: [on, off] }",
    open: [["new", ""]],
    wrong: [7, {}],
    version: "3.0.3",
  },
  "nullable beside allOf, in 3.0": {
    schema: `{ nullable: true, allOf: [${STATUS}] }`,
    open: [["new", ""]],
    wrong: [7, {}],
    version: "3.0.3",
  },
  "nullable beside a reference, in 3.0": {
    schema: STATUS.replace(" }", ", nullable: true }"),
    open: [["new", ""]],
    wrong: [7, {}],
    version: "3.0.3",
  },
  "things of listed kinds": {
    schema:
      "{ oneOf: [{ required: [kind], properties: { kind: { enum: [cat] }, lives: { type: integer }, colour: { enum: [black, white] } } }, { required: [kind], properties: { kind: { enum: [dog] } } }] }",
    open: [
      [{ kind: "cow" }, "/kind"],
      [{ kind: "cat", colour: "green" }, "/colour"],
    ],
    wrong: [{ kind: "cat", lives: "nine" }, { kind: 7 }, {}],
  },
  "a constant, which is not open": { schema: "{ type: string, const: on }", open: [], wrong: ["new"] },
  "a constant in the words of 3.0": {
    schema: "{ type: string, enum: [on] }",
    open: [],
    wrong: ["new"],
    version: "3.0.3",
  },
  "what must not be": { schema: "{ type: string, not: { enum: [on, off] } }", open: [], wrong: ["on"] },
};

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
