import type { Schema } from "./schema.ts";

/** What JSON Schema calls a type, with the numbers told apart. */
export type Kind = "string" | "integer" | "fraction" | "boolean" | "object" | "array" | "null";

/** Of each kind a few values, the plainest first. */
export const samples: Record<Kind, readonly unknown[]> = {
  string: ["text", "", "7", "a@b.example"],
  integer: [7, 0, 1, -1, 1000],
  fraction: [1.5, 0.5, -0.5, 1000.5],
  boolean: [true, false],
  object: [{}, { unknown: 1 }],
  array: [[], [1], ["text"]],
  null: [null],
};
export const allKinds = Object.keys(samples) as Kind[];

const words: Record<Kind | "number", string> = {
  string: "a text",
  number: "a number",
  integer: "an integer",
  fraction: "a fraction",
  boolean: "a boolean",
  object: "an object",
  array: "a list",
  null: "null",
};
export const inWords = (type: string) => words[type as Kind] ?? type;

export function kindOf(value: unknown): Kind {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "fraction";
  return typeof value as Kind;
}

export function kindsOfType(type: string | readonly string[]): Kind[] {
  return [type].flat().flatMap((name) => (name === "number" ? ["integer", "fraction"] : [name])) as Kind[];
}

/** The kinds that every one of the schemas admits; where none names a type, those of which they speak. */
export function kindsOf(schemas: readonly Schema[]): Kind[] {
  const types = schemas.flatMap(({ type }) => (type === undefined ? [] : [kindsOfType(type)]));
  const [first, ...others] = types;
  if (first !== undefined) return first.filter((kind) => others.every((kinds) => kinds.includes(kind)));
  const keywords = schemas.flatMap((schema) => Object.keys(schema)).join(" ");
  if (/propert|required/i.test(keywords)) return ["object"];
  if (/items|contains/i.test(keywords)) return ["array"];
  if (/minimum|maximum|multipleOf/i.test(keywords)) return ["integer", "fraction"];
  return ["string"];
}
