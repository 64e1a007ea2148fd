import type { ClarifeyeClient } from "user-permission-clients";
import type * as Clarifeye from "user-permission-clients/clarifeye";

/** Looks a person up by e-mail address, and sets what they may do in a Clarifeye project. */
export async function setPermissionsByEmail(
  clarifeye: ClarifeyeClient,
  { project_id, email, permissions }: { project_id: string; email: string; permissions: Clarifeye.Permission[] },
): Promise<void> {
  // A variable that is not set would give an empty address, and the list may hold a person without any.
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`nothing was sent: "${email}" is not an e-mail address`);
  const found: Clarifeye.PermissionRecord[] = [];
  for await (const record of clarifeye.listProjectUsers.all({ project_id, search: email })) {
    // `search` gives everybody whose address contains the text; only the very person is meant.
    if (record.user?.email?.toLowerCase() === email.toLowerCase()) found.push(record);
  }
  const [person, another] = found;
  if (person === undefined) throw new Error(`nobody in project ${project_id} has the address "${email}"`);
  if (another !== undefined) throw new Error(`several records of project ${project_id} have the address "${email}"`);
  // Not `user.id`: that is the person, and one person has a record in each of their projects.
  const { id: permission_id } = person;
  if (!permission_id) throw new Error(`the record of ${email} in project ${project_id} was given without its id`);

  const now = await clarifeye.updateUserPermissions({ project_id, permission_id, permissions });
  // Nobody documents whether the set replaces the one before or is merged into it, so the answer is compared.
  const cannotBeTold = `what ${email} may do now cannot be told, look before you try again`;
  if (now.id !== undefined && now.id !== permission_id) throw new Error(`${cannotBeTold}: the answer is of ${now.id}`);
  if (now.permissions === undefined) throw new Error(`${cannotBeTold}: the answer has no permissions`);
  if (named(now.permissions) !== named(permissions)) {
    throw new Error(`${email} now has ${named(now.permissions)}, not what was asked for: ${named(permissions)}`);
  }
}

/** Permissions as a set: neither order nor repetition counts. */
function named(permissions: Clarifeye.Permission[]): string {
  return [...new Set(permissions)].sort().join(", ") || "no permission";
}
