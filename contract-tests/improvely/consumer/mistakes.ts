// Each of these has to fail by itself: a directive without an error below it is an error.

import { createImprovelyClient } from "user-permission-clients";
import { improvely } from "./uses.ts";

declare const error: unknown;
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
];

// @ts-expect-error another client than the entry's
export { createClient } from "user-permission-clients/improvely";
