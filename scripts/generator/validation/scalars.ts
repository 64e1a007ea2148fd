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
export const multipleOf = /* @__PURE__ */ comparison("multipleOf", "multiple of", (value, unit) =>
  Number.isInteger(value / unit),
);

function comparison(keyword: string, words: string, fits: (value: number, limit: number) => boolean) {
  return (limit: number): Validator =>
    (value, faults) =>
      !isNumber(value) || fits(value, limit) ? faults : fail(faults, keyword, `must be ${words} ${limit}`);
}

function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}
