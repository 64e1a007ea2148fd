import type { Node, Specification } from "./specification.ts";

/** Where an operation's credential goes: a header, or a property of the body. */
export type Credential = { in: "header"; name: string; prefix: string } | { in: "body"; name: string };

/** The credential of the operation at `path`: a body property marked `x-credential`, else its first security scheme. */
export function credentialOf(
  specification: Specification,
  path: readonly string[],
  node: Node,
  body: Node | undefined,
): Credential | undefined {
  for (const [name, property] of Object.entries((body?.properties ?? {}) as Record<string, Node>)) {
    if (property["x-credential"] === true) return { in: "body", name };
  }
  const requirements = (node.security ?? specification.document.security ?? []) as Record<string, unknown>[];
  const [schemeName, another] = Object.keys(requirements[0] ?? {});
  if (schemeName === undefined) return undefined;
  if (another !== undefined) {
    throw specification.refusal(
      path,
      `it asks for "${schemeName}" and "${another}" at once; only one credential is supported.`,
    );
  }
  const { node: scheme, path: place } = specification.resolve(["components", "securitySchemes", schemeName]);
  if (scheme.type === "http" && String(scheme.scheme).toLowerCase() === "bearer") {
    return { in: "header", name: "Authorization", prefix: "Bearer " };
  }
  if (scheme.type === "apiKey" && scheme.in === "header") {
    return { in: "header", name: String(scheme.name), prefix: "" };
  }
  throw specification.refusal(
    place,
    `the security scheme "${schemeName}" is not supported; only HTTP bearer and an API key in a header are.`,
  );
}
