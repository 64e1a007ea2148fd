import { isClientError } from "user-permission-clients";

/** What became of one step. Where it is "unknown", somebody has to look before it is tried again. */
export interface Outcome {
  step: string;
  result: "done" | "not done" | "unknown";
  reason?: string;
}

/** Runs one step, and tells what became of it in place of throwing what a client threw. */
export async function outcomeOf(step: string, run: () => Promise<unknown>): Promise<Outcome> {
  try {
    await run();
    return { step, result: "done" };
  } catch (error) {
    if (!isClientError(error)) throw error;
    // Refused by the client before it was sent, or by the server with a 4xx. After any other error it may be done.
    const isRefused = error.name === "HttpError" && error.status >= 400 && error.status < 500;
    const result = error.name === "InvalidInputError" || isRefused ? "not done" : "unknown";
    return { step, result, reason: error.message };
  }
}
