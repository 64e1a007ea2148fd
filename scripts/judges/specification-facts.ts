import type { OpenApiDocument, OperationAt } from "../document/openapi-document.ts";
import { mapValues, type Yaml } from "../document/yaml.ts";
import type { DocumentedOperation, Shape } from "./documented-operation.ts";

export type Facts = Omit<DocumentedOperation, "page" | "specification" | "samples">;

/** Says nothing that could fail. */
const ANNOTATIONS = ["description", "title", "summary", "example", "examples", "externalDocs"];

/** What a spec states of an operation, in the form of a DocumentedOperation; throws if it has no such operation. */
export function factsOf(document: OpenApiDocument, operationId: string): Facts {
  const found = document.find(operationId);
  const { path, method, parameters, operation } = found;
  return {
    operationId,
    method: method.toUpperCase(),
    servers: (document.root.servers ?? []).map((server: Yaml) => server.url),
    path,
    credential: credentialOf(document, found),
    parameters: Object.fromEntries(parameters.map((each) => [each.name, parameterOf(document, each)])),
    requestBody: operation.requestBody && {
      required: operation.requestBody.required === true,
      ...messageOf(document, operation.requestBody),
    },
    responses: mapValues(operation.responses, (response) => messageOf(document, document.follow(response))),
    evidence: {
      operation: operation["x-evidence"]?.level,
      answers: mapValues(operation.responses, (response) => document.follow(response)["x-evidence"]?.level),
    },
    repeatable: operation["x-repeatable"]?.value,
    pagination: operation["x-pagination"],
    ...secretsOf(document, operation),
    ...(operation["x-repeatable"]?.doubt !== undefined && { doubt: operation["x-repeatable"].doubt }),
    ...(operation["x-destructive"]?.value !== undefined && { destructive: operation["x-destructive"].value }),
    ...(operation.deprecated !== undefined && { deprecated: operation.deprecated }),
  } as Facts;
}

/** The examples of an operation: those of its parameters, of its request, and by status those of its answers. */
export function examplesOf(document: OpenApiDocument, operationId: string) {
  const { operation, parameters } = document.find(operationId);
  const valuesOf = (message: Yaml): unknown[] =>
    Object.values<Yaml>(message?.content ?? {}).flatMap(({ example, examples }) => [
      ...(example === undefined ? [] : [example]),
      ...Object.values<Yaml>(examples ?? {}).map(({ value }) => value),
    ]);
  return {
    parameters: Object.fromEntries(
      parameters.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example]),
    ),
    request: valuesOf(operation.requestBody),
    responses: mapValues(operation.responses, (response) => valuesOf(document.follow(response))),
  };
}

function parameterOf(document: OpenApiDocument, { name: _, schema, ...parameter }: Yaml) {
  return { ...factual(parameter), required: parameter.required === true, ...shapeOf(document, schema) };
}

/** A request or an answer: undefined without a body and headers, else its one media type, and what else is said of it. */
function messageOf(document: OpenApiDocument, { content, headers }: Yaml) {
  const described = headers && {
    headers: mapValues(headers, (header) => parameterOf(document, document.follow(header))),
  };
  if (content === undefined) return described;
  const [entry, another] = Object.entries<Yaml>(content);
  if (entry === undefined || another !== undefined) return { content: Object.keys(content), ...described };
  const [mediaType, { schema, ...further }] = entry;
  return { mediaType, schema: shapeOf(document, schema), ...factual(further), ...described };
}

function credentialOf(document: OpenApiDocument, { operation }: OperationAt): unknown {
  const marked = markedIn(document, operation, "x-credential");
  const requirements: Yaml[] = operation.security ?? document.root.security ?? [];
  const [requirement = {}, alternative] = requirements;
  const [name, another] = Object.keys(requirement);
  if (marked.length === 1 && requirements.length === 0) return { in: "form", name: marked[0] };
  if (marked.length > 0 || name === undefined || another !== undefined || alternative !== undefined) {
    return { marked, security: requirements };
  }
  const {
    type,
    scheme,
    in: place,
    name: header,
    ...further
  } = factual(document.follow(document.root.components.securitySchemes[name]));
  return { in: place ?? "header", scheme: [type, scheme ?? header].join(" "), ...further };
}

function secretsOf(document: OpenApiDocument, operation: Yaml): { secrets?: string[] } {
  const secrets = markedIn(document, operation, "x-secret");
  return secrets.length > 0 ? { secrets } : {};
}

/** The properties of a request's body that have a mark. */
function markedIn(document: OpenApiDocument, { requestBody }: Yaml, mark: string): string[] {
  const [body] = Object.values<Yaml>(requestBody?.content ?? {});
  const properties = Object.entries<Yaml>(document.follow(body?.schema)?.properties ?? {});
  return properties.filter(([, property]) => property[mark] === true).map(([name]) => name);
}

/** The schema without annotations and extensions, its references followed; what stands beside one is added. */
function shapeOf(document: OpenApiDocument, schema: Yaml): Shape {
  const { $ref: reference, ...own } = factual(schema ?? {});
  const shaped = (part: Yaml) => (typeof part === "object" && part !== null ? shapeOf(document, part) : part);
  const shape = Object.entries<Yaml>(own).map(([keyword, value]) => {
    if (keyword === "properties") return [keyword, mapValues(value, shaped)];
    if (["allOf", "anyOf", "oneOf"].includes(keyword)) return [keyword, value.map(shaped)];
    return [keyword, ["items", "additionalProperties"].includes(keyword) ? shaped(value) : value];
  });
  const referred = reference === undefined ? {} : shapeOf(document, document.at(reference));
  const evidence = schema?.["x-evidence"]?.level;
  return { ...referred, ...Object.fromEntries(shape), ...(evidence !== undefined && { evidence }) };
}

function factual(node: Yaml): Yaml {
  const isFact = (key: string) => !key.startsWith("x-") && !ANNOTATIONS.includes(key);
  return Object.fromEntries(Object.entries(node).filter(([key]) => isFact(key)));
}
