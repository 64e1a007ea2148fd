// Generated. Do not edit: run `npm run generate`.

import { fail, type Validator } from "./fault.ts";

/** `format`, for a name whose texts match a pattern. */
export function format(name: string, regex: RegExp, keyword = "format"): Validator {
  return (value, faults) =>
    typeof value !== "string" || regex.test(value) ? faults : fail(faults, keyword, `must match ${keyword} "${name}"`);
}

export function pattern(source: string): Validator {
  return format(source, new RegExp(source, "u"), "pattern");
}

export function minLength(limit: number): Validator {
  return (value, faults) =>
    typeof value !== "string" || characters(value) >= limit
      ? faults
      : fail(faults, "minLength", `must NOT have fewer than ${limit} characters`);
}

export function maxLength(limit: number): Validator {
  return (value, faults) =>
    typeof value !== "string" || characters(value) <= limit
      ? faults
      : fail(faults, "maxLength", `must NOT have more than ${limit} characters`);
}

/** A character may be two UTF-16 units. */
function characters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

// Marked as pure, so that bundlers leave out what no spec uses.
export const minimum = /* @__PURE__ */ comparison("minimum", ">=", (value, limit) => value >= limit);
export const maximum = /* @__PURE__ */ comparison("maximum", "<=", (value, limit) => value <= limit);
export const exclusiveMinimum = /* @__PURE__ */ comparison("exclusiveMinimum", ">", (value, limit) => value > limit);
export const exclusiveMaximum = /* @__PURE__ */ comparison("exclusiveMaximum", "<", (value, limit) => value < limit);
export const multipleOf = /* @__PURE__ */ comparison("multipleOf", "multiple of", isMultiple);

/** By what JSON says of both, in tens: the nearest doubles' quotient would have it that 19.99 is no multiple of 0.01. */
function isMultiple(value: number, unit: number): boolean {
  const [digits, power] = decimal(value);
  const [unitDigits, unitPower] = decimal(unit);
  const factor = 10n ** BigInt(Math.abs(power - unitPower));
  return (power > unitPower ? (digits * factor) % unitDigits : digits % (unitDigits * factor)) === 0n;
}

/** A number as digits, and the power of ten by which they are multiplied. */
function decimal(value: number): [digits: bigint, power: number] {
  const [digits = "", power] = value.toExponential().split("e");
  const [whole, fraction = ""] = digits.split(".");
  return [BigInt(whole + fraction), Number(power) - fraction.length];
}

function comparison(keyword: string, words: string, fits: (value: number, limit: number) => boolean) {
  return (limit: number): Validator =>
    (value, faults) =>
      !isNumber(value) || fits(value, limit) ? faults : fail(faults, keyword, `must be ${words} ${limit}`);
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
