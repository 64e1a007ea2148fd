// Generated. Do not edit: run `npm run generate`.

import { type Faults, fail, type Validator } from "./fault.ts";

/** `enum` of scalars. */
export function oneOfValues(...values: readonly unknown[]): Validator {
  return (value, faults) => (values.includes(value) ? faults : notListed(value, values, faults));
}

/** `const` with a scalar. */
export function constant(expected: unknown): Validator {
  return (value, faults) =>
    value === expected ? faults : fail(faults, "const", `must be ${JSON.stringify(expected)}`);
}

/** `enum` with lists or objects in it. */
export function oneOfStructures(...values: readonly unknown[]): Validator {
  return (value, faults) => (values.some((each) => equal(value, each)) ? faults : notListed(value, values, faults));
}

function notListed(value: unknown, values: readonly unknown[], faults: Faults): Faults {
  const isNewValue = values.some((each) => typeOf(each) === typeOf(value));
  return fail(faults, "enum", `must be one of ${values.map(shown).join(", ")}`, { isNewValue });
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

/** As JSON; a text as it is, where it can be read as nothing else. */
function shown(value: unknown): string {
  const isPlain =
    typeof value === "string" && /^(?!(?:false|null|true)$)[\p{L}_](?:[^",\p{C}]*[^",\s\p{C}])?$/u.test(value);
  return isPlain ? value : JSON.stringify(value);
}

/** `const` with a list or an object. */
export function structure(expected: unknown): Validator {
  return (value, faults) =>
    equal(value, expected) ? faults : fail(faults, "const", `must be ${JSON.stringify(expected)}`);
}

/** Of many items, each is looked at once. */
export const uniqueItems: Validator = (value, faults) => {
  if (!Array.isArray(value)) return faults;
  const seen = new Map<string, number>();
  for (let later = 0; later < value.length; later += 1) {
    const text = canonical(value[later]);
    const earlier = seen.get(text);
    if (earlier !== undefined) {
      const message = `must NOT have duplicate items (items ## ${earlier} and ${later} are identical)`;
      return fail(faults, "uniqueItems", message);
    }
    seen.set(text, later);
  }
  return faults;
};

function equal(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** A text that only the same JSON value has, in whatever order its properties stand. What is no JSON has one, too. */
function canonical(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object" || value === null) return String(value);
  if (Array.isArray(value)) return `[${value.map(canonical)}]`;
  const properties = Object.keys(value).sort();
  return `{${properties.map((name) => `${JSON.stringify(name)}:${canonical(value[name as never])}`)}}`;
}
