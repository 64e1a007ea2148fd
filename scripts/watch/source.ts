import type { OpenApiDocument } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";

/** By URL that a spec names in an `x-evidence`, the operationIds of those operations that rest on it. */
export function sourcesOf(document: OpenApiDocument): Map<string, string[]> {
  const sources = new Map<string, string[]>();
  for (const { operationId, operation, parameters } of document.operations) {
    for (const url of urlsIn([operation, ...parameters], document, new Set())) {
      sources.set(url, [...(sources.get(url) ?? []), operationId]);
    }
  }
  return sources;
}

function urlsIn(node: Yaml, document: OpenApiDocument, seen: Set<unknown>): Set<string> {
  if (typeof node !== "object" || node === null || seen.has(node)) return new Set();
  seen.add(node);
  const { source } = Object(node["x-evidence"]);
  const own = /^https?:\/\//.test(String(source)) ? [String(source)] : [];
  const referred = typeof node.$ref === "string" ? [document.at(node.$ref)] : [];
  const within = [...Object.values(node), ...referred].flatMap((part) => [...urlsIn(part, document, seen)]);
  return new Set([...own, ...within]);
}
