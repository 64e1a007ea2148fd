import { type FaultAt, InvalidInputError } from "../client-error.ts";
import { isClientError } from "../errors.ts";
import { adviceOn } from "../nearest.ts";
import type { CallOptions } from "../options.ts";
import type { AnyClient } from "./types.ts";

/** A method of a client, as a batch calls it. */
export interface Method {
  (input: unknown, options?: CallOptions): Promise<unknown>;
  withResponse(input: unknown, options?: CallOptions): Promise<{ data: unknown; status: number }>;
}

/** The client's method of an operation. Throws InvalidInputError where it has none. */
export function methodOf(client: AnyClient, operationId: string, caller: string): Method {
  const methods = Object.entries(Object(client)).filter(([, method]) => "withResponse" in Object(method));
  const names = methods.map(([name]) => name);
  if (names.includes(operationId)) return Object(client)[operationId];
  const message = names.length === 0 ? NO_CLIENT : `is not an operation; ${adviceOn(String(operationId), names)}`;
  throw new InvalidInputError("", caller, [{ path: "/operationId", message }]);
}

const NO_CLIENT = "cannot be looked up: the client is none of this package";

/** Throws InvalidInputError for a method that gives a list: one page of it would be taken for the whole. */
export function refuseList(method: Method, caller: string): void {
  if (!("all" in method)) return;
  const message = "gives a list, page by page: walk it with its method `all`";
  throw new InvalidInputError("", caller, [{ path: "/operationId", message }]);
}

/**
 * An error as the client itself throws it, of its own copy of this package, so that `instanceof` holds for callers too.
 * No client takes such a signal, and each looks at its options first.
 */
export async function invalidInput(
  method: Method,
  operation: string,
  faults: readonly FaultAt[],
  options?: { cause: unknown },
): Promise<InvalidInputError> {
  const error: unknown = await method({}, { signal: 0 as never }).catch((reason) => reason);
  if (!isClientError(error)) return new InvalidInputError("", operation, faults, options);
  const Own = error.constructor as typeof InvalidInputError;
  return new Own(error.api, operation, faults, options);
}
