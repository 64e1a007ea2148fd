import type { ClarifeyeClient, ImprovelyClient } from "user-permission-clients";
import { type Outcome, outcomeOf } from "./outcome.ts";

interface Leaver {
  email: string;
  /** The Clarifeye projects and the Improvely projects to take the person out of. */
  project_ids: string[];
  projects: number[];
}

/** Takes a person out of both products, and reports what was and what was not done. */
export async function offboard(
  { clarifeye, improvely }: { clarifeye: ClarifeyeClient; improvely: ImprovelyClient },
  { email, project_ids, projects }: Leaver,
): Promise<Outcome[]> {
  const isLeaver = (address?: string) => address?.toLowerCase() === email.toLowerCase();
  const report: Outcome[] = [];
  const take = async (step: string, run: () => Promise<unknown>) => void report.push(await outcomeOf(step, run));

  for (const project_id of project_ids) {
    const place = `Clarifeye ${project_id}`;
    const invitations: string[] = [];
    await take(`${place}: invitations looked through`, async () => {
      for await (const { id, email: invited } of clarifeye.listInvitations.all({ project_id, search: email })) {
        if (isLeaver(invited) && id !== undefined) invitations.push(id);
      }
    });
    // Invitations first: one that is accepted in the meantime would let the person in again.
    for (const invite_id of invitations) {
      await take(`${place}: invitation cancelled`, () => clarifeye.cancelInvitation({ project_id, invite_id }));
    }
    // A removal that is refused does not say whether the person had access at all, so the list is asked first.
    let hasAccess = false;
    await take(`${place}: users looked through`, async () => {
      for await (const { user } of clarifeye.listProjectUsers.all({ project_id, search: email })) {
        hasAccess ||= isLeaver(user?.email);
      }
    });
    if (hasAccess) await take(`${place}: removed`, () => clarifeye.removeUserByEmail({ project_id, email }));
  }
  for (const project of projects) {
    await take(`Improvely ${project}: revoked`, () => improvely.revokeUserPermission({ email, project }));
  }
  return report;
}
