import type { ClarifeyeClient, ClarifeyePermission } from "user-permission-clients";

/** Looks a person up by e-mail address, and sets what they may do in a Clarifeye project. */
export async function setPermissionsByEmail(
  clarifeye: ClarifeyeClient,
  { project_id, email, permissions }: { project_id: string; email: string; permissions: ClarifeyePermission[] },
): Promise<void> {
  const found: (string | undefined)[] = [];
  for await (const { id, user } of clarifeye.listProjectUsers.all({ project_id, search: email })) {
    // `search` gives everybody whose address contains the text; only the very person is meant.
    if (user?.email?.toLowerCase() === email.toLowerCase()) found.push(id);
  }
  const [permission_id, another] = found;
  if (permission_id === undefined) throw new Error(`nobody in project ${project_id} has the address ${email}`);
  if (another !== undefined) throw new Error(`several people in project ${project_id} have the address ${email}`);

  const record = await clarifeye.updateUserPermissions({ project_id, permission_id, permissions });
  // Nobody documents whether the set replaces the one before or is merged into it, so the answer is compared.
  const now = record.permissions ?? [];
  const differs = now.length !== permissions.length || permissions.some((each) => !now.includes(each));
  if (differs) throw new Error(`${email} now has ${now.join(", ") || "no permission"}, not what was asked for`);
}
