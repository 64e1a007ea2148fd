import type {
  ClarifeyeClient,
  ClarifeyePermission,
  ImprovelyClient,
  ImprovelyPermission,
} from "user-permission-clients";
import { type Outcome, outcomeOf } from "./outcome.ts";

export interface Newcomer {
  email: string;
  clarifeye: { project_id: string; permissions: ClarifeyePermission[] };
  improvely: { project: number; permission: ImprovelyPermission };
}

/** Lets a person into both products. One that fails does not keep the other from being tried. */
export async function onboard(
  clients: { clarifeye: ClarifeyeClient; improvely: ImprovelyClient },
  { email, clarifeye, improvely }: Newcomer,
): Promise<Outcome[]> {
  // Neither may be repeated blindly, and the clients do not: an "unknown" has to be looked at by a person.
  return Promise.all([
    outcomeOf("Clarifeye: invited", async () => {
      const answer = await clients.clarifeye.inviteUser({ ...clarifeye, email });
      // The answer may leave out who was invited to what, but must not tell anything else.
      const { email: invited = email, permissions = clarifeye.permissions } = answer;
      const isAsAsked =
        invited.toLowerCase() === email.toLowerCase() && named(permissions) === named(clarifeye.permissions);
      if (!isAsAsked) throw new Error(`the answer is that ${invited} was invited with ${named(permissions)}`);
    }),
    outcomeOf("Improvely: granted", () => clients.improvely.grantUserPermission({ ...improvely, email })),
  ]);
}

/** Permissions as a set: neither order nor repetition counts. */
function named(permissions: ClarifeyePermission[]): string {
  return [...new Set(permissions)].sort().join(", ") || "no permission";
}
