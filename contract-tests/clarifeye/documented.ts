import { cancelInvitation, inviteUser, listInvitations } from "./documented-invitations.ts";
import { listProjectUsers, removeUserByEmail, updateUserPermissions } from "./documented-users.ts";

/** Every operation of Clarifeye that the spec is to have, and no other. */
export const documented = [
  listProjectUsers,
  removeUserByEmail,
  updateUserPermissions,
  listInvitations,
  inviteUser,
  cancelInvitation,
];
