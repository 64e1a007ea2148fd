import type { Credential } from "./credential.ts";
import type { Parameter } from "./parameters.ts";
import { keysOf } from "./pointer.ts";
import type { RequestBody } from "./request-body.ts";
import type { Node, Specification } from "./specification.ts";

/**
 * What an operation's method takes, by the spec's examples: parameters and body in one, without the credential. Where the
 * spec has no example of what is required, a value of its type stands in.
 */
export function exampleInputOf(
  specification: Specification,
  parameters: readonly Parameter[],
  requestBody: RequestBody | undefined,
  credential: Credential | undefined,
): Node {
  const body: Node = { ...(requestBody?.example ?? (sampleOf(specification, requestBody?.schema ?? {}, "") as Node)) };
  if (credential?.in === "body") delete body[credential.name];
  const required = parameters.filter((parameter) => parameter.required);
  const values = required.map(({ name, example, schema }) => [name, example ?? sampleOf(specification, schema, name)]);
  return { ...Object.fromEntries(values), ...body };
}

/** A value of the type that a schema has. A text is called as what it stands for. */
function sampleOf(specification: Specification, schema: Node, name: string, depth = 0): unknown {
  // What has to hold itself has no value.
  if (depth > 9) return undefined;
  const within = (part: unknown, of = name) => sampleOf(specification, Object(part), of, depth + 1);
  if (typeof schema.$ref === "string") return within(specification.at(keysOf(schema.$ref)));
  const [given] = [schema.example, ...list(schema.examples), schema.const, ...list(schema.enum), schema.default].filter(
    (each) => each !== undefined,
  );
  if (given !== undefined) return given;
  const properties = Object(schema.properties) as Node;
  const required = list(schema.required).map((key) => [key, within(properties[String(key)], String(key))]);
  const parts = [...list(schema.allOf), ...list(schema.anyOf ?? schema.oneOf).slice(0, 1)].map((part) => within(part));
  const type = [schema.type].flat().find((each) => each !== "null");
  if (type === "integer" || type === "number") return schema.minimum ?? 1;
  if (type === "boolean") return true;
  if (type === "array") return Number(schema.minItems) > 0 ? [within(schema.items)] : [];
  if (type === "object" || required.length > 0) return Object.assign({}, ...parts, Object.fromEntries(required));
  if (type === "string" || parts.length === 0) return name;
  return parts.every((part) => typeof part === "object") ? Object.assign({}, ...parts) : parts[0];
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
