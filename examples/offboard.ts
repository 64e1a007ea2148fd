import { type ClarifeyeClient, type ImprovelyClient, isClientError } from "user-permission-clients";

/** Takes a person out of both products, and reports what was and what was not done. */
export async function offboard(
  { clarifeye, improvely }: { clarifeye: ClarifeyeClient; improvely: ImprovelyClient },
  { email, project_ids, projects, deletesUser = false }: Leaver,
): Promise<Outcome[]> {
  // With what is no address nobody is found, which would look like somebody who is out already.
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error(`nothing was sent: "${email}" is not an e-mail address`);
  const isLeaver = (address: string) => address.toLowerCase() === email.toLowerCase();
  const report: Outcome[] = [];
  const take = async (step: string, run: () => Promise<unknown>) => void report.push(await outcomeOf(step, run));

  for (const project_id of project_ids) {
    const place = `Clarifeye ${project_id}`;
    const invitations: string[] = [];
    await take(`${place}: invitations looked through`, async () => {
      let unclear = 0;
      for await (const { id, email: invited } of clarifeye.listInvitations.all({ project_id, search: email })) {
        if (!invited || (isLeaver(invited) && !id)) unclear += 1;
        else if (isLeaver(invited) && id) invitations.push(id);
      }
      if (unclear > 0) throw new Error(`${unclear} of them cannot be judged or cancelled: no address, or no id`);
    });
    // Invitations first: one that is accepted in the meantime would let the person in again.
    for (const invite_id of invitations) {
      await take(`${place}: invitation ${invite_id} cancelled`, () =>
        clarifeye.cancelInvitation({ project_id, invite_id }).catch((error) => {
          // A 400 has one documented meaning: the invitation is no longer pending. Old ones may stay in the list.
          const isOver = clarifeye.cancelInvitation.isHttpError(error) && error.status === 400 && error.attempts === 1;
          throw isOver ? new NothingToDo(error.message) : error;
        }),
      );
    }
    // A removal that is refused does not say whether the person had access at all, so the list is asked first.
    let isOut = false;
    await take(`${place}: users looked through`, async () => {
      let hasAccess = false;
      let nameless = 0;
      for await (const { user } of clarifeye.listProjectUsers.all({ project_id, search: email })) {
        if (user?.email) hasAccess ||= isLeaver(user.email);
        else nameless += 1;
      }
      if (nameless > 0) throw new Error(`${nameless} of them cannot be judged: no address`);
      isOut = !hasAccess;
    });
    await take(`${place}: removed`, async () => {
      if (isOut) throw new NothingToDo(`none of the project's users has the address ${email}`);
      await clarifeye.removeUserByEmail({ project_id, email });
    });
  }
  // Improvely has no list to ask first: "done" is what it answers, whether or not there was access.
  for (const project of projects) {
    await take(`Improvely ${project}: revoked`, () => improvely.revokeUserPermission({ email, project }));
  }
  if (deletesUser) await take("Improvely: user deleted", () => improvely.deleteUser({ email }));
  return report;
}

interface Leaver {
  email: string;
  /** The Clarifeye projects and the Improvely projects to take the person out of. */
  project_ids: string[];
  projects: number[];
  /** Whether to delete the person's whole Improvely account, too. */
  deletesUser?: boolean;
}

/** What became of one step. Where it is "unknown", somebody has to look before it is tried again. */
interface Outcome {
  step: string;
  result: "done" | "nothing to do" | "not done" | "unknown";
  /** Why it is not simply done. */
  reason?: string;
}

/** A step throws this where it finds that there is nothing to do, and says why. */
class NothingToDo extends Error {}

/** Runs one step, and tells what became of it in place of throwing: an error must not take the report along. */
async function outcomeOf(step: string, run: () => Promise<unknown>): Promise<Outcome> {
  try {
    await run();
    return { step, result: "done" };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof NothingToDo) return { step, result: "nothing to do", reason };
    return { step, result: isClientError(error) ? error.outcome : "unknown", reason };
  }
}
