import type { Operation } from "./operation.ts";
import { isRefusal, isUnsent, type Outcome } from "./outcome.ts";
import { reasonIn } from "./reason.ts";
import type { RedactedRequest, Redactor } from "./redact.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Answer } from "./transport.ts";

/** Marks a client's error for every copy of this package. */
const BRAND = Symbol.for("user-permission-clients.ClientError");

/** One thing that is wrong with an input or an answer, and where: `""` is the whole, `/permissions/0` a part. */
export interface FaultAt {
  readonly path: string;
  readonly message: string;
}

/** What was sent when an error happened, and how to mask the credential in what is said of it. */
export interface Sent {
  readonly operation: Operation;
  readonly attempts: number;
  /** Whether the server may have acted in an attempt before the last one. */
  readonly mayHaveActed: boolean;
  readonly request: RedactedRequest;
  readonly redact: Redactor;
}

/** The base of every error that a client throws. Tell one by {@link isClientError}, and which by its `name`. */
export abstract class ClientError extends Error {
  get [BRAND](): true {
    return true;
  }

  constructor(
    /** Which product: the name of its spec. */
    readonly api: string,
    /** The operationId, which is the method's name; for an option of a client, the function that got it. */
    readonly operation: string,
    /**
     * "not done" where the server surely did not act: nothing was sent, or it refused the request or put it off.
     * "unknown" where it may have, in this attempt or one before: look before you try again what may not be repeated.
     */
    readonly outcome: Outcome,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${operation}: ${message}`, options);
  }

  /** For logs: all that the error holds, its headers as a plain object. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

/** The input does not fit the operation, or an option does not fit the client. Nothing was sent. */
export class InvalidInputError extends ClientError {
  override get name(): "InvalidInputError" {
    return "InvalidInputError";
  }

  constructor(
    api: string,
    operation: string,
    /** Everything that is wrong. */
    readonly faults: readonly FaultAt[],
    options?: ErrorOptions,
  ) {
    super(api, operation, "not done", `nothing was sent, the input is not valid: ${list(faults)}`, options);
  }
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
    options?: ErrorOptions,
  ) {
    const often = attempts > 1 ? ` (attempt ${attempts})` : "";
    const outcome = mayHaveActed || isDone ? "unknown" : "not done";
    super(
      operation.api,
      operation.operationId,
      outcome,
      `${request.method} ${request.url} ${message}${often}`,
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

/** The base of the errors that have an answer. */
abstract class AnswerError extends RequestError {
  readonly headers: Headers;
  /** How long the server asks to wait before another request, in ms, where its `Retry-After` says so. */
  readonly retryAfterMs: number | undefined;
  /** Where the answer disagrees with the documented one. */
  readonly faults: readonly FaultAt[];

  constructor(sent: Sent, { headers }: Answer, isDone: boolean, message: string, faults: readonly FaultAt[]) {
    super(sent, isDone, message);
    this.headers = sent.redact.headers(headers);
    this.retryAfterMs = retryAfterMs(headers);
    this.faults = faults;
  }

  override toJSON(): object {
    return { ...super.toJSON(), headers: Object.fromEntries(this.headers) };
  }
}

/**
 * The server says that the operation failed. Where `documented` is true, `body` has its documented type once the
 * method's `isHttpError` has told the operation and `status` the answer.
 */
export class HttpError<
  Status extends number = number,
  Body = unknown,
  Documented extends boolean = boolean,
> extends AnswerError {
  override get name(): "HttpError" {
    return "HttpError";
  }
  readonly status: Status;
  /** The parsed JSON of the answer, or its text where that is not JSON. */
  readonly body: Body;
  /** Whether the vendor documents an answer like this one: for its status, a body that it fits. */
  readonly documented: Documented;

  constructor(sent: Sent, answer: Answer, body: Body, documented: Documented, faults: readonly FaultAt[]) {
    const shown = sent.redact.value(body) as Body;
    const found = redacted(sent, faults);
    const reason = reasonIn(shown) ?? (found.length > 0 ? `${UNDOCUMENTED}: ${list(found)}` : undefined);
    const isDone = !isRefusal(answer.status, retryAfterMs(answer.headers));
    super(
      sent,
      answer,
      isDone,
      `was answered with ${answer.status}${reason === undefined ? "" : `: ${reason}`}`,
      found,
    );
    this.status = answer.status as Status;
    this.body = shown;
    this.documented = documented;
  }
}

const UNDOCUMENTED = "not as documented";

/** The answer is not one that the vendor documents, so it is neither a sure success nor a sure failure. */
export class UnexpectedResponseError extends AnswerError {
  override get name(): "UnexpectedResponseError" {
    return "UnexpectedResponseError";
  }
  /** 0 where a browser hides it, as it does for a redirect. */
  readonly status: number;
  /** The answer's body as it came. */
  readonly body: string;

  constructor(sent: Sent, answer: Answer, faults: readonly FaultAt[]) {
    const found = redacted(sent, faults);
    super(sent, answer, true, `was answered with ${answer.status}, but ${UNDOCUMENTED}: ${list(found)}`, found);
    this.status = answer.status;
    this.body = sent.redact.text(answer.body);
  }
}

function redacted({ redact: { text } }: Sent, faults: readonly FaultAt[]): FaultAt[] {
  return faults.map(({ path, message }) => ({ path: text(path), message: text(message) }));
}

/** Every error that a client throws; its `name` tells which. */
export type AnyClientError = InvalidInputError | NetworkError | TimeoutError | HttpError | UnexpectedResponseError;

/**
 * Whether a client threw `error`; one of another copy or version of this package counts too.
 *
 * @example
 * try {
 *   await improvely.grantUserPermission({ email: "dan@example.com", project: 1, permission: "view" });
 * } catch (error) {
 *   if (isClientError(error) && error.name === "HttpError") console.error(error.status, error.message);
 *   else throw error;
 * }
 */
export function isClientError(error: unknown): error is AnyClientError {
  return typeof error === "object" && error !== null && BRAND in error;
}

function list(faults: readonly FaultAt[]): string {
  return faults.map(({ path, message }) => (path === "" ? message : `${path} ${message}`)).join("; ");
}

/** The messages and codes of an error and its causes: Node's `fetch` keeps its reason (ECONNREFUSED, …) in a cause. */
function reasonOf(error: unknown): string {
  const reasons: string[] = [];
  for (let cause = error, depth = 0; cause !== undefined && cause !== null && depth < 5; depth += 1) {
    const { message, code, cause: next } = cause as { message?: unknown; code?: unknown; cause?: unknown };
    for (const reason of [message ?? (typeof cause === "object" ? undefined : cause), code]) {
      if (reason !== undefined && reason !== "" && !reasons.includes(String(reason))) reasons.push(String(reason));
    }
    cause = next;
  }
  return reasons.join(", ") || "no reason given";
}
