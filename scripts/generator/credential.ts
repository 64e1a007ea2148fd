import type { RequestBody } from "./request-body.ts";
import type { Located, Node, Path, Specification } from "./specification.ts";

/** Where an operation's credential goes: a header, the query, or a property of the body. */
export type Credential =
  | { in: "header"; name: string; prefix: "Bearer " | "Basic " | "" }
  | { in: "query" | "body"; name: string };

/** The operation's credential: a property of its body marked `x-credential`, else its first security scheme. */
export function credentialOf(
  specification: Specification,
  operation: Located,
  body: RequestBody | undefined,
): Credential | undefined {
  const properties = Object.entries((body?.schema.properties ?? {}) as Record<string, Node>);
  const [marked, second] = properties.filter(([, property]) => "x-credential" in Object(property));
  const scheme = schemeOf(specification, operation);
  if (marked === undefined) return scheme;
  const place = [...(body?.path ?? []), "properties"];
  if (second !== undefined)
    throw specification.refusal([...place, second[0]], "only one property can be the credential.");
  const [name, { type }] = marked;
  if (marked[1]["x-credential"] !== true || type !== "string") {
    throw specification.refusal([...place, name], "`x-credential` must be true, on a property of type string.");
  }
  if (scheme !== undefined) {
    throw specification.refusal(
      operation.path,
      `it has the credential "${name}" in its body and a security scheme; only one is supported. Set \`security: []\`.`,
    );
  }
  return { in: "body", name };
}

function schemeOf(specification: Specification, { node, path }: Located): Credential | undefined {
  const requirements = (node.security ?? specification.document.security ?? []) as Record<string, unknown>[];
  // An empty requirement makes the credential optional; the client always has one.
  const [schemeName, another] = Object.keys(requirements.find((each) => Object.keys(each).length > 0) ?? {});
  if (schemeName === undefined) return undefined;
  if (another !== undefined) {
    throw specification.refusal(
      path,
      `it asks for "${schemeName}" and "${another}" at once; only one credential is supported.`,
    );
  }
  const root = ["components", "securitySchemes", schemeName];
  return specification.attempt([root], () => placeOf(specification, path, schemeName, root));
}

function placeOf(specification: Specification, path: Path, schemeName: string, root: Path): Credential {
  const { node: scheme, path: place } = specification.resolve(root);
  if (scheme.type === undefined)
    throw specification.refusal(path, `the security scheme "${schemeName}" is not defined.`);
  const http = scheme.type === "http" ? String(scheme.scheme).toLowerCase() : undefined;
  // How a token is come by is its owner's business; it is sent in one way only.
  if (http === "bearer" || scheme.type === "oauth2" || scheme.type === "openIdConnect") {
    return { in: "header", name: "Authorization", prefix: "Bearer " };
  }
  if (http === "basic") return { in: "header", name: "Authorization", prefix: "Basic " };
  const name = String(scheme.name);
  if (scheme.type === "apiKey" && scheme.in === "header" && /^[\w!#$%&'*+.^`|~-]+$/.test(name)) {
    return { in: "header", name, prefix: "" };
  }
  // What would have to be escaped, not every server reads as it was meant.
  if (scheme.type === "apiKey" && scheme.in === "query" && /^[\w.~-]+$/.test(name)) return { in: "query", name };
  throw specification.refusal(
    place,
    `the security scheme "${schemeName}" is not supported; only a bearer token (http bearer, oauth2, openIdConnect), HTTP basic, and an API key in a header or the query are.`,
  );
}

/** A client is given one credential: it must not go to where another belongs. */
export function refuseOtherCredentials(
  specification: Specification,
  operations: readonly { path: Path; credential: Credential | undefined }[],
): void {
  const [first, ...others] = operations.filter(({ credential }) => credential !== undefined);
  for (const { path, credential } of others) {
    if (JSON.stringify(credential) === JSON.stringify(first?.credential)) continue;
    specification.refuse(path, "its credential is another than that of the operations before; a client has one.");
  }
}
