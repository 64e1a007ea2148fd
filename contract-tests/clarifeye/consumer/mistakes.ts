// Each of these has to fail by itself: a directive without an error below it is an error.

import { createClarifeyeClient } from "user-permission-clients";
import { clarifeye } from "./uses.ts";

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
];

// @ts-expect-error another client than the entry's
export { createClient } from "user-permission-clients/clarifeye";
