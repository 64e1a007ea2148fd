import type { Node } from "./specification.ts";

/** JSON by its name or by its suffix, in UTF-8, which is the charset that a client sends and reads. */
const JSON_TYPE = /^application\/(?:[^\s;/]+\+)?json *(?:;(?!.*charset="?(?!utf-?8))|$)/i;

/** The key of `content` that is JSON, `application/json` before any other; undefined if none is. */
export function jsonTypeIn(content: Node): string | undefined {
  const types = Object.keys(content).filter((mediaType) => JSON_TYPE.test(mediaType));
  return types.find((mediaType) => withoutParameters(mediaType) === "application/json") ?? types[0];
}

/** The key of `content` that is text, in UTF-8 and whole: events come one by one, for as long as somebody listens. */
export function textTypeIn(content: Node): string | undefined {
  return Object.keys(content).find((mediaType) => TEXT_TYPE.test(mediaType));
}

const TEXT_TYPE = /^text\/(?!event-stream)[^\s;/]+ *(?:;(?!.*charset="?(?!utf-?8))|$)/i;

export function withoutParameters(mediaType: string): string {
  return mediaType.replace(/ *;.*/, "").toLowerCase();
}
