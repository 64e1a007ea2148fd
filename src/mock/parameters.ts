import type { PrismOperation } from "./prism.ts";
import { valuesIn } from "./server.ts";

type Values = Readonly<Record<string, unknown>>;
/** How a parameter or a form's field is documented, so far as its value needs it. */
interface Documented {
  readonly name: string;
  readonly schema?: { readonly type?: unknown; readonly items?: unknown } | undefined;
  readonly style?: string;
  readonly explode?: boolean;
}

const DELIMITERS: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };

/** The parameters in a path, decoded. */
export function pathParameters(template: string | undefined, path: string): Record<string, string> {
  if (template === undefined) return {};
  const names = [...template.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name as string);
  const literals = template.split(/\{[^{}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const values = [...path.matchAll(new RegExp(`^${literals.join("([^/]*)")}$`, "g"))].flatMap((found) =>
    found.slice(1),
  );
  return Object.fromEntries(values.map((value, at) => [names[at], decoded(value)]));
}

/** A form's fields, or undefined for another media type. */
export function fieldsIn(body: unknown, mediaType: string): Record<string, string | string[]> | undefined {
  if (!/^application\/x-www-form-urlencoded\b/i.test(mediaType) || typeof body !== "string") return undefined;
  return valuesIn(new URLSearchParams(body));
}

/** How the fields of an operation's form are documented. */
export function fieldsOf(operation: PrismOperation | undefined): Documented[] {
  const { properties = {} } = operation?.request?.body?.contents?.[0]?.schema ?? {};
  return Object.entries(properties).map(([name, schema]) => ({ name, schema: Object(schema) }));
}

/** The values with their documented types, so far as their text has such a value. */
export function typed(values: Values, documented: readonly Documented[] = []): Values {
  const entries = Object.entries(values).map(([name, value]): [string, unknown] => {
    const found = documented.find((each) => each.name === name);
    return [name, found === undefined ? value : typedValue(value, found)];
  });
  return Object.fromEntries(entries);
}

function typedValue(value: unknown, { schema, style = "form", explode }: Documented): unknown {
  if (typeOf(schema) !== "array") return Array.isArray(value) ? value : scalar(value, typeOf(schema));
  const isJoined = typeof value === "string" && (explode === false || style in DELIMITERS);
  const items = isJoined ? value.split(DELIMITERS[style] ?? ",") : [value].flat();
  return items.map((item) => scalar(item, typeOf(schema?.items)));
}

function scalar(text: unknown, type: unknown): unknown {
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  const isNumber = typeof text === "string" && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text);
  return isNumber && (type === "integer" || type === "number") ? Number(text) : text;
}

/** The one type of a schema that may be null besides. */
export function typeOf(schema: unknown): string | undefined {
  const [type, ...others] = [Object(schema).type].flat().filter((each) => each !== "null");
  return others.length === 0 ? type : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
