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
    outcomeOf("Clarifeye: invited", () => clients.clarifeye.inviteUser({ email, ...clarifeye })),
    outcomeOf("Improvely: granted", () => clients.improvely.grantUserPermission({ email, ...improvely })),
  ]);
}
