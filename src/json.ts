import type { FaultAt } from "./client-error.ts";

/** How deep what is sent or read may be nested: more is no data, and would exhaust the stack of whatever looks at it. */
export const DEEPEST = 256;

/** A JSON value, or what is wrong with its text. */
export interface Parsed {
  readonly value?: unknown;
  readonly fault?: string | undefined;
}

export function parsedJson(text: string): Parsed {
  if (text === "") return { fault: "the body is empty" };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { fault: "the body is not JSON" };
  }
}

export const TOO_DEEP = `the body is nested more than ${DEEPEST} levels deep`;

/**
 * Whether what looks at every part of a JSON text's value would exhaust the stack. Only brackets are looked at; a text that is
 * no JSON may be taken for deep, too.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth <= DEEPEST; at += 1) {
    const character = text.charCodeAt(at);
    if (character === 0x22) at = endOfString(text, at);
    else if (character === 0x5b || character === 0x7b) depth += 1;
    else if (character === 0x5d || character === 0x7d) depth -= 1;
  }
  return depth > DEEPEST;
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
  if (!hasLongNumber(text)) return [];
  // Each such number becomes a text, which is then found where the same value has a number.
  const marked = text.replace(/"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g, (token) =>
    /^-?\d+$/.test(token) && BigInt(token) !== BigInt(Number(token)) ? `"${token}"` : token,
  );
  return marked === text ? [] : differences(JSON.parse(text), JSON.parse(marked), "");
}

/** Whether there are 16 digits in a row: of these, one stands at an index that 16 divides, so that few are looked at. */
function hasLongNumber(text: string): boolean {
  const isDigit = (at: number) => text.charCodeAt(at) >= 0x30 && text.charCodeAt(at) <= 0x39;
  for (let at = 0; at < text.length; at += 16) {
    if (!isDigit(at)) continue;
    let [from, to] = [at, at];
    while (isDigit(from - 1)) from -= 1;
    while (isDigit(to + 1)) to += 1;
    if (to - from >= 15) return true;
  }
  return false;
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
