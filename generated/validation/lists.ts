// Generated. Do not edit: run `npm run generate`.

import { type Faults, fail, type Validator, within } from "./fault.ts";

/** `items`, for those from `start` on. */
export function items(value: unknown, validate: Validator, faults: Faults, start = 0): Faults {
  if (!Array.isArray(value)) return faults;
  let all = faults;
  for (let index = start; index < value.length; index += 1) all = within(index, validate(value[index]), all);
  return all;
}

/** One of `prefixItems`. */
export function item(value: unknown, index: number, validate: Validator, faults: Faults): Faults {
  return Array.isArray(value) && index < value.length ? within(index, validate(value[index]), faults) : faults;
}

export function minItems(limit: number): Validator {
  return (value, faults) =>
    !Array.isArray(value) || value.length >= limit
      ? faults
      : fail(faults, "minItems", `must NOT have fewer than ${limit} items`);
}

export function maxItems(limit: number): Validator {
  return (value, faults) =>
    !Array.isArray(value) || value.length <= limit
      ? faults
      : fail(faults, "maxItems", `must NOT have more than ${limit} items`);
}

/** `contains`, `minContains` and `maxContains`. */
export function contains(value: unknown, validate: Validator, faults: Faults, least: number, most?: number): Faults {
  if (!Array.isArray(value)) return faults;
  const count = value.filter((each) => validate(each) === undefined).length;
  if (count >= least && count <= (most ?? count)) return faults;
  const limit = most === undefined ? "" : ` and no more than ${most}`;
  return fail(faults, "contains", `must contain at least ${least}${limit} valid item(s)`);
}

export function unevaluatedItems(
  value: unknown,
  isEvaluated: (index: number) => boolean,
  validate: Validator | undefined,
  faults: Faults,
): Faults {
  if (!Array.isArray(value)) return faults;
  let all = faults;
  value.forEach((each, index) => {
    if (isEvaluated(index)) return;
    all = validate
      ? within(index, validate(each), all)
      : fail(all, "unevaluatedItems", `must NOT have the unevaluated item ${index}`);
  });
  return all;
}
