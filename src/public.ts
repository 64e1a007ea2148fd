// What every entry of the package exports beside its clients.

export { HttpError, UnexpectedResponseError } from "./answer-errors.ts";
export type { Result } from "./call.ts";
export type { Client, Method } from "./client.ts";
export { ClientError, type FaultAt, InvalidInputError } from "./client-error.ts";
export type { CredentialSource } from "./credential.ts";
export { toCurl } from "./curl.ts";
export { type AnyClientError, isClientError } from "./errors.ts";
export type { AttemptEnd, HookEvent, Hooks } from "./hooks.ts";
export type { HttpErrorOf } from "./http-error.ts";
export { type Logger, logTo } from "./log-to.ts";
export type { CallOptions, ClientOptions, RequestOptions } from "./options.ts";
export type { RedactedRequest } from "./redact.ts";
export { NetworkError, RequestError, TimeoutError } from "./request-errors.ts";
