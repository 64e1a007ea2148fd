import { isClientError } from "../errors.ts";
import type { Outcome } from "../outcome.ts";
import type { RowResult } from "./types.ts";

/** What a failed attempt tells of its row, and of the rows after it. */
export interface Failure {
  readonly error: unknown;
  readonly name: string;
  readonly outcome: Outcome;
  readonly status: number | undefined;
  readonly message: string;
  /** Whether it is of a request, after which a further attempt may be made. */
  readonly isOfRequest: boolean;
  /** Whether the server asks for a pause, of all and not of this row alone. */
  readonly isPause: boolean;
  readonly retryAfterMs: number | undefined;
  /** Why no row need be sent any more. */
  readonly ending: string | undefined;
}

export function failureOf(error: unknown): Failure {
  if (!isClientError(error)) return { ...NOTHING_TOLD, error };
  const { status, retryAfterMs } = error as { status?: number; retryAfterMs?: number };
  return {
    error,
    name: error.name,
    outcome: error.outcome,
    status,
    message: error.message,
    isOfRequest: "attempts" in error,
    isPause: status === 429 || (status === 503 && retryAfterMs !== undefined),
    retryAfterMs,
    ending: endingOf(error.name, status),
  };
}

/** What is known of a row after a failed attempt, from what was known before. */
export function failedRow({ row, attempts, outcome: before }: RowResult, failure: Failure): RowResult {
  const { error, outcome, message, status } = failure;
  const next = { row, attempts: attempts + 1, error, ...(status === undefined ? {} : { status }) };
  // Once nobody knows, a later refusal does not tell what the attempt before it did.
  const isDoubtful = before === "unknown" && outcome === "not done";
  return isDoubtful
    ? { ...next, outcome: "unknown", message: `${message}; an attempt before it may have been carried out` }
    : { ...next, outcome, message };
}

/** What is no error of a client, such as the reason of a signal, may say anything. */
const NOTHING_TOLD = {
  name: "Error",
  outcome: "unknown",
  status: undefined,
  message: "was broken off; the server may or may not have acted",
  isOfRequest: false,
  isPause: false,
  retryAfterMs: undefined,
  ending: undefined,
} as const;

/** The inputs were checked, so that what is not valid now is the credential, of which the next row has the same. */
function endingOf(name: string, status: number | undefined): string | undefined {
  if (status === 401) return "the credential was refused";
  return name === "InvalidInputError" ? "a call was refused by the client before it was sent" : undefined;
}
