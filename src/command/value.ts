import type { PropertyReference } from "../../generated/reference.ts";

type Typed = Pick<PropertyReference, "types" | "items">;

/**
 * What a text on a command line or in a cell means for a property: itself where that may be a text. One that fits no type
 * of the property stays a text, so that the check of the input refuses it.
 */
export function meantBy(text: string, { types, items }: Typed): unknown {
  if (!types.includes("array")) return scalarOf(text, types);
  const list = parsed(text);
  return Array.isArray(list) ? list : text.split(",").map((part) => scalarOf(part.trim(), items?.types ?? []));
}

function scalarOf(text: string, types: readonly string[]): unknown {
  if (types.includes("string")) return text;
  const value = parsed(text.trim());
  return types.length === 0 || types.some((type) => isOf(type, value)) ? value : text;
}

function isOf(type: string, value: unknown): boolean {
  if (type === "null") return value === null;
  if (type === "integer") return Number.isInteger(value);
  if (type === "object") return typeof value === "object" && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** The JSON value that a text is; the text itself where it is none. */
function parsed(text: string): unknown {
  try {
    const value = JSON.parse(text);
    // One number, one text: what would become another number (1e3, 1.0, 9007199254740993) is none.
    return typeof value === "number" && String(value) !== text ? text : value;
  } catch {
    return text;
  }
}
