import { bodyOf, type OperationAt } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";
import type { InputPlace } from "./input-cases.ts";

/** The request that carries an input as it is, valid or not; what the operation does not have goes where it could. */
export function rawRequest(
  baseUrl: string,
  { path, method, parameters, operation }: OperationAt,
  places: ReadonlyMap<string, InputPlace>,
  input: Readonly<Record<string, unknown>>,
  credential: Record<"headers" | "query" | "fields", Record<string, string>>,
): { url: string; init: RequestInit } {
  const { mediaType, isJson } = bodyOf(operation.requestBody?.content) ?? {};
  const further: InputPlace = mediaType === undefined ? "query" : isJson ? "json" : "form";
  const at = (place: InputPlace) => Object.entries(input).filter(([name]) => (places.get(name) ?? further) === place);
  const target = path.replace(/\{([^{}]+)\}/g, (_template, name: string) => encodeURIComponent(textOf(input[name])));
  const joined = parameters.filter(({ style = "form", explode }) => style === "form" && explode === false);
  const isJoined = ([name, value]: [string, unknown]) =>
    Array.isArray(value) && joined.some((each) => each.in === "query" && each.name === name);
  const inQuery = [...Object.entries(credential.query), ...at("query")];
  const query = [
    formOf(inQuery.filter((each) => !isJoined(each))),
    ...inQuery
      .filter(isJoined)
      .map(([name, value]) => `${name}=${(value as unknown[]).map(textOf).map(encodeURIComponent)}`),
  ]
    .filter(Boolean)
    .join("&");
  const body = isJson
    ? JSON.stringify(Object.fromEntries(at("json")))
    : formOf([...Object.entries(credential.fields), ...at("form")]);
  return {
    url: baseUrl + target + (query && `?${query}`),
    init: {
      method: method.toUpperCase(),
      headers: {
        ...credential.headers,
        ...Object.fromEntries(at("header").map(([name, value]) => [name, textOf(value)])),
        ...(mediaType !== undefined && { "Content-Type": mediaType }),
      },
      ...(mediaType !== undefined && { body }),
    },
  };
}

function formOf(fields: readonly [string, Yaml][]): string {
  const texts = fields.flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, textOf(each)]));
  return new URLSearchParams(texts).toString();
}

/** A URL and a form carry text alone. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : (JSON.stringify(value) ?? "");
}
