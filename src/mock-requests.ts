import type { createServer } from "@stoplight/prism-http-server";
import { LONGEST_SECRET, MASK, redactor } from "./redact.ts";

/** A request that a mock got, with a mask in the credential's place. A retry is a request of its own. */
export interface MockRequest {
  /** The operationId; undefined where the spec has no such method and path. */
  readonly operation: string | undefined;
  /** In capital letters. */
  readonly method: string;
  /** With the path of the API's server, and percent-encoded as it was sent. */
  readonly path: string;
  readonly query: Readonly<Record<string, unknown>>;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, unknown>>;
  /** What a JSON object or list holds, or a form's fields as strings; undefined for any other body. */
  readonly body: unknown;
}

export type PrismOperations = Parameters<typeof createServer>[0];
type PrismOperation = PrismOperations[number];

/** A request as Prism reads it. */
interface PrismRequest {
  readonly method: string;
  readonly url: { readonly path: string; readonly query?: object };
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** The names of headers, parameters and body properties that hold a credential or another secret, in small letters. */
export function credentialNames(operations: PrismOperations): Set<string> {
  const names = ["authorization", "proxy-authorization", "cookie", ...operations.flatMap(namesOf)];
  return new Set(names.map((name) => name.toLowerCase()));
}

function namesOf({ security, request }: PrismOperation): string[] {
  // Prism always gives a list, whatever its types say.
  const required = (security as NonNullable<typeof security>).flat();
  const schemes = required.flatMap((scheme) => (scheme.type === "apiKey" ? [scheme.name] : []));
  const marked = (request?.body?.contents ?? []).flatMap(({ schema }) =>
    Object.entries({ ...schema?.properties }).filter(([, property]) =>
      ["x-credential", "x-secret"].some((mark) => Object.hasOwn(Object(property), mark)),
    ),
  );
  return [...schemes, ...marked.map(([name]) => name)];
}

/**
 * What may be kept of a request. What has a credential's name is masked, in headers, query and body alike, since a request
 * that the spec does not have may carry a credential too; and then the same text wherever else it stands.
 */
export function shownRequest(
  { method, url, headers, body }: PrismRequest,
  operation: string | undefined,
  names: ReadonlySet<string>,
): MockRequest {
  const secrets = new Set<string>();
  const covered = (value: unknown) => withCredentialsCovered(value, names, secrets);
  const shown = {
    operation,
    method: method.toUpperCase(),
    path: url.path,
    query: covered({ ...url.query }),
    headers: covered({ ...headers }),
    body: covered(parsedBody(body, String(headers?.["content-type"]))),
  };
  if ([...secrets].some(({ length }) => length > LONGEST_SECRET)) {
    return { operation, method: shown.method, path: MASK, query: {}, headers: {}, body: undefined };
  }
  return redactor([...secrets]).value(shown) as MockRequest;
}

function parsedBody(body: unknown, mediaType: string): unknown {
  // A JSON body that is still text here is one that Prism did not parse, so that nobody knows what its parts are.
  if (typeof body === "object") return body ?? undefined;
  if (!/application\/x-www-form-urlencoded\b/i.test(mediaType) || typeof body !== "string") return undefined;
  const form = new URLSearchParams(body);
  return Object.fromEntries([...form.keys()].map((name) => [name, oneOrAll(form.getAll(name))]));
}

function oneOrAll(values: string[]): string | string[] {
  return values.length === 1 ? (values[0] as string) : values;
}

/** A copy with a mask for each value that a credential's name has; the strings under the masks go to `secrets`. */
function withCredentialsCovered(value: unknown, names: ReadonlySet<string>, secrets: Set<string>): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((each) => withCredentialsCovered(each, names, secrets));
  const entries = Object.entries(value).map(([name, part]): [string, unknown] => {
    if (!names.has(name.toLowerCase())) return [name, withCredentialsCovered(part, names, secrets)];
    for (const text of textsIn(part)) secrets.add(text).add(text.replace(/^\S+ +/, ""));
    return [name, typeof part === "string" ? part.replace(/((?:bearer|basic) )?.*/is, `$1${MASK}`) : MASK];
  });
  return Object.fromEntries(entries);
}

function textsIn(value: unknown): string[] {
  if (typeof value === "object" && value !== null) return Object.values(value).flatMap(textsIn);
  return [String(value)];
}
