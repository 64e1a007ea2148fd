import { type ClarifeyeClient, isClientError } from "user-permission-clients";

interface Audit {
  admins: { project_id: string; email: string }[];
  /** What has to be looked at by hand: people whose permissions were not told, and lists that were not read to the end. */
  unclear: { project_id: string; reason: string }[];
}

/** Lists who has administrative access to Clarifeye projects. (Improvely publishes no way to list its users.) */
export async function auditAdmins(clarifeye: ClarifeyeClient, project_ids: string[]): Promise<Audit> {
  const audit: Audit = { admins: [], unclear: [] };
  for (const project_id of project_ids) {
    try {
      for await (const { id, user, permissions } of clarifeye.listProjectUsers.all({ project_id })) {
        const email = user?.email ?? `the user of record ${id}`;
        if (permissions === undefined) audit.unclear.push({ project_id, reason: `${email}: no permissions were told` });
        else if (permissions.includes("CAN_PERFORM_ADMIN_ACTIONS")) audit.admins.push({ project_id, email });
      }
    } catch (error) {
      if (!isClientError(error)) throw error;
      audit.unclear.push({ project_id, reason: `the list was not read to its end: ${error.message}` });
    }
  }
  return audit;
}
