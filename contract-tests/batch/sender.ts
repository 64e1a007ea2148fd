// A process that sends a batch, and may be killed: `sender URL JOURNAL ROWS`. Prints that it begins, and its result. Its
// client is of an operation that is written here, so that it starts quickly.

import { runBatch } from "../../src/batch.ts";
import { type Client, createClient } from "../../src/client.ts";
import type { Operation, OperationTypes } from "../../src/operation.ts";

interface Types extends OperationTypes {
  input: { project: number };
}

const grant: Operation = {
  api: "anybody",
  operationId: "grant",
  method: "POST",
  path: "/grant",
  pathParameters: [],
  queryParameters: [],
  joinedParameters: {},
  headerParameters: [],
  requestBody: { mediaType: "application/x-www-form-urlencoded", properties: ["project"] },
  credential: { in: "header", name: "Authorization", prefix: "Bearer " },
  accept: "application/json",
  repeatable: false,
  pagination: undefined,
  errorProperties: [],
  successProperties: [],
  validateInput: () => undefined,
  responses: { 200: { validate: () => undefined } },
};
/** What builds this file puts in. */
declare const TOKEN: string;
type AnyClient = Client<{ grant(input: Types["input"]): Promise<unknown> }, { grant: Types }>;

const [baseUrl, journal, rows] = process.argv.slice(2) as [string, string, string];
const inputs = Array.from({ length: Number(rows) }, (_, project) => ({ project }));
const definition = {
  creator: "sender",
  operations: { grant },
  servers: [baseUrl],
  credential: { option: "token", variable: "NONE" },
} as const;
const options: object = { token: TOKEN, baseUrl, timeoutMs: 400 };
const client = createClient<AnyClient>(definition, options);
console.log("ready");
const result = await runBatch(client, "grant", inputs, { journal });
console.log(JSON.stringify({ ...result, rows: result.rows.map(({ error: _, ...row }) => row) }));
