// Reads from a spec what a DocumentedOperation states. It shares no code with the generator, so that both cannot err
// alike.

import { readFileSync } from "node:fs";
import { parseYaml } from "@redocly/openapi-core";
import type { DocumentedOperation, Shape } from "./documented-operation.ts";

// biome-ignore lint/suspicious/noExplicitAny: a YAML document can be anything, and a wrong guess fails its test
type Yaml = any;

export type Facts = Omit<DocumentedOperation, "page" | "specification" | "samples">;

/** The facts of the operation with `operationId`; throws if the spec has no such operation. */
export function factsOf(file: string, operationId: string): Facts {
  const { document, follow, path, method, pathItem, operation } = find(file, operationId);
  const bodyOf = (content: Yaml) => {
    if (content === undefined) return undefined;
    const [mediaType, { schema }] = onlyEntry(content);
    return { mediaType, schema: shapeOf(schema, follow) };
  };
  const parameters = [...(pathItem.parameters ?? []), ...(operation.parameters ?? [])].map(follow);
  return {
    operationId,
    method: method.toUpperCase(),
    servers: document.servers.map((server: Yaml) => server.url),
    path,
    credential: credentialOf(document, operation, follow),
    parameters: Object.fromEntries(
      parameters.map(({ name, in: place, required, schema }) => [
        name,
        { in: place, required: required === true, ...shapeOf(schema, follow) },
      ]),
    ),
    requestBody: operation.requestBody && {
      ...bodyOf(operation.requestBody.content),
      required: operation.requestBody.required === true,
    },
    responses: mapValues(operation.responses, (response) => bodyOf(follow(response).content)),
    repeatable: operation["x-repeatable"]?.value,
    pagination: operation["x-pagination"],
  };
}

/** The operationIds of a spec. */
export function operationIdsOf(file: string): string[] {
  return operationsIn(parsed(file)).map(({ operation }) => operation.operationId);
}

/** The examples of an operation: those of its request, and by status those of its answers. */
export function examplesOf(
  file: string,
  operationId: string,
): { request: unknown[]; responses: Record<string, unknown[]> } {
  const { follow, operation } = find(file, operationId);
  const valuesOf = (content: Yaml) =>
    content === undefined ? [] : Object.values<Yaml>(onlyEntry(content)[1].examples).map(({ value }) => value);
  return {
    request: valuesOf(operation.requestBody?.content),
    responses: mapValues(operation.responses, (response) => valuesOf(follow(response).content)),
  };
}

function find(file: string, operationId: string) {
  const document = parsed(file);
  const follow = (node: Yaml): Yaml => {
    if (node?.$ref === undefined) return node;
    const keys: string[] = node.$ref.slice(2).split("/");
    return follow(keys.reduce((at: Yaml, key) => at?.[key], document));
  };
  const found = operationsIn(document).find(({ operation }) => operation.operationId === operationId);
  if (found === undefined) throw new Error(`${file} has no operation ${operationId}`);
  return { document, follow, ...found };
}

function parsed(file: string): Yaml {
  return parseYaml(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
}

function operationsIn(document: Yaml) {
  return Object.entries<Yaml>(document.paths).flatMap(([path, pathItem]) =>
    Object.entries<Yaml>(pathItem)
      .filter(([, operation]) => operation?.responses !== undefined)
      .map(([method, operation]) => ({ path, method, pathItem, operation })),
  );
}

function onlyEntry(content: Yaml): [string, Yaml] {
  const [entry, another] = Object.entries<Yaml>(content);
  if (entry === undefined || another !== undefined) {
    throw new Error(`one media type expected, not ${Object.keys(content).join(" and ")}`);
  }
  return entry;
}

function credentialOf(document: Yaml, operation: Yaml, follow: (node: Yaml) => Yaml): Facts["credential"] {
  const bodies = Object.values<Yaml>(operation.requestBody?.content ?? {});
  const properties = Object.entries<Yaml>(follow(bodies[0]?.schema)?.properties ?? {});
  const marked = properties.find(([, property]) => property["x-credential"] === true);
  if (marked !== undefined) return { in: "form", name: marked[0] };
  const [requirement] = operation.security ?? document.security;
  const scheme = document.components.securitySchemes[Object.keys(requirement)[0] as string];
  return { in: "header", scheme: [scheme.type, scheme.scheme ?? scheme.name].join(" ") };
}

/** The schema without annotations and extensions, its references followed. */
function shapeOf(schema: Yaml, follow: (node: Yaml) => Yaml): Shape {
  const shape: Shape = {};
  for (const [keyword, value] of Object.entries<Yaml>(follow(schema))) {
    if (keyword.startsWith("x-") || ["description", "title", "example", "examples"].includes(keyword)) continue;
    if (keyword === "properties") shape[keyword] = mapValues(value, (property) => shapeOf(property, follow));
    else if (["allOf", "anyOf", "oneOf"].includes(keyword))
      shape[keyword] = value.map((branch: Yaml) => shapeOf(branch, follow));
    else if (["items", "additionalProperties"].includes(keyword) && typeof value === "object")
      shape[keyword] = shapeOf(value, follow);
    else shape[keyword] = value;
  }
  return shape;
}

function mapValues<T>(object: Yaml, map: (value: Yaml) => T): Record<string, T> {
  return Object.fromEntries(Object.entries<Yaml>(object).map(([key, value]) => [key, map(value)]));
}
