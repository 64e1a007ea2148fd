import type { Operation } from "./operation.ts";
import type { Answer } from "./transport.ts";

/** Marks a client's error for every copy of this package. */
const BRAND = Symbol.for("user-permission-clients.ClientError");

/** One thing that is wrong with an input or an answer, and where: `""` is the whole, `/permissions/0` a part. */
export interface FaultAt {
  readonly path: string;
  readonly message: string;
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
  ) {
    super(operation, `nothing was sent, the input is not valid: ${list(faults)}`);
  }
}

/** The base of the errors that happen once a request is under way. */
export abstract class RequestError extends ClientError {
  /** Which product: the name of its spec. */
  readonly api: string;
  readonly method: string;

  constructor(
    { api, operationId, method }: Operation,
    readonly url: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(operationId, `${method} ${url} ${message}`, options);
    this.api = api;
    this.method = method;
  }
}

/** There is no whole answer: no connection, or it broke. Whether the server acted is not known. */
export class NetworkError extends RequestError {
  override readonly name = "NetworkError";

  constructor(operation: Operation, url: string, cause: unknown) {
    super(operation, url, `got no whole answer (${reasonOf(cause)}); the server may or may not have acted`, { cause });
  }
}

/**
 * The server says that the operation failed. Where the vendor documents a body for the `status`, `body` has its type
 * once the method's `isHttpError` has told the operation.
 */
export class HttpError<Status extends number = number, Body = unknown> extends RequestError {
  override readonly name = "HttpError";
  readonly headers: Headers;

  constructor(
    operation: Operation,
    url: string,
    answer: Answer,
    readonly status: Status,
    /** The parsed JSON of the answer, or its text where that is not JSON. */
    readonly body: Body,
  ) {
    const sentence = sentenceOf(body);
    super(operation, url, `was answered with ${status}${sentence === undefined ? "" : `: ${sentence}`}`);
    this.headers = answer.headers;
  }
}

/** The answer is not one that the vendor documents, so it is neither a sure success nor a sure failure. */
export class UnexpectedResponseError extends RequestError {
  override readonly name = "UnexpectedResponseError";
  readonly status: number;
  readonly headers: Headers;
  /** The answer's body as it came. */
  readonly body: string;

  constructor(
    operation: Operation,
    url: string,
    { status, headers, body }: Answer,
    readonly faults: readonly FaultAt[],
  ) {
    super(operation, url, `was answered with ${status}, but not as documented: ${list(faults)}`);
    this.status = status;
    this.headers = headers;
    this.body = body;
  }
}

/** Every error that a client throws; its `name` tells which. */
export type AnyClientError = InvalidInputError | NetworkError | HttpError | UnexpectedResponseError;

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

/** The sentence in which a body says what is wrong, or its messages by field; cut to a readable length. */
function sentenceOf(body: unknown): string | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { message, error, detail, ...fields } = body as Record<string, unknown>;
  const sentence = [message, error, detail].find((value) => typeof value === "string" && value !== "");
  const messages = Object.entries(fields).filter(([, value]) => Array.isArray(value) && typeof value[0] === "string");
  const text = sentence ?? messages.map(([field, value]) => `${field}: ${(value as string[]).join(" ")}`).join("; ");
  return text === "" ? undefined : String(text).replace(/(?<=^.{300}).+$/s, "…");
}

/** Node's `fetch` keeps the reason (ECONNREFUSED, …) in a cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: unknown; cause?: { code?: unknown; message?: unknown } };
  const reason = cause?.code ?? cause?.message;
  return reason === undefined ? String(message) : `${message}, ${reason}`;
}
