import { type ClarifeyeClient, type ImprovelyClient, isClientError } from "user-permission-clients";
import type * as Clarifeye from "user-permission-clients/clarifeye";
import type * as Improvely from "user-permission-clients/improvely";

/** Lets a person into both products. One that fails does not keep the other from being tried. */
export async function onboard(
  clients: { clarifeye: ClarifeyeClient; improvely: ImprovelyClient },
  { email, clarifeye, improvely, user }: Newcomer,
): Promise<Outcome[]> {
  // None of it may be repeated blindly, and the clients do not: an "unknown" has to be looked at by a person.
  const invite = async () => {
    const answer = await clients.clarifeye.inviteUser({ ...clarifeye, email });
    // The answer may leave out who was invited to what, but must not tell anything else.
    const { email: invited = email, permissions = clarifeye.permissions } = answer;
    const isAsAsked =
      invited.toLowerCase() === email.toLowerCase() && named(permissions) === named(clarifeye.permissions);
    if (!isAsAsked) throw new Error(`the answer is that ${invited} was invited with ${named(permissions)}`);
  };
  const grant = async () => {
    const created = user && (await outcomeOf("Improvely: user created", () => createUser({ ...user, email })));
    const isUser = created === undefined || created.result === "done";
    const granted: Outcome = isUser
      ? await outcomeOf("Improvely: granted", () => grantUserPermission({ ...improvely, email }))
      : { step: "Improvely: granted", result: "not done", reason: "first it must be sure that there is a user" };
    return created ? [created, granted] : [granted];
  };
  const { createUser, grantUserPermission } = clients.improvely;
  const [invited, granted] = await Promise.all([outcomeOf("Clarifeye: invited", invite), grant()]);
  return [invited, ...granted];
}

export interface Newcomer {
  email: string;
  clarifeye: { project_id: string; permissions: Clarifeye.Permission[] };
  improvely: { project: number; permission: Improvely.Permission };
  /** Who has no Improvely user yet gets one: only a user can be granted a permission. */
  user?: { first_name: string; last_name: string; password: string };
}

/** What became of one step. Where it is "unknown", somebody has to look before it is tried again. */
interface Outcome {
  step: string;
  result: "done" | "not done" | "unknown";
  /** Why it is not simply done. */
  reason?: string;
}

/** Runs one step, and tells what became of it in place of throwing: an error must not take the report along. */
async function outcomeOf(step: string, run: () => Promise<unknown>): Promise<Outcome> {
  try {
    await run();
    return { step, result: "done" };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { step, result: isClientError(error) ? error.outcome : "unknown", reason };
  }
}

/** Permissions as a set: neither order nor repetition counts. */
function named(permissions: Clarifeye.Permission[]): string {
  return [...new Set(permissions)].sort().join(", ") || "no permission";
}
