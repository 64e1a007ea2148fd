import { InvalidInputError } from "./errors.ts";
import { described } from "./faults.ts";
import type { Operation } from "./operation.ts";
import { MASK, type RedactedRequest } from "./redact.ts";

/** What openapi-fetch needs to send one operation. */
export interface RequestParts {
  params: { path: Values; query: Values };
  headers: Record<string, string>;
  body?: Values;
  bodySerializer: (body: Values) => string;
}

export type Values = Record<string, unknown>;

/** Throws InvalidInputError, with every fault at once, unless `input` fits the operation. */
export function checkInput({ operationId, validateInput }: Operation, input: unknown): asserts input is Values {
  const faults = validateInput(input) ? [] : described(validateInput.errors ?? []);
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
    ...(requestBody && { body: pick(values, requestBody.properties) }),
    bodySerializer: requestBody?.mediaType === "application/json" ? JSON.stringify : formEncoded,
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
  const { headers, body, bodySerializer } = requestParts(operation, input, MASK, furtherHeaders);
  return { method: operation.method, url, headers, body: body && bodySerializer(body) };
}

/** The values that are there, in the order of `names`, which is the spec's. */
function pick(values: Values, names: readonly string[]): Values {
  const picked: Values = {};
  for (const name of names) if (values[name] !== undefined) picked[name] = values[name];
  return picked;
}

/** The generator has seen to it that a form's values are scalars. */
function formEncoded(body: Values): string {
  return new URLSearchParams(Object.entries(body).map(([name, value]) => [name, String(value)])).toString();
}
