import { ClientError } from "./client-error.ts";
import type { Operation } from "./operation.ts";
import { isUnsent } from "./outcome.ts";
import type { RedactedRequest, Redactor } from "./redact.ts";

/** What was sent when an error happened, and how to mask the credential in what is said of it. */
export interface Sent {
  readonly operation: Operation;
  readonly attempts: number;
  /** Whether the server may have acted in an attempt before the last one. */
  readonly mayHaveActed: boolean;
  readonly request: RedactedRequest;
  readonly redact: Redactor;
}

/** The base of the errors that happen once a request is under way. What it holds is redacted. */
export abstract class RequestError extends ClientError {
  /** How often the request was sent. */
  readonly attempts: number;
  /** The request, its credential masked. */
  readonly request: RedactedRequest;

  constructor(
    { operation, attempts, request, mayHaveActed }: Sent,
    isDone: boolean,
    message: string,
    options?: { cause?: unknown },
  ) {
    const often = attempts > 1 ? ` (attempt ${attempts})` : "";
    const outcome = mayHaveActed || isDone ? "unknown" : "not done";
    const doubt = outcome === "unknown" && operation.doubt !== undefined ? `; ${operation.doubt}` : "";
    super(
      operation.api,
      operation.operationId,
      outcome,
      `${request.method} ${request.url} ${message}${doubt}${often}`,
      options,
    );
    this.attempts = attempts;
    this.request = request;
  }
}

/** There is no whole answer: no connection, or it broke. */
export class NetworkError extends RequestError {
  override get name(): "NetworkError" {
    return "NetworkError";
  }
  /** What `fetch` says, its causes included. */
  readonly reason: string;

  constructor(sent: Sent, cause: unknown) {
    const reason = sent.redact.text(reasonOf(cause));
    const isSent = !isUnsent(reason);
    const said =
      isSent || sent.mayHaveActed ? `got no whole answer (${reason})${UNSURE}` : `did not reach the server (${reason})`;
    super(sent, isSent, said, { cause: new Error(reason) });
    this.reason = reason;
  }
}

/** There is no whole answer in time. */
export class TimeoutError extends RequestError {
  override get name(): "TimeoutError" {
    return "TimeoutError";
  }

  constructor(
    sent: Sent,
    /** How long was waited for the answer, in ms: `timeoutMs`, or less where the call's deadline came first. */
    readonly timeoutMs: number,
    isSent: boolean,
  ) {
    const limit = `${Math.round(timeoutMs)} ms`;
    const unsent = sent.attempts === 0 ? "was not sent" : "was not sent again";
    super(
      sent,
      isSent,
      isSent
        ? `got no whole answer within ${limit}${UNSURE}`
        : `${unsent}: its credential did not come within ${limit}`,
    );
  }
}

const UNSURE = "; the server may or may not have acted";

/** The messages and codes of an error and its causes: Node's `fetch` keeps its reason (ECONNREFUSED, …) in a cause. */
function reasonOf(error: unknown): string {
  const reasons: string[] = [];
  for (let cause = error, depth = 0; cause !== undefined && cause !== null && depth < 5; depth += 1) {
    const { message, code, cause: next } = cause as { message?: unknown; code?: unknown; cause?: unknown };
    for (const reason of [message ?? (typeof cause === "object" ? undefined : cause), code || undefined]) {
      if (reason !== undefined && reason !== "" && !reasons.includes(String(reason))) reasons.push(String(reason));
    }
    cause = next;
  }
  return reasons.join(", ") || "no reason given";
}
