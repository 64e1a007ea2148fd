// Each of these has to fail by itself: a directive without an error below it is an error.

import { createClarifeyeClient } from "user-permission-clients";
import type { Mocks } from "user-permission-clients/mock";
import { clarifeye } from "./uses.ts";

declare const mock: Mocks["clarifeye"];

const ids = { project_id: "p", permission_id: "r" };

export const mistakes = [
  // @ts-expect-error a misspelt option
  () => createClarifeyeClient({ token: "t", baseURL: "https://a.example" }),

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

  // @ts-expect-error a result's property that may be missing
  async () => (await clarifeye.updateUserPermissions({ ...ids, permissions: [] })).permissions.length,

  // @ts-expect-error a mock's record with a permission that there is not
  () => mock.records("listProjectUsers", [{ permissions: ["CAN_FLY"] }]),
  // @ts-expect-error a record of another list
  () => mock.records("listProjectUsers", [{ status: "pending" }]),
  // @ts-expect-error a list that there is not
  () => mock.records("listUsers", []),
  // @ts-expect-error a body where there is none
  () => mock.answer("cancelInvitation", { status: 204, body: {} }),
  // @ts-expect-error an answer with a permission that there is not
  () => mock.answer("updateUserPermissions", { body: { permissions: ["CAN_FLY"] } }),
  // @ts-expect-error a parameter of the path that there is not
  () => mock.answer("updateUserPermissions", ({ pathParameters }) => (pathParameters.user_id ? 200 : 404)),
];

// @ts-expect-error another client than the entry's
export { createClient } from "user-permission-clients/clarifeye";
