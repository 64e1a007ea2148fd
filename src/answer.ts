import { HttpError, UnexpectedResponseError } from "./answer-errors.ts";
import type { FaultAt } from "./client-error.ts";
import { inexactIn } from "./drift.ts";
import { described, faultsOf } from "./faults.ts";
import { isTooDeep, type Parsed, parsedJson, TOO_DEEP } from "./json.ts";
import type { Fault, Operation, Validator } from "./operation.ts";
import type { Sent } from "./request-errors.ts";
import type { Answer } from "./transport.ts";

/**
 * The one place where an answer becomes a result or an error. Returns the documented success body, or throws. What
 * media type an answer claims to have is not asked: old servers get it wrong, and its content decides, unless a text is
 * documented. The format of a walk's `link` is not either: the walk follows it, or says why not.
 */
export function resultOf(operation: Operation, answer: Answer, sent: () => Sent, link?: string): unknown {
  const { status, body, fault } = answer;
  const isText = operation.responses[status]?.isText;
  const read = fault !== undefined ? { fault } : isText ? { value: body } : parsedJson(body);
  if (isSuccessful(status) && isSuccess(operation, answer, read, link)) return read.value;
  // What errors show of a body is gone through part by part.
  const isDeep = typeof read.value !== "string" && isTooDeep(body);
  throw errorOf(operation, answer, isDeep ? { fault: TOO_DEEP } : read, sent, link);
}

function isSuccess(operation: Operation, answer: Answer, read: Parsed, link: string | undefined): boolean {
  try {
    if (disagreementsOf(operation, answer, read, link).length > 0) return false;
    return !isFailure(operation, answer.status, read.value, false);
  } catch {
    // A body that is nested without end exhausted the stack. To look for that before takes a tenth of the time.
    return false;
  }
}

function errorOf(
  operation: Operation,
  answer: Answer,
  read: Parsed,
  sent: () => Sent,
  link: string | undefined,
): Error {
  const { status } = answer;
  const isDocumented = operation.responses[status] !== undefined;
  const disagreements = disagreementsOf(operation, answer, read, link);
  const body = read.value === undefined ? answer.body : read.value;
  // What is hidden or followed has no status of its own.
  if (status >= 400 || (!isSuccessful(status) && answer.fault === undefined)) {
    const faults = !isDocumented && answer.fault === undefined ? [] : disagreements;
    return new HttpError(sent(), answer, body, isDocumented && faults.length === 0, faults);
  }
  if (isSuccessful(status) && isFailure(operation, status, read.value, disagreements.length > 0)) {
    return new HttpError(sent(), answer, body, true, []);
  }
  return new UnexpectedResponseError(sent(), answer, disagreements);
}

/** Where an answer disagrees with the documented one of its status. */
function disagreementsOf(
  { responses }: Operation,
  { status, body: text, fault: unread }: Answer,
  { value, fault }: Parsed,
  link: string | undefined,
): readonly FaultAt[] {
  const documented = responses[status];
  const whole = (message: string) => [{ path: "", message }];
  if (unread !== undefined) return whole(unread);
  if (documented === undefined) return whole(`the status ${status} is not documented`);
  const { validate, known = null } = documented;
  if (validate === undefined) return text === "" ? [] : whole("it has a body, and none is documented");
  if (fault !== undefined) return whole(fault);
  const faults = contradictions(validate, value).filter(({ keyword, path }) => keyword !== "format" || path !== link);
  return faults.length > 0 ? described(faults) : inexactIn(text, value, known).documented;
}

/** What in a body contradicts the documented one. A value that is new to an enumeration does not: vendors add values. */
function contradictions(validate: Validator, body: unknown): readonly Fault[] {
  return faultsOf(validate, body).filter(({ isNewValue }) => !isNewValue);
}

/**
 * Whether the body of a 2xx is a documented failure: it says so, by a property that only failures have or a constant of
 * theirs; it fits one; and it is no success with something more, since it contradicts that or has nothing of its own.
 */
function isFailure(operation: Operation, status: number, body: unknown, disagrees: boolean): boolean {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return false;
  const { responses, errorProperties, successProperties } = operation;
  const hasOneOf = (names: readonly string[]) => names.some((name) => Object.hasOwn(body, name));
  const { validate } = responses[status] ?? {};
  const hasOtherConstant = () =>
    validate !== undefined &&
    contradictions(validate, body).some(({ keyword, path }) => keyword === "const" && path.lastIndexOf("/") === 0);
  const contradicts = disagrees && responses[status] !== undefined;
  if (!hasOneOf(errorProperties) && !(contradicts && hasOtherConstant())) return false;
  if (!contradicts && hasOneOf(successProperties)) return false;
  // What fits the success may not be a failure but for a value that is new to it.
  const faultsIn = contradicts ? contradictions : faultsOf;
  return Object.entries(responses).some(
    ([other, failure]) =>
      !isSuccessful(Number(other)) && failure.validate !== undefined && faultsIn(failure.validate, body).length === 0,
  );
}

function isSuccessful(status: number): boolean {
  return status >= 200 && status <= 299;
}
