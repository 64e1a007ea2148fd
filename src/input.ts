import { type FaultAt, InvalidInputError } from "./client-error.ts";
import { described, faultsOf } from "./faults.ts";
import { DEEPEST, escaped } from "./json.ts";
import type { Operation } from "./operation.ts";
import { LONGEST_SECRET } from "./redact.ts";

export type Values = Record<string, unknown>;

/**
 * A copy of `input`, which fits the operation: what the caller changes while a call goes on must not be sent unchecked.
 * Throws InvalidInputError, with every fault at once, where it does not fit or cannot be sent as it is.
 */
export function checkedInput(operation: Operation, input: unknown): Values {
  const { api, operationId, validateInput, secrets = [] } = operation;
  const faults: FaultAt[] = [];
  const given = input === undefined && validateInput({}) === undefined ? {} : input;
  const copy = typeof given === "object" ? copied(given, [], [], faults) : given;
  faults.push(...described(faultsOf(validateInput, copy)));
  const tooLong = secrets.filter((name) => Object(copy)[name]?.length > LONGEST_SECRET);
  faults.push(...tooLong.map((name) => ({ path: `/${name}`, message: TOO_LONG })));
  if (faults.length > 0) throw new InvalidInputError(api, operationId, faults);
  return copy as Values;
}

/**
 * A copy of what JSON and forms can say. What they would leave out or change is a fault. `within` is what holds the
 * value, from the whole input on, each under one of `names`.
 */
function copied(value: unknown, names: string[], within: object[], faults: FaultAt[]): unknown {
  const isStructure = typeof value === "object" && value !== null;
  let copy: Values = {};
  let fault: string | undefined;
  try {
    fault = isStructure ? structureFault(value, within) : scalarFault(value);
    if (isStructure && fault === undefined) copy = (Array.isArray(value) ? [...value] : { ...value }) as Values;
  } catch {
    fault = "cannot be read"; // by a getter or a proxy that throws
  }
  if (fault !== undefined) faults.push({ path: pathOf(names), message: fault });
  if (!isStructure) return value;
  if (fault !== undefined) return null;
  within.push(value);
  for (const name of Object.keys(copy)) {
    names.push(name);
    if (!isWellFormed(name)) faults.push({ path: pathOf(names), message: `has a name with ${LONE_SURROGATE}` });
    if (copy[name] !== undefined || Array.isArray(copy)) copy[name] = copied(copy[name], names, within, faults);
    names.pop();
  }
  within.pop();
  return copy;
}

function pathOf(names: readonly string[]): string {
  return names.map((name) => `/${escaped(name)}`).join("");
}

const TOO_LONG = `is longer than ${LONGEST_SECRET} characters, and could not be masked`;
const LONE_SURROGATE = "half of a surrogate pair, which cannot be sent as it is";

function structureFault(value: object, within: readonly object[]): string | undefined {
  if (within.includes(value)) return "holds itself";
  if (within.length >= DEEPEST) return `is nested more than ${DEEPEST} levels deep`;
  if (Array.isArray(value)) {
    return Object.keys(value).length === value.length ? undefined : "must not have gaps or names";
  }
  return isPlain(value) ? undefined : "must be a plain object";
}

function scalarFault(value: unknown): string | undefined {
  if (typeof value === "string") return isWellFormed(value) ? undefined : `has ${LONE_SURROGATE}`;
  if (typeof value === "number" && !Number.isFinite(value)) return `must not be ${value}`;
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return "is an integer too large to be sent exactly";
  const isSendable = value === null || typeof value === "number" || typeof value === "boolean";
  return isSendable ? undefined : `must not be ${value === undefined ? "undefined" : `a ${typeof value}`}`;
}

/** `String.prototype.isWellFormed` is not everywhere yet. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}

/** Whether it is an object, and all that it holds is its own. It may come from another realm, as in tests under jsdom. */
export function isPlain(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
