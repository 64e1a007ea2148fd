import type { Node } from "./document.ts";

/** A body: the media type that the client uses and its schema, both undefined where there is no body. */
export interface Content {
  mediaType: string | undefined;
  schema: unknown;
}

const PREFERRED = [/^application\/json$/, /[/+]json\b/, /^application\/x-www-form-urlencoded$/, /./];

/** What is sent or answered, of the media types in `content`. */
export function contentOf(content: unknown): Content {
  const types = Object.entries((content ?? {}) as Record<string, Node>);
  const found = PREFERRED.map((pattern) => types.find(([type]) => pattern.test(type))).find(Boolean);
  return { mediaType: found?.[0], schema: found && (found[1].schema ?? {}) };
}
