import { grantUserPermission, revokeUserPermission, updateUserPermission } from "./documented-permissions.ts";
import { createUser, deleteUser } from "./documented-users.ts";

/** Every operation of Improvely that the spec is to have, and no other. */
export const documented = [createUser, deleteUser, grantUserPermission, updateUserPermission, revokeUserPermission];
