// Generated. Do not edit: run `npm run generate`.

import {
  append,
  type Faults,
  fail,
  fitsOpenly,
  type IsEvaluated,
  unlessEvaluated,
  type Validator,
  within,
} from "./fault.ts";
import { isObject } from "./types.ts";

const hasOwn = Object.prototype.hasOwnProperty;

/**
 * One of `properties`: its value stands beside its name, since engines read a property best where its name stands.
 * A property that every object inherits, such as `constructor`, is not there until it is given.
 */
export function property(object: object, name: string, value: unknown, validate: Validator, faults: Faults): Faults {
  return value !== undefined && hasOwn.call(object, name) ? within(name, validate(value), faults) : faults;
}

/** One of `required`. */
export function required(object: object, name: string, value: unknown, faults: Faults): Faults {
  if (value !== undefined && hasOwn.call(object, name)) return faults;
  return fail(faults, "required", `must have required property '${name}'`);
}

/** What `properties` and `patternProperties` name. */
export function known(names: readonly string[], ...patterns: readonly RegExp[]): (name: string) => boolean {
  return (name) => names.includes(name) || patterns.some((pattern) => pattern.test(name));
}

/** `additionalProperties`; false where there is no validator. */
export function additional(
  object: Readonly<Record<string, unknown>>,
  isKnown: (name: string) => boolean,
  validate: Validator | undefined,
  faults: Faults,
): Faults {
  let all = faults;
  for (const name of Object.keys(object)) {
    if (!isKnown(name)) all = further(object, name, validate, all, "additionalProperties");
  }
  return all;
}

function further(
  object: Readonly<Record<string, unknown>>,
  name: string,
  validate: Validator | undefined,
  faults: Faults,
  keyword: string,
): Faults {
  if (validate) return within(name, validate(object[name]), faults);
  return fail(faults, keyword, `must not have the property '${name}'`);
}

/** One of `patternProperties`. */
export function matching(
  object: Readonly<Record<string, unknown>>,
  pattern: RegExp,
  validate: Validator,
  faults: Faults,
): Faults {
  return additional(object, (name) => !pattern.test(name), validate, faults);
}

export function propertyNames(object: object, validate: Validator, faults: Faults): Faults {
  let all = faults;
  for (const name of Object.keys(object)) {
    const found = validate(name);
    if (found === undefined) continue;
    for (const fault of found) fault.message = `has the property '${name}', whose name ${fault.message}`;
    const more = { branches: [...found], isNewValue: fitsOpenly(found) };
    all = fail(append(all, found), "propertyNames", "property name must be valid", more);
  }
  return all;
}

export function minProperties(limit: number): Validator {
  return (value, faults) =>
    !isObject(value) || Object.keys(value).length >= limit
      ? faults
      : fail(faults, "minProperties", `must NOT have fewer than ${limit} properties`);
}

export function maxProperties(limit: number): Validator {
  return (value, faults) =>
    !isObject(value) || Object.keys(value).length <= limit
      ? faults
      : fail(faults, "maxProperties", `must NOT have more than ${limit} properties`);
}

/** One of `dependentRequired`. */
export function dependentRequired(name: string, ...names: readonly string[]): Validator {
  const message = `must have ${names.length === 1 ? "property" : "properties"} ${names.join(", ")} when property ${name} is present`;
  return (value, faults) =>
    has(value, name) && !names.every((other) => has(value, other))
      ? fail(faults, "dependentRequired", message)
      : faults;
}

/** Whether a value is an object that has a property itself. */
export function has(value: unknown, name: string): boolean {
  return isObject(value) && value[name] !== undefined && hasOwn.call(value, name);
}

/** One of `dependentSchemas`. */
export function dependent(value: unknown, name: string, validate: Validator, faults: Faults): Faults {
  return has(value, name) ? validate(value, faults) : faults;
}

export function unevaluatedProperties(
  object: Readonly<Record<string, unknown>>,
  isEvaluated: IsEvaluated<string>,
  validate: Validator | undefined,
  faults: Faults,
): Faults {
  let all = faults;
  for (const name of Object.keys(object)) {
    const find = () => further(object, name, validate, undefined, "unevaluatedProperties");
    all = unlessEvaluated(name, isEvaluated, find, all);
  }
  return all;
}
