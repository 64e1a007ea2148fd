import { InvalidInputError } from "./errors.ts";
import { described, faultsOf } from "./faults.ts";
import type { Operation } from "./operation.ts";
import { MASK, type RedactedRequest } from "./redact.ts";

/** Where the values of one operation go: its URL is openapi-fetch's to build, the rest is sent as it stands here. */
export interface RequestParts {
  params: { path: Values; query: Values };
  headers: Record<string, string>;
  body: string | undefined;
}

export type Values = Record<string, unknown>;

/** Throws InvalidInputError, with every fault at once, unless `input` fits the operation. */
export function checkInput({ operationId, validateInput }: Operation, input: unknown): asserts input is Values {
  const faults = described(faultsOf(validateInput, input));
  for (const [name, value] of Object.entries(input ?? {})) {
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) {
      faults.push({ path: `/${name}`, message: "is an integer too large to be sent exactly" });
    }
  }
  if (faults.length > 0) throw new InvalidInputError(operationId, faults);
}

/** Sorts a checked input, the credential and further headers into the places where the operation has them. */
export function requestParts(
  operation: Operation,
  input: Values,
  credential: string,
  furtherHeaders: Readonly<Record<string, string>> | undefined,
): RequestParts {
  const { pathParameters, queryParameters, requestBody, credential: place } = operation;
  const values = place?.in === "body" ? { ...input, [place.name]: credential } : input;
  const headers: Record<string, string> = { Accept: "application/json", ...furtherHeaders };
  if (place?.in === "header") headers[place.name] = place.prefix + credential;
  if (requestBody !== undefined) headers["Content-Type"] = requestBody.mediaType;
  return {
    params: { path: pick(values, pathParameters), query: pick(values, queryParameters) },
    headers,
    body: requestBody && encoded(pick(values, requestBody.properties), requestBody.mediaType),
  };
}

/** The headers that a client sets itself for an operation. */
export function ownHeaders({ credential }: Operation): string[] {
  return ["Accept", "Content-Type", ...(credential?.in === "header" ? [credential.name] : [])];
}

/** The request as it may be shown: with a mask in the credential's place. */
export function redactedRequest(
  operation: Operation,
  url: string,
  input: Values,
  furtherHeaders: Readonly<Record<string, string>> | undefined,
): RedactedRequest {
  const { headers, body } = requestParts(operation, input, MASK, furtherHeaders);
  return { method: operation.method, url, headers, body };
}

/** The values that are there, in the order of `names`, which is the spec's. */
function pick(values: Values, names: readonly string[]): Values {
  const picked: Values = {};
  for (const name of names) if (Object.hasOwn(values, name) && values[name] !== undefined) picked[name] = values[name];
  return picked;
}

/** The media type is the operation's, never the caller's. The generator has seen to it that a form's values are scalars. */
function encoded(body: Values, mediaType: string): string {
  if (mediaType === "application/json") return JSON.stringify(body);
  return new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])).toString();
}
