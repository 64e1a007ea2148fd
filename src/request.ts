import { serializeArrayParam, serializePrimitiveParam } from "openapi-fetch";
import type { Values } from "./input.ts";
import type { Operation } from "./operation.ts";
import type { PlainRequest } from "./transport.ts";

/**
 * Sorts a checked input, the credential and further headers into the places where the operation has them. The URL of a
 * further page stands in place of the input's.
 */
export function requestOf(
  operation: Operation,
  baseUrl: string,
  input: Values,
  credential: string,
  furtherHeaders: Readonly<Record<string, string>> | undefined,
  page?: string,
): PlainRequest {
  const { method, headerParameters = [], requestBody, credential: place } = operation;
  const values = place?.in === "body" ? { ...input, [place.name]: credential } : input;
  const headers: Record<string, string> = { Accept: operation.accept, ...furtherHeaders };
  for (const [name, value] of Object.entries(pick(values, headerParameters))) headers[name] = String(value);
  if (place?.in === "header") headers[place.name] = place.prefix + credential;
  if (requestBody !== undefined) headers["Content-Type"] = requestBody.mediaType;
  const query = queryOf(operation, values);
  const url = page ?? baseUrl + pathOf(operation, values) + (query && `?${query}`);
  return {
    method,
    url: place?.put?.(url, place.name, credential) ?? url,
    headers,
    body: requestBody && encoded(pick(values, requestBody.properties), requestBody.mediaType),
  };
}

/** The generator has seen to it that each is a scalar. */
function pathOf({ path, pathParameters }: Operation, values: Values): string {
  return pathParameters.reduce(
    (url, name) => url.replaceAll(`{${name}}`, encodeURIComponent(values[name] as string)),
    path,
  );
}

/** The generator has seen to it that each is a scalar or a list of them. A list without items is no parameter. */
function queryOf({ queryParameters, joinedParameters = {} }: Operation, values: Values): string {
  const parts = (names: readonly string[], explode: boolean) =>
    Object.entries(pick(values, names)).flatMap(([name, value]) => {
      if (!Array.isArray(value)) return serializePrimitiveParam(name, value as string);
      const style = (explode ? undefined : joinedParameters[name]) ?? "form";
      return value.length > 0 ? serializeArrayParam(name, value, { style, explode }) : [];
    });
  return [...parts(queryParameters, true), ...parts(Object.keys(joinedParameters), false)].join("&");
}

/** The headers that a client sets itself for an operation. */
export function ownHeaders({ credential, headerParameters = [] }: Operation): string[] {
  return ["Accept", "Content-Type", ...headerParameters, ...(credential?.in === "header" ? [credential.name] : [])];
}

/** The values that are there, in the order of `names`, which is the spec's. */
function pick(values: Values, names: readonly string[]): Values {
  const isGiven = (name: string) => Object.hasOwn(values, name) && values[name] !== undefined;
  return Object.fromEntries(names.filter(isGiven).map((name) => [name, values[name]]));
}

/**
 * The media type is the operation's, never the caller's. The generator has seen to it that a form's values are scalars,
 * or null, which no form can have: it is left out.
 */
function encoded(body: Values, mediaType: string): string {
  if (!mediaType.startsWith("application/x-www-form-urlencoded")) return JSON.stringify(body);
  const given = Object.entries(body).filter(([, value]) => value !== null);
  return new URLSearchParams(given as [string, string][]).toString();
}
