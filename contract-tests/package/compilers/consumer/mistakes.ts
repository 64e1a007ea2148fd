// Each of these has to fail by itself: a directive without an error below it is an error.

import { createClarifeyeClient, createImprovelyClient, isClientError } from "user-permission-clients";
import { startMocks } from "user-permission-clients/mock";
import { clarifeye, improvely } from "./uses.ts";

declare const error: unknown;
const ids = { project_id: "p", permission_id: "r" };
const grant = { id: 7, project: 1, permission: "view" } as const;

export const mistakes = [
  // @ts-expect-error no token
  () => createClarifeyeClient({}),
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
  () => improvely.deleteUser({ id: 7 }),
  // @ts-expect-error a walk over what is no list
  () => improvely.grantUserPermission.all(grant),
  // @ts-expect-error a replaced method
  () => (improvely.grantUserPermission = () => Promise.reject()),

  // @ts-expect-error the other vendor's permission
  () => clarifeye.updateUserPermissions({ ...ids, permissions: ["view"] }),
  // @ts-expect-error one permission in place of a list
  () => clarifeye.updateUserPermissions({ ...ids, permissions: "CAN_VIEW_DATA" }),
  // @ts-expect-error no permissions
  () => clarifeye.updateUserPermissions(ids),
  // @ts-expect-error no permission_id
  () => clarifeye.updateUserPermissions({ project_id: "p", permissions: [] }),
  // @ts-expect-error a limit that is text
  () => clarifeye.listProjectUsers({ project_id: "p", limit: "10" }),

  // @ts-expect-error a result that is not awaited
  () => improvely.grantUserPermission(grant).status,
  // @ts-expect-error a result's property that there is not
  async () => (await improvely.grantUserPermission(grant)).id,
  // @ts-expect-error a result's property that may be missing
  async () => (await clarifeye.updateUserPermissions({ ...ids, permissions: [] })).permissions.length,
  // @ts-expect-error a property of an error that nobody has told yet
  () => error.status,
  // @ts-expect-error a status that only some errors have
  () => isClientError(error) && error.status,
  // @ts-expect-error a name that no error has
  () => isClientError(error) && error.name === "HTTPError",
  // @ts-expect-error a body whose status is not told
  () => isClientError(error) && error.name === "HttpError" && error.body.message,
  // @ts-expect-error the body of a status that is not documented
  () => improvely.grantUserPermission.isHttpError(error) && error.status === 403 && error.body.message,

  // @ts-expect-error a mock of an API that there is not
  async () => (await startMocks()).github,
  // @ts-expect-error a port that is text
  () => startMocks({ improvely: "4011" }),
];

// @ts-expect-error the client of another vendor than the entry's
export { createImprovelyClient } from "user-permission-clients/clarifeye";
// @ts-expect-error a file that is no entry
export { createClient } from "user-permission-clients/dist/client.js";
