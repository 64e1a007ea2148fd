import { append, type Fault, type Faults, fail, fitsOpenly, type Validator } from "./fault.ts";
import { openAlternatives } from "./new-values.ts";

export function anyOf(value: unknown, faults: Faults, ...validators: readonly Validator[]): Faults {
  const tried: Fault[][] = [];
  for (const validate of validators) {
    const found = validate(value);
    if (found === undefined) return faults;
    tried.push(found);
  }
  return noneFits(faults, "anyOf", "must match a schema in anyOf", tried, openAlternatives(value, validators, tried));
}

export function oneOf(value: unknown, faults: Faults, ...validators: readonly Validator[]): Faults {
  const tried: Fault[][] = [];
  for (const validate of validators) {
    const found = validate(value);
    if (found !== undefined) tried.push(found);
  }
  const count = validators.length - tried.length;
  if (count === 1) return faults;
  const message = "must match exactly one schema in oneOf";
  if (count > 1) return fail(faults, "oneOf", message);
  return noneFits(faults, "oneOf", message, tried, openAlternatives(value, validators, tried));
}

export function not(value: unknown, validate: Validator, faults: Faults): Faults {
  return validate(value) === undefined ? fail(faults, "not", "must NOT be valid") : faults;
}

/** `if`, `then` and `else`. */
export function choice(value: unknown, test: Validator, then: Validator, other: Validator, faults: Faults): Faults {
  const fits = test(value) === undefined;
  const found = (fits ? then : other)(value);
  if (found === undefined) return faults;
  const more = { branches: [...found], isNewValue: fitsOpenly(found) };
  return fail(append(faults, found), "if", `must match "${fits ? "then" : "else"}" schema`, more);
}

/** Where a value is merely new to some alternatives, which are `open`, it is one of these: the others need no mention. */
function noneFits(
  faults: Faults,
  keyword: string,
  message: string,
  tried: readonly Fault[][],
  open: readonly Fault[][],
): Faults {
  const isNewValue = open.length > 0;
  const branches = (isNewValue ? open : tried).flat();
  return fail(append(faults, [...branches]), keyword, message, { branches, isNewValue });
}
