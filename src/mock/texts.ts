import type { PrismOperation } from "./prism.ts";
import { isObject } from "./undocumented.ts";

type Request = NonNullable<PrismOperation["request"]>;

/**
 * A request of which Prism reads what comes as text: of the values that a schema lists, the texts are some, too. It would
 * read a text as a number only where a type asks for one and for no text.
 */
export function readAsText({ path, query, headers, body, ...others }: Request): Request {
  const contents = body?.contents?.map((each) => (isForm(each) ? ofText(each) : each));
  return {
    ...others,
    path: ofTexts(path),
    query: ofTexts(query),
    headers: ofTexts(headers),
    ...(body && {
      body: { ...body, required: body.required === true && !mayBeEmpty(body), ...(contents && { contents }) },
    }),
  };
}

function isForm({ mediaType }: { mediaType: string }): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(mediaType);
}

/** A form without a field is no body to Prism, not an empty one. */
function mayBeEmpty({ contents = [] }: { contents?: readonly { mediaType: string; schema?: object }[] }): boolean {
  const asks = (schema: object = {}) =>
    Object.entries(schema).some(([key, value]) => /^(?:required|\w+Of|minProperties)$/.test(key) && `${value}` !== "");
  return contents.every((each) => isForm(each) && !asks(each.schema));
}

function ofTexts<Part extends { schema?: unknown }>(parts: readonly Part[] | undefined): Part[] {
  return [parts]
    .flat()
    .filter((each) => each !== undefined)
    .map(ofText);
}

function ofText<Part extends { schema?: unknown }>(part: Part): Part {
  return part.schema === undefined ? part : { ...part, schema: listingTexts(part.schema) };
}

function listingTexts(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(listingTexts);
  if (!isObject(schema)) return schema;
  const { const: constant, ...others } = schema;
  const values = constant === undefined ? schema.enum : [constant];
  const isAllText = !Array.isArray(values) || values.every((value) => typeof value === "string");
  const listed = isAllText
    ? schema
    : { ...others, enum: [...new Set(values.flatMap((value) => [value, text(value)]))] };
  const parts = Object.entries(listed).map(([keyword, part]) => {
    if (keyword !== "properties") return [keyword, HOLDING.test(keyword) ? listingTexts(part) : part];
    return [
      keyword,
      Object.fromEntries(Object.entries(Object(part)).map(([name, each]) => [name, listingTexts(each)])),
    ];
  });
  return Object.fromEntries(parts);
}

const HOLDING = /^(?:items|allOf|anyOf|oneOf)$/;

/** No text is null. */
function text(value: unknown): unknown {
  return value === null ? value : String(value);
}
