import { append, type Faults, fail, type Validator } from "./fault.ts";

export function anyOf(value: unknown, faults: Faults, ...validators: readonly Validator[]): Faults {
  let branches: Faults;
  for (const validate of validators) {
    const found = validate(value);
    if (found === undefined) return faults;
    branches = append(branches, found);
  }
  return noneFits(faults, "anyOf", "must match a schema in anyOf", branches);
}

export function oneOf(value: unknown, faults: Faults, ...validators: readonly Validator[]): Faults {
  let branches: Faults;
  let count = 0;
  for (const validate of validators) {
    const found = validate(value);
    if (found === undefined) count += 1;
    else branches = append(branches, found);
  }
  if (count === 1) return faults;
  const message = "must match exactly one schema in oneOf";
  return count > 1 ? fail(faults, "oneOf", message) : noneFits(faults, "oneOf", message, branches);
}

export function not(value: unknown, validate: Validator, faults: Faults): Faults {
  return validate(value) === undefined ? fail(faults, "not", "must NOT be valid") : faults;
}

/** `if`, `then` and `else`. */
export function choice(value: unknown, test: Validator, then: Validator, other: Validator, faults: Faults): Faults {
  const fits = test(value) === undefined;
  const found = (fits ? then : other)(value);
  if (found === undefined) return faults;
  return fail(append(faults, found), "if", `must match "${fits ? "then" : "else"}" schema`);
}

function noneFits(faults: Faults, keyword: string, message: string, branches: Faults = []): Faults {
  return fail(append(faults, [...branches]), keyword, message, branches);
}
