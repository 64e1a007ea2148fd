import type { Yaml } from "./yaml.ts";

/** JSON Schema's patterns have the flag `u`, with which a needless escape such as `\-` is an error. Many documents have some. */
export function withUnicodePattern(schema: Yaml): Yaml {
  if (typeof schema.pattern !== "string" || isUnicode(schema.pattern)) return schema;
  const escaped = (whole: string, character: string) =>
    /[A-Za-z0-9^$\\.*+?()[\]{}|/]/.test(character) ? whole : `\\u{${character.codePointAt(0)?.toString(16)}}`;
  return { ...schema, pattern: schema.pattern.replace(/\\(.)/gsu, escaped) };
}

function isUnicode(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u") !== undefined;
  } catch {
    return false;
  }
}
