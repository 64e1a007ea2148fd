import { constants } from "node:os";
import type { Outcome } from "../outcome.ts";

/** Exit codes. */
export const EXIT = { done: 0, notDone: 1, notUnderstood: 2, unknown: 3 } as const;

export function exitOf(outcome: Outcome): number {
  return outcome === "unknown" ? EXIT.unknown : EXIT.notDone;
}

/** That of a command which a signal of the system ended, as shells have it. */
export function exitOfSignal(name: NodeJS.Signals): number {
  return 128 + constants.signals[name];
}

/** A signal of the system ended the command; the message says what is known of what was under way. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";
}
