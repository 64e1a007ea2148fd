import { isClientError } from "user-permission-clients";

/** What became of one step. Where it is "unknown", somebody has to look before it is tried again. */
export interface Outcome {
  step: string;
  result: "done" | "nothing to do" | "not done" | "unknown";
  /** Why it is not simply done. */
  reason?: string;
}

/** A step throws this where it finds that there is nothing to do, and says why. */
export class NothingToDo extends Error {}

/** Runs one step, and tells what became of it in place of throwing: an error must not take the report along. */
export async function outcomeOf(step: string, run: () => Promise<unknown>): Promise<Outcome> {
  try {
    await run();
    return { step, result: "done" };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof NothingToDo) return { step, result: "nothing to do", reason };
    return { step, result: isClientError(error) ? error.outcome : "unknown", reason };
  }
}
