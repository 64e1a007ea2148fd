import type { RequestBody } from "./request-body.ts";
import type { Node, Specification } from "./specification.ts";

/** The properties of a request body that are marked `x-secret`: a client masks them as it does the credential. */
export function secretsOf(specification: Specification, body: RequestBody | undefined): string[] {
  const properties = Object.entries((body?.schema.properties ?? {}) as Record<string, Node>);
  return properties.flatMap(([name, property]) => {
    if (!("x-secret" in Object(property))) return [];
    if (property["x-secret"] === true && property.type === "string" && property["x-credential"] === undefined) {
      return [name];
    }
    throw specification.refusal(
      [...(body?.path ?? []), "properties", name],
      "`x-secret` must be true, on a property of type string that is not the credential.",
    );
  });
}

/** A secret must not be marked where nobody looks. */
export function refuseSecrets(
  specification: Specification,
  operations: readonly { requestBody: RequestBody | undefined }[],
): void {
  const places = operations.map(({ requestBody }) => [...(requestBody?.path ?? []), "properties"].join("\n"));
  specification.walk((node, path) => {
    if (!("x-secret" in node) || places.includes(path.slice(0, -1).join("\n"))) return;
    throw specification.refusal(
      [...path, "x-secret"],
      "`x-secret` marks a property at the top level of a request body, in its own place.",
    );
  });
}
