import type { HttpError, UnexpectedResponseError } from "./answer-errors.ts";
import { BRAND, type InvalidInputError } from "./client-error.ts";
import type { NetworkError, TimeoutError } from "./request-errors.ts";

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
