// What tells a success from a failure that comes with the status of a success.

import { expect, test } from "vitest";
import { createAtlasClient } from "../../scripts/testing/made-up-clients.ts";
import { created } from "./tasks.ts";

test.each<[what: string, body: object]>([
  ["a title", { id: 1, title: "My task" }],
  ["a type", { id: 1, type: "chore" }],
  ["a detail", { kids: [], detail: "To be done soon." }],
  ["a status", { facts: {}, status: 3 }],
  ["all that a failure has", { id: 1, type: "a", title: "b", status: 4, detail: "c" }],
  ["no property of its own and none of a failure", { owner: "Ann" }],
  ["no property at all", {}],
])("a success that has %s beside what is documented is one, with drift", async (_what, body) => {
  expect(await created(201, JSON.stringify(body))).toEqual({ name: "success", data: body });
});

test.each<[what: string, body: object]>([
  ["only what a failure has", { title: "Not found", status: 404 }],
  ["what a failure has, and nothing of the success but what is not documented", { title: "No", owner: "Ann" }],
  ["what a failure has, and a property that contradicts the success", { id: "none", title: "No" }],
])("a 2xx with %s is a failure", async (_what, body) => {
  expect(await created(201, JSON.stringify(body))).toMatchObject({ name: "HttpError", status: 201, body });
});

test("a 2xx that contradicts the success and fits no failure is neither", async () => {
  expect(await created(201, '{"id":"none"}')).toMatchObject({ name: "UnexpectedResponseError" });
});

test("an undocumented 2xx with something of a success is no failure", async () => {
  expect(await created(202, '{"id":1,"title":"My task"}')).toMatchObject({ name: "UnexpectedResponseError" });
  expect(await created(202, '{"title":"Not found"}')).toMatchObject({ name: "HttpError", documented: true });
});

test("a failure's names that every object inherits are not in a body that lacks them", async () => {
  expect(await created(201, '{"owner":"Ann"}')).toMatchObject({ name: "success" });
  expect(await created(201, '{"constructor":"broken"}')).toMatchObject({ name: "HttpError" });
  expect(await created(201, '{"id":1,"toString":"text"}')).toMatchObject({ name: "success" });
});

test("an error beside a valid record is drift, and an error alone a failure", async () => {
  const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
  const update = (body: object, onDrift?: () => void) =>
    createAtlasClient({ token: "a-token-of-tests", fetch: async () => Response.json(body), onDrift })
      .updateUserPermissions({ project_id: ID, permission_id: ID, permissions: [] })
      .catch((error: unknown) => error);
  const drift: unknown[] = [];
  const record = { id: ID, permissions: [], error: "" };
  expect(await update(record, (...events: unknown[]) => drift.push(...events))).toEqual(record);
  expect(drift).toMatchObject([{ faults: [{ path: "/error", message: "is not documented" }] }]);
  expect(await update({ error: "" })).toMatchObject({ name: "HttpError", status: 200 });
});
