// Each of these has to fail by itself: a directive without an error below it is an error.

import { createImprovelyClient } from "user-permission-clients";
import type { Mocks } from "user-permission-clients/mock";
import { improvely } from "./uses.ts";

declare const error: unknown;
declare const mock: Mocks["improvely"];
const grant = { id: 7, project: 1, permission: "view" } as const;

export const mistakes = [
  // @ts-expect-error a key that is a number
  () => createImprovelyClient({ key: 7 }),
  // @ts-expect-error the other vendor's credential
  () => createImprovelyClient({ token: "t" }),
  // @ts-expect-error an option that there is not
  () => createImprovelyClient({ key: "k", timeout: 1 }),
  // @ts-expect-error a signal for all calls
  () => createImprovelyClient({ key: "k", signal: AbortSignal.abort() }),
  // @ts-expect-error a hook that there is not
  () => createImprovelyClient({ key: "k", onError: () => {} }),

  // @ts-expect-error neither id nor email
  () => improvely.grantUserPermission({ project: 1, permission: "view" }),
  // @ts-expect-error no project
  () => improvely.grantUserPermission({ id: 7, permission: "view" }),
  // @ts-expect-error an id that is text
  () => improvely.grantUserPermission({ ...grant, id: "7" }),
  // @ts-expect-error a permission that there is not
  () => improvely.grantUserPermission({ ...grant, permission: "admin" }),
  // @ts-expect-error the key as input
  () => improvely.grantUserPermission({ ...grant, key: "k" }),
  // @ts-expect-error a property that there is not
  () => improvely.grantUserPermission({ ...grant, role: "admin" }),
  // @ts-expect-error an option of a call that there is not
  () => improvely.grantUserPermission(grant, { timeout: 1 }),
  // @ts-expect-error an operation that there is not
  () => improvely.listUsers(),
  // @ts-expect-error a user without a password
  () => improvely.createUser({ first_name: "Dan", last_name: "Grossman", email: "dan@example.com" }),
  // @ts-expect-error nobody to delete
  () => improvely.deleteUser({}),
  // @ts-expect-error a walk over what is no list
  () => improvely.grantUserPermission.all(grant),
  // @ts-expect-error a replaced method
  () => (improvely.grantUserPermission = () => Promise.reject()),

  // @ts-expect-error a result that is not awaited
  () => improvely.grantUserPermission(grant).status,
  // @ts-expect-error a result's property that there is not
  async () => (await improvely.grantUserPermission(grant)).id,
  // @ts-expect-error the body of a status that is not documented
  () => improvely.grantUserPermission.isHttpError(error) && error.status === 403 && error.body.message,

  // @ts-expect-error a mock's answer to an operation that there is not
  () => mock.answer("grantUserPermision", 400),
  // @ts-expect-error a status that is not documented
  () => mock.answer("grantUserPermission", 429),
  // @ts-expect-error a status that is not documented, in an object
  () => mock.answer("grantUserPermission", { status: 429 }),
  // @ts-expect-error the body of another status
  () => mock.answer("grantUserPermission", { status: 400, body: { status: "success" } }),
  // @ts-expect-error a body with a property that there is not
  () => mock.answer("createUser", { status: 200, body: { status: "success", id: 3, role: "admin" } }),
  // @ts-expect-error a part of an answer that there is not
  () => mock.answer("grantUserPermission", { status: 200, delay: 10 }),
  // @ts-expect-error a fault that there is not
  () => mock.answer("grantUserPermission", { fault: "slow" }),
  // @ts-expect-error one wrong answer in a list
  () => mock.answer("grantUserPermission", [200, { status: 429 }]),
  // @ts-expect-error a function that gives a status that is not documented
  () => mock.answer("grantUserPermission", () => 503),
  // @ts-expect-error a field of the request that there is not
  () => mock.answer("grantUserPermission", ({ body }) => (body.role === "admin" ? 400 : 200)),
  // @ts-expect-error records of what is no list
  () => mock.records("grantUserPermission", []),
  // @ts-expect-error the body of a request, whose operation nobody looked at
  () => mock.requests[0]?.body.project,
];

// @ts-expect-error another client than the entry's
export { createClient } from "user-permission-clients/improvely";
