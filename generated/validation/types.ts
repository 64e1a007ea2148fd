// Generated. Do not edit: run `npm run generate`.

import { type Faults, fail, type Validator } from "./fault.ts";

export const string: Validator = (value, faults) => (typeof value === "string" ? faults : wrongType(faults, "string"));
export const boolean: Validator = (value, faults) =>
  typeof value === "boolean" ? faults : wrongType(faults, "boolean");
export const number: Validator = (value, faults) => (Number.isFinite(value) ? faults : wrongType(faults, "number"));
export const integer: Validator = (value, faults) => (Number.isInteger(value) ? faults : wrongType(faults, "integer"));
export const array: Validator = (value, faults) => (Array.isArray(value) ? faults : wrongType(faults, "array"));
export const object: Validator = (value, faults) => (isObject(value) ? faults : wrongType(faults, "object"));
export const nullValue: Validator = (value, faults) => (value === null ? faults : wrongType(faults, "null"));

/** `type` with several types: their names and their validators. */
export function types(names: string, ...validators: readonly Validator[]): Validator {
  return (value, faults) =>
    validators.some((validate) => validate(value) === undefined) ? faults : wrongType(faults, names);
}

/** Whether the keywords of objects apply. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The schema `true`. */
export const anything: Validator = (_value, faults) => faults;
/** The schema `false`. */
export const never: Validator = (_value, faults) => fail(faults, "false schema", "boolean schema is false");

function wrongType(faults: Faults, names: string): Faults {
  return fail(faults, "type", `must be ${names}`);
}
