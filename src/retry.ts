import type { RequestError } from "./request-errors.ts";

/** What is asked of a RequestError, which may be of another copy of this package. */
interface Failed extends Pick<RequestError, "outcome" | "attempts"> {
  readonly status?: number | undefined;
  readonly retryAfterMs?: number | undefined;
}

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8_000;

/**
 * How long to wait before a further attempt, in ms; undefined where there should be none. A server that names a time
 * with `Retry-After` is obeyed; otherwise it is drawn at random below a limit that doubles with each attempt.
 */
export function retryDelay(
  { outcome, attempts, status, retryAfterMs }: Failed,
  repeatable: boolean,
  maxRetryAfterMs: number,
): number | undefined {
  if (!isPassing(status) || (!repeatable && outcome === "unknown")) return undefined;
  if (retryAfterMs !== undefined) return retryAfterMs <= maxRetryAfterMs ? retryAfterMs : undefined;
  return Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (attempts - 1));
}

/** Whether the failure may be gone at the next attempt; there is no status where there was no answer, or none in time. */
function isPassing(status: number | undefined): boolean {
  return status === undefined || status === 408 || status === 429 || status >= 500;
}
