// What every entry of the package exports beside its clients.

export type { Result } from "./call.ts";
export type { Client, Method } from "./client.ts";
export type { CredentialSource } from "./credential.ts";
export { toCurl } from "./curl.ts";
export {
  type AnyClientError,
  ClientError,
  type FaultAt,
  HttpError,
  InvalidInputError,
  isClientError,
  NetworkError,
  RequestError,
  TimeoutError,
  UnexpectedResponseError,
} from "./errors.ts";
export type { HookEvent, Hooks } from "./hooks.ts";
export type { HttpErrorOf } from "./http-error.ts";
export type { CallOptions, ClientOptions, RequestOptions } from "./options.ts";
export type { RedactedRequest } from "./redact.ts";
