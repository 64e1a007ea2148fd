import diff from "microdiff";
import type { OpenApiDocument } from "./openapi-document.ts";
import type { Yaml } from "./yaml.ts";

/** So many places are named. */
const MOST = 3;

/** Where an operation's part of two documents differs, in words; undefined where it does not. */
export function operationDifference(
  [before, wasId]: [OpenApiDocument, string],
  [after, isId]: [OpenApiDocument, string],
): string | undefined {
  return difference(partOf(before, wasId), partOf(after, isId));
}

/** Where two documents differ outside of their operations. What nothing refers to is no part of them. */
export function documentDifference(
  { root: before }: OpenApiDocument,
  { root: after }: OpenApiDocument,
): string | undefined {
  return difference(aboutAll(before), aboutAll(after));
}

function difference(before: object, after: object): string | undefined {
  const places = [...new Set(diff(before, after, { cyclesFix: false }).map(({ path }) => path.join("/")))];
  if (places.length === 0) return undefined;
  const more = places.length > MOST ? ` and ${places.length - MOST} more` : "";
  return `${places.slice(0, MOST).join(", ")}${more}`;
}

function partOf(document: OpenApiDocument, operationId: string): object {
  const { path, method, parameters, operation } = document.find(operationId);
  const named = Object.fromEntries(parameters.map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
  return followed(document, { path, method, ...operation, parameters: named }, []);
}

/** The node with what it refers to in the place of each reference, so that it does not matter where that stands. */
function followed(document: OpenApiDocument, node: Yaml, above: readonly string[]): Yaml {
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node)) return node.map((item) => followed(document, item, above));
  const { $ref: reference, ...own } = node;
  if (typeof reference === "string" && above.includes(reference)) return node;
  const target = typeof reference === "string" ? document.at(reference) : undefined;
  const passed = target === undefined ? above : [...above, reference];
  const entries = Object.entries({ ...(target ?? { $ref: reference }), ...own });
  const present = entries.filter(([, value]) => value !== undefined);
  return Object.fromEntries(present.map(([key, value]) => [key, followed(document, value, passed)]));
}

function aboutAll({ paths: _, components, ...rest }: Yaml): object {
  return { ...rest, securitySchemes: components?.securitySchemes };
}
