import { type Faults, fail, fitsOpenly, type IsEvaluated, unlessEvaluated, type Validator, within } from "./fault.ts";

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
  const found = value.map((each) => validate(each));
  const count = found.filter((each) => each === undefined).length;
  if (count >= least && count <= (most ?? count)) return faults;
  const isNewValue = count < least && found.filter(fitsOpenly).length >= least;
  const limit = most === undefined ? "" : ` and no more than ${most}`;
  const all = isNewValue ? found.reduce<Faults>(ofNewItem, faults) : faults;
  return fail(all, "contains", `must contain at least ${least}${limit} valid item(s)`, { isNewValue });
}

function ofNewItem(faults: Faults, found: Faults, index: number): Faults {
  return fitsOpenly(found) ? within(index, found, faults) : faults;
}

export function unevaluatedItems(
  value: unknown,
  isEvaluated: IsEvaluated<number>,
  validate: Validator | undefined,
  faults: Faults,
): Faults {
  if (!Array.isArray(value)) return faults;
  return value.reduce<Faults>((all, each, index) => {
    const find = () =>
      validate
        ? within(index, validate(each), undefined)
        : fail(undefined, "unevaluatedItems", `must NOT have the unevaluated item ${index}`);
    return unlessEvaluated(index, isEvaluated, find, all);
  }, faults);
}
