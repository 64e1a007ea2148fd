import { HttpError, type Sent, UnexpectedResponseError } from "./errors.ts";
import { described, faultsOf } from "./faults.ts";
import type { Fault, Operation, Validator } from "./operation.ts";
import type { Answer } from "./transport.ts";

/**
 * The one place where an answer becomes a result or an error. Returns the documented success body, or throws. What
 * media type an answer claims to have is not asked: old servers get it wrong, and its content decides.
 */
export function resultOf(operation: Operation, answer: Answer, sent: () => Sent): unknown {
  const { status, body: text, fault } = answer;
  const unexpected = (message: string) => new UnexpectedResponseError(sent(), answer, [{ path: "", message }]);
  if (fault !== undefined) throw unexpected(fault);

  const isSuccess = isSuccessful(status);
  const documented = operation.responses[status];
  const body = parsed(text);
  const failure = () => new HttpError(sent(), answer, body ?? text);
  if (documented === undefined) {
    // Stryker disable next-line ArrayDeclaration: what is no fault has no keyword, and is passed over
    throw isSuccess && !isFailure(operation, body, [])
      ? unexpected(`the status ${status} is not documented`)
      : failure();
  }
  if (documented.validate === undefined) {
    if (!isSuccess) throw failure();
    if (text !== "") throw unexpected("it has a body, and none is documented");
    return undefined;
  }
  if (body === undefined) throw unexpected(text === "" ? "the body is empty" : "the body is not JSON");
  const faults = contradictions(documented.validate, body);
  if (isSuccess && isFailure(operation, body, faults)) throw failure();
  if (faults.length > 0) throw new UnexpectedResponseError(sent(), answer, described(faults));
  if (!isSuccess) throw failure();
  return body;
}

/** What in a body contradicts the documented one. A value that an enumeration lacks does not: vendors add values. */
function contradictions(validate: Validator, body: unknown): Fault[] {
  return faultsOf(validate, body).filter(({ keyword }) => keyword !== "enum");
}

/**
 * Whether the body of a 2xx is a documented failure: it fits one, and it either has a property that only failures
 * have, or another constant where the success has its own (`status: "error"`), not deep within it.
 */
function isFailure({ responses, errorProperties }: Operation, body: unknown, faults: readonly Fault[]): boolean {
  if (typeof body !== "object" || body === null || Array.isArray(body)) return false;
  const isOther = ({ keyword, path }: Fault) => keyword === "const" && path.lastIndexOf("/") === 0;
  if (!errorProperties.some((name) => name in body) && !faults.some(isOther)) return false;
  return Object.entries(responses).some(
    ([status, { validate }]) => !isSuccessful(Number(status)) && validate !== undefined && validate(body) === undefined,
  );
}

function isSuccessful(status: number): boolean {
  return status >= 200 && status <= 299;
}

/** The JSON value in `text`; where there is none, undefined, which is not a JSON value. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
