import { LONGEST_SECRET, MASK, redactor } from "../redact.ts";
import { fieldsIn, fieldsOf, pathParameters, typed } from "./parameters.ts";
import type { PrismOperation } from "./prism.ts";
import type { PrismRequest } from "./prism-answers.ts";
import type { MockRequest } from "./types.ts";

/** The names of headers, parameters and body properties that hold a credential or another secret, in small letters. */
export function credentialNames(operations: readonly PrismOperation[]): Set<string> {
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
  documented: PrismOperation | undefined,
  names: ReadonlySet<string>,
): MockRequest {
  const secrets = new Set<string>();
  const covered = <T>(value: T) => withCredentialsCovered(value, names, secrets) as T;
  const { request } = documented ?? {};
  const fields = fieldsIn(body, String(headers["content-type"]));
  // A body that is still text here is one that nobody parsed, so that nobody knows what its parts are.
  const json = typeof body === "object" ? (body ?? undefined) : undefined;
  const shown = {
    operation: documented?.iid,
    method: method.toUpperCase(),
    path: url.path,
    pathParameters: typed(pathParameters(documented?.path, url.path), request?.path),
    query: typed(covered(url.query), request?.query),
    headers: covered({ ...headers }),
    body: fields === undefined ? covered(json) : typed(covered(fields), fieldsOf(documented)),
  };
  if ([...secrets].some(({ length }) => length > LONGEST_SECRET)) {
    return { ...shown, path: MASK, pathParameters: {}, query: {}, headers: {}, body: undefined };
  }
  return redactor([...secrets]).value(shown) as MockRequest;
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
