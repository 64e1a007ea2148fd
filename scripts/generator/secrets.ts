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
    specification.refuse(
      [...(body?.path ?? []), "properties", name],
      "`x-secret` must be true, on a property of type string that is not the credential.",
    );
    return [];
  });
}
