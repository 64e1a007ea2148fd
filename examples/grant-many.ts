import type { ImprovelyClient } from "user-permission-clients";
import { runBatch } from "user-permission-clients/batch";
import type { GrantUserPermissionInput } from "user-permission-clients/improvely";

/**
 * Lets many users into projects, and tells of whom that is not sure. Where a run was ended, at whatever point, the same call
 * with the same journal takes it up again.
 */
export async function grantMany(improvely: ImprovelyClient, grants: GrantUserPermissionInput[], journal: string) {
  const { rows, ended } = await runBatch(improvely, "grantUserPermission", grants, { journal });
  for (const { row, outcome, message } of rows) {
    const { id, email = id } = grants[row] as GrantUserPermissionInput;
    if (outcome !== "done") console.error(`${email}: ${outcome}`, message ?? ended);
  }
  return rows.every(({ outcome }) => outcome === "done");
}
