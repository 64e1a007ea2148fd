import { operationPlacesOf } from "./operation-places.ts";
import type { RequestBody } from "./request-body.ts";
import type { Located, Node, Path, Specification } from "./specification.ts";
import { SpecificationError } from "./specification-error.ts";

/** Where an operation's credential goes: a header, the query, or a property of the body. */
export type Credential =
  | { in: "header"; name: string; prefix: "Bearer " | "Basic " | "" }
  | { in: "query" | "body"; name: string };

/** The operation's credential: a property of its body marked `x-credential`, else one of its security schemes. */
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

/** Of alternatives that are supported the one that most operations have, since a client has one; of several the first. */
function schemeOf(specification: Specification, operation: Located): Credential | undefined {
  const { supported, refused, isOptional } = alternativesOf(specification, operation);
  const texts = supported.map((each) => JSON.stringify(each));
  const chosen = sharedOf(specification).find((each) => texts.includes(each));
  if (chosen !== undefined) return supported[texts.indexOf(chosen)];
  if (refused.length > 0 && !isOptional) throw new SpecificationError(refused.flatMap(({ refusals }) => refusals));
  return undefined;
}

interface Alternatives {
  supported: Credential[];
  refused: SpecificationError[];
  /** An empty requirement makes the credential optional; a client has one, unless none is supported. */
  isOptional: boolean;
}

function alternativesOf(specification: Specification, { node, path }: Located): Alternatives {
  const requirements = [node.security ?? specification.document.security ?? []]
    .flat()
    .map((each) => Object.keys(Object(each)));
  const named = requirements.filter((names) => names.length > 0);
  const found: Alternatives = { supported: [], refused: [], isOptional: named.length < requirements.length };
  for (const names of named) {
    try {
      found.supported.push(alternativeOf(specification, path, names));
    } catch (error) {
      if (!(error instanceof SpecificationError)) throw error;
      found.refused.push(error);
    }
  }
  return found;
}

function alternativeOf(specification: Specification, path: Path, names: readonly string[]): Credential {
  const [schemeName = "", another] = names;
  if (another !== undefined) {
    throw specification.refusal(
      path,
      `it asks for "${schemeName}" and "${another}" at once; only one credential is supported.`,
    );
  }
  const root = ["components", "securitySchemes", schemeName];
  specification.demandValid(!specification.reachesInvalid([root]));
  return placeOf(specification, path, schemeName, root);
}

/** By spec, its credentials as text: what more operations can be called with comes first. */
const shared = new WeakMap<Specification, string[]>();

function sharedOf(specification: Specification): string[] {
  const known = shared.get(specification);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { path } of operationPlacesOf(specification)) {
    const { supported } = alternativesOf(specification, { node: Object(specification.at(path)), path });
    for (const each of new Set(supported.map((one) => JSON.stringify(one))))
      counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  const found = [...counts].toSorted(([, one], [, other]) => other - one).map(([credential]) => credential);
  shared.set(specification, found);
  return found;
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
    specification.refuse(
      path,
      "its credential is another than that of the operations before; a client has one. Give what has this one a spec of its own.",
    );
  }
}
