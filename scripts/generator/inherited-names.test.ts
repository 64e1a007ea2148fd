// Names that every object inherits are names like others, in inputs, requests, answers and failures.

import { expect, test } from "vitest";
import { jsonResponse, recordingFetch } from "../judges/recording-fetch.ts";
import { tableClient } from "../judges/table-client.ts";
import { generatedProject } from "../testing/generated-project.ts";

/** Of the others, openapi-typescript makes no types, and generation says so. */
const NAMES = ["constructor", "toString"];

/** A spec whose operation has `name` as a list in its query, in its body, in its answer, and alone in its failure. */
const specificationOf = (name: string) => `openapi: 3.1.0
info: { title: Things, version: "1" }
servers: [{ url: https://things.example }]
security: [{ token: [] }]
paths:
  /thing:
    put:
      operationId: putThing
      x-repeatable: { value: false, reason: x }
      x-destructive: { value: false, reason: x }
      parameters: [{ name: "${name}", in: query, schema: { type: array, items: { type: string } } }]
      requestBody: { required: true, content: { application/json: { schema: { type: object, additionalProperties: false, properties: { a: { type: string } } } } } }
      responses:
        "200": { description: x, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
        "400": { description: x, content: { application/json: { schema: { type: object, properties: { "${name}": { type: string } } } } } }
    post:
      operationId: postThing
      x-repeatable: { value: false, reason: x }
      x-destructive: { value: false, reason: x }
      requestBody: { required: true, content: { application/json: { schema: { type: object, additionalProperties: false, properties: { "${name}": { type: string } } } } } }
      responses: { "200": { description: x, content: { application/json: { schema: { type: object, allOf: [{ properties: { a: { type: string } } }, { properties: { "${name}": { type: object, properties: { "${name}": { type: string } } } } }] } } } } }
components: { securitySchemes: { token: { type: http, scheme: bearer } } }
`;

const object = (name: string, value: unknown) => ({ [name]: value });

test.each(NAMES)("%s", async (name) => {
  const table = await generatedProject(specificationOf(name));
  const told: { faults: unknown }[] = [];
  const onDrift = (event: { faults: unknown }) => told.push(event);
  const call = async (operationId: string, input: unknown, body: unknown, status = 200) => {
    const { fetch, requests } = recordingFetch(() => jsonResponse(body, status));
    const result = await tableClient(table, { fetch, onDrift })[operationId]?.(input);
    return { result, request: requests[0] };
  };

  // It is no part of what does not have it.
  expect((await call("putThing", { a: "x" }, { a: "y" })).request?.url).toBe("https://things.example/thing");
  expect((await call("postThing", {}, {})).request?.body?.toString()).toBe("{}");
  expect(told).toEqual([]);
  // Where it is not documented, it is a fault of an input and drift of an answer.
  await expect(call("putThing", { a: "x", ...object(`${name}2`, 1) }, {})).rejects.toThrow(`${name}2`);
  await call("putThing", {}, { a: "y", ...object(name, "z") });
  expect(told.map(({ faults }) => faults)).toEqual([[{ path: `/${name}`, message: "is not documented" }]]);
  // Where it is documented, it is sent, checked, given, and told.
  const listed = await call("putThing", { [name]: ["1", "2"] }, {});
  expect(listed.request?.url).toBe(`https://things.example/thing?${name}=1&${name}=2`);
  const answer = object(name, object(name, "x"));
  const { result, request } = await call("postThing", object(name, "x"), answer);
  expect([JSON.stringify(result), request?.body?.toString()]).toEqual([
    JSON.stringify(answer),
    JSON.stringify(object(name, "x")),
  ]);
  expect(told).toHaveLength(1);
  await expect(call("postThing", object(name, 7), {})).rejects.toThrow(`/${name} must be string`);
  await expect(call("postThing", {}, object(name, object(name, 7)))).rejects.toThrow(`/${name}/${name} must be string`);
  // A failure's body tells it, and is not there where the body is another one.
  await expect(call("putThing", {}, object(name, "no"), 400)).rejects.toMatchObject({ documented: true });
  expect((await call("putThing", {}, {})).result).toEqual({});
  await expect(call("putThing", {}, object(name, "no"))).rejects.toMatchObject({ name: "HttpError", status: 200 });
});
