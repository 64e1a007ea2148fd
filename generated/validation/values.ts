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

export const uniqueItems: Validator = (value, faults) => {
  if (!Array.isArray(value)) return faults;
  for (let later = 1; later < value.length; later += 1) {
    const earlier = value.findIndex((each) => equal(each, value[later]));
    if (earlier === later) continue;
    const message = `must NOT have duplicate items (items ## ${earlier} and ${later} are identical)`;
    return fail(faults, "uniqueItems", message);
  }
  return faults;
};

/** Whether two JSON values are the same, in whatever order their properties stand. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return (
    names.length === Object.keys(b).length &&
    names.every((name) => Object.hasOwn(b, name) && equal(a[name as never], b[name as never]))
  );
}
