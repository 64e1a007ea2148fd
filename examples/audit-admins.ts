import { type ClarifeyeClient, isClientError } from "user-permission-clients";
import type * as Clarifeye from "user-permission-clients/clarifeye";

/**
 * Lists who has administrative access to Clarifeye projects, once for each reason. Pending invitations are not looked
 * at: who accepts one later may become an administrator. (Improvely publishes no way to list its users.)
 */
export async function auditAdmins(clarifeye: ClarifeyeClient, project_ids: string[]): Promise<Audit> {
  const audit: Audit = { admins: [], unclear: [] };
  for (const project_id of project_ids) {
    const unclear = (reason: string) => audit.unclear.push({ project_id, reason });
    try {
      for await (const { id, user, permissions } of clarifeye.listProjectUsers.all({ project_id })) {
        const email = user?.email ?? `the user of record ${id}`;
        if (permissions === undefined) unclear(`${email}: no permissions were told`);
        for (const permission of permissions ?? []) {
          // A server may be newer than the spec, so that a permission can be none of its type.
          if (!Object.hasOwn(REASONS, permission)) unclear(`${email}: the permission ${permission} is not known`);
          else if (REASONS[permission]) audit.admins.push({ project_id, email, reason: REASONS[permission] });
        }
      }
    } catch (error) {
      if (!isClientError(error)) throw error;
      unclear(`the list was not read to its end: ${error.message}`);
    }
  }
  return audit;
}

interface Audit {
  admins: { project_id: string; email: string; reason: string }[];
  /** What has to be looked at by hand: permissions that were not told or are not known, lists not read to their end. */
  unclear: { project_id: string; reason: string }[];
}

/** Why somebody with a permission counts as an administrator; null where it is no reason. */
const REASONS: Record<Clarifeye.Permission, string | null> = {
  CAN_PERFORM_ADMIN_ACTIONS: "has administrative access",
  CAN_IMPERSONATE_OTHER_USERS: "may act as another user, who may be an administrator",
  CAN_VIEW_DATA: null,
  CAN_RUN_TASKS: null,
  CAN_VIEW_TECHNICAL_INTERFACE: null,
};
