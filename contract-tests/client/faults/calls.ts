import { createAtlasClient, createBorealisClient } from "../../../scripts/testing/made-up-clients.ts";
import type { CallOptions, ClientOptions } from "../../../src/options.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

/** A valid call of each operation: one that may be repeated and one that may not. */
export const calls = {
  updateUserPermissions: (options: ClientOptions, call?: CallOptions) =>
    createAtlasClient({ token: "a-token-of-tests", ...options }).updateUserPermissions(
      { project_id: ID, permission_id: ID, permissions: ["CAN_VIEW_DATA"] },
      call,
    ),
  grantUserPermission: (options: ClientOptions, call?: CallOptions) =>
    createBorealisClient({ key: "a-key-of-tests", ...options }).grantUserPermission(
      { id: 7, project: 1, permission: "view" },
      call,
    ),
};

export type OperationId = keyof typeof calls;
