import type { HttpError } from "./answer-errors.ts";
import { NetworkError, type RequestError, TimeoutError } from "./request-errors.ts";

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8_000;

/**
 * How long to wait before a further attempt, in ms; undefined where there should be none. A server that names a time
 * with `Retry-After` is obeyed; otherwise it is drawn at random below a limit that doubles with each attempt.
 */
export function retryDelay(error: RequestError, repeatable: boolean, maxRetryAfterMs: number): number | undefined {
  if (!isPassing(error) || (!repeatable && error.outcome === "unknown")) return undefined;
  const { retryAfterMs } = error as Partial<HttpError>;
  if (retryAfterMs !== undefined) return retryAfterMs <= maxRetryAfterMs ? retryAfterMs : undefined;
  return Math.random() * Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (error.attempts - 1));
}

/** Whether the failure may be gone at the next attempt. */
function isPassing(error: RequestError): boolean {
  if (error instanceof NetworkError || error instanceof TimeoutError) return true;
  const { status = 0 } = error as Partial<HttpError>;
  return status === 408 || status === 429 || status >= 500;
}
