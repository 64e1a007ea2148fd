import type { FaultAt } from "./client-error.ts";

/** How deep what is sent or read may be nested: more is no data, and would exhaust the stack of whatever looks at it. */
export const DEEPEST = 256;

/** The JSON value in `text`, or what is wrong with it. */
export function parsedJson(text: string): { value: unknown; fault?: undefined } | { value?: undefined; fault: string } {
  if (text === "") return { fault: "the body is empty" };
  if (isTooDeep(text)) return { fault: `the body is nested more than ${DEEPEST} levels deep` };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: "the body is not JSON" };
  }
}

/** Looks at brackets alone, which is cheap. A text that is no JSON may be taken for deep, too. */
function isTooDeep(text: string): boolean {
  if (text.length <= 2 * DEEPEST) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) at = endOfString(text, at);
    else if (character === 0x5b || character === 0x7b) depth += 1;
    else if (character === 0x5d || character === 0x7d) depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Where the string that begins at `start` ends. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text[at - 1 - backslashes] === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return at;
  }
  return text.length;
}

/** The integers of a JSON text that JavaScript cannot hold exactly, and would give as other ones. */
export function inexactIntegers(text: string): FaultAt[] {
  if (!/\d{16}/.test(text)) return [];
  // Each such number becomes a text, which is then found where the same value has a number.
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    /^-?\d+$/.test(token) && BigInt(token) !== BigInt(Number(token)) ? `"${token}"` : token,
  );
  return marked === text ? [] : differences(JSON.parse(text), JSON.parse(marked), "");
}

function differences(value: unknown, marked: unknown, path: string): FaultAt[] {
  if (typeof value === "number" && typeof marked === "string") {
    return [{ path, message: `is ${marked}, an integer that JavaScript cannot hold exactly` }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    differences(part, (marked as Record<string, unknown>)[name], `${path}/${escaped(name)}`),
  );
}

/** A name as a JSON pointer writes it. */
export function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
