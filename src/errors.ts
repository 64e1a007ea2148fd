import type { Operation } from "./operation.ts";
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
  readonly request: RedactedRequest;
  readonly redact: Redactor;
}

/** The base of every error that a client throws. Tell one by {@link isClientError}, and which by its `name`. */
export abstract class ClientError extends Error {
  get [BRAND](): true {
    return true;
  }

  constructor(
    /** The operationId, which is the method's name; for an option, the function that got it. */
    readonly operation: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(`${operation}: ${message}`, options);
  }
}

/** The input does not fit the operation, or an option does not fit the client. Nothing was sent. */
export class InvalidInputError extends ClientError {
  override readonly name = "InvalidInputError";

  constructor(
    operation: string,
    /** Everything that is wrong. */
    readonly faults: readonly FaultAt[],
    options?: ErrorOptions,
  ) {
    super(operation, `nothing was sent, the input is not valid: ${list(faults)}`, options);
  }
}

/** The base of the errors that happen once a request is under way. What it holds is redacted. */
export abstract class RequestError extends ClientError {
  /** Which product: the name of its spec. */
  readonly api: string;
  /** How often the request was sent. */
  readonly attempts: number;
  /** The request, its credential masked. */
  readonly request: RedactedRequest;

  constructor({ operation, attempts, request }: Sent, message: string, options?: ErrorOptions) {
    const often = attempts > 1 ? ` (attempt ${attempts})` : "";
    super(operation.operationId, `${request.method} ${request.url} ${message}${often}`, options);
    this.api = operation.api;
    this.attempts = attempts;
    this.request = request;
  }
}

/** There is no whole answer: no connection, or it broke. Whether the server acted is not known. */
export class NetworkError extends RequestError {
  override readonly name = "NetworkError";
  /** What `fetch` says, its causes included. */
  readonly reason: string;

  constructor(sent: Sent, cause: unknown) {
    const reason = sent.redact.text(reasonOf(cause));
    super(sent, `got no whole answer (${reason}); the server may or may not have acted`, { cause: new Error(reason) });
    this.reason = reason;
  }
}

/** There is no whole answer in time. Whether the server acted is not known. */
export class TimeoutError extends RequestError {
  override readonly name = "TimeoutError";

  constructor(
    sent: Sent,
    /** How long was waited for the answer, in ms: `timeoutMs`, or less where the call's deadline came first. */
    readonly timeoutMs: number,
  ) {
    const limit = `${Math.round(timeoutMs)} ms`;
    super(
      sent,
      sent.attempts === 0
        ? `was not sent: its credential did not come within ${limit}`
        : `got no whole answer within ${limit}; the server may or may not have acted`,
    );
  }
}

/** The base of the errors that have an answer. */
abstract class AnswerError extends RequestError {
  readonly headers: Headers;
  /** How long the server asks to wait before another request, in ms, where its `Retry-After` says so. */
  readonly retryAfterMs: number | undefined;

  constructor(sent: Sent, { headers }: Answer, message: string) {
    super(sent, message);
    this.headers = sent.redact.headers(headers);
    this.retryAfterMs = retryAfterMs(headers);
  }
}

/**
 * The server says that the operation failed. Where the vendor documents a body for the `status`, `body` has its type
 * once the method's `isHttpError` has told the operation.
 */
export class HttpError<Status extends number = number, Body = unknown> extends AnswerError {
  override readonly name = "HttpError";
  readonly status: Status;
  /** The parsed JSON of the answer, or its text where that is not JSON. */
  readonly body: Body;

  constructor(sent: Sent, answer: Answer, body: Body) {
    const shown = sent.redact.value(body) as Body;
    const sentence = sentenceOf(shown);
    super(sent, answer, `was answered with ${answer.status}${sentence === undefined ? "" : `: ${sentence}`}`);
    this.status = answer.status as Status;
    this.body = shown;
  }
}

/** The answer is not one that the vendor documents, so it is neither a sure success nor a sure failure. */
export class UnexpectedResponseError extends AnswerError {
  override readonly name = "UnexpectedResponseError";
  /** 0 where a browser hides it, as it does for a redirect. */
  readonly status: number;
  /** The answer's body as it came. */
  readonly body: string;
  /** Where the answer disagrees with the documented one. */
  readonly faults: readonly FaultAt[];

  constructor(sent: Sent, answer: Answer, faults: readonly FaultAt[]) {
    const { text } = sent.redact;
    const shown = faults.map(({ path, message }) => ({ path: text(path), message: text(message) }));
    super(sent, answer, `was answered with ${answer.status}, but not as documented: ${list(shown)}`);
    this.status = answer.status;
    this.body = text(answer.body);
    this.faults = shown;
  }
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

/** The sentence in which a body says what is wrong, itself or in its `error`, or its messages by field; cut to a readable length. */
function sentenceOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { message, error, detail, ...fields } = body as Record<string, unknown>;
  const inner = (error as { message?: unknown } | null | undefined)?.message;
  const sentence = [message, error, detail, inner].find((value) => typeof value === "string" && value !== "");
  const messages = Object.entries(fields).filter(([, value]) => Array.isArray(value) && typeof value[0] === "string");
  const text = sentence ?? messages.map(([field, value]) => `${field}: ${(value as string[]).join(" ")}`).join("; ");
  return text === "" ? undefined : String(text).replace(/(?<=.{300}).+/s, "…");
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
