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
    return { step, result: isSurelyNotDone(error) ? "not done" : "unknown", reason };
  }
}

function isSurelyNotDone(error: unknown): boolean {
  if (!isClientError(error)) return false;
  if (error.name === "InvalidInputError" || error.attempts === 0) return true; // Nothing was sent.
  // An attempt before may have been carried out, and be the very reason why the last one was refused.
  if (error.name !== "HttpError" || error.attempts > 1) return false;
  // An HttpError with a 2xx holds a documented refusal. A 408 comes from proxies too, which do not know what was done.
  const { status } = error;
  return status < 300 || (status >= 400 && status < 500 && status !== 408);
}
