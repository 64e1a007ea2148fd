import { type FaultAt, list } from "./client-error.ts";
import { isRefusal } from "./outcome.ts";
import { reasonIn } from "./reason.ts";
import { RequestError, type Sent } from "./request-errors.ts";
import { retryAfterMs } from "./retry-after.ts";
import type { Answer } from "./transport.ts";

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
  /** The parsed JSON of the answer, or its text where that is not JSON, or a text is documented. */
  readonly body: Body;
  /** Whether the vendor documents an answer like this one: for its status, a body that it fits. */
  readonly documented: Documented;

  constructor(sent: Sent, answer: Answer, body: Body, documented: Documented, faults: readonly FaultAt[]) {
    const shown = sent.redact.value(body) as Body;
    const found = redacted(sent, faults);
    const reason =
      reasonIn(documented && typeof shown === "string" ? [shown] : shown) ??
      (found.length > 0 ? `${UNDOCUMENTED}: ${list(found)}` : undefined);
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
