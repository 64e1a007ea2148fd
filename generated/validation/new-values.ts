// Generated. Do not edit: run `npm run generate`.

import { type Fault, type Faults, fitsOpenly, type Validator } from "./fault.ts";

/**
 * Those alternatives that a value fits once each enumeration has other values, by what each finds: as few as can be, since
 * a value that one of them lists, such as the kind of a thing, is not new to the others. Where it is another alternative
 * that lists it, and is contradicted, the value is no new one at all.
 */
export function openAlternatives(
  value: unknown,
  validators: readonly Validator[],
  tried: readonly Fault[][],
): Fault[][] {
  const listing = (found: readonly Fault[]) =>
    tried.filter((other, index) => other !== found && found.some((fault) => lists(validators[index], value, fault)));
  const open = tried.filter(fitsOpenly).map((found) => ({ found, listing: listing(found) }));
  const sure = open.filter((each) => each.listing.length === 0);
  const likely = open.filter((each) => each.listing.every(fitsOpenly));
  return (sure.length > 0 ? sure : likely).map(({ found }) => found);
}

/** Whether a schema lists what another one takes for a new value: the value itself, or one of its properties. */
export function lists(validate: Validator | undefined, value: unknown, { path, keyword, isNewValue }: Fault): boolean {
  const [, step, ...deeper] = path.split("/");
  if (validate === undefined || keyword !== "enum" || !isNewValue || deeper.length > 0) return false;
  const name = step?.replaceAll("~1", "/").replaceAll("~0", "~");
  const isRefused = (part: unknown) => {
    const found: Faults = validate(name === undefined ? part : { [name]: part });
    return found?.some((fault) => fault.path === path && /^(?:enum|const)$/.test(fault.keyword)) ?? false;
  };
  const part = name === undefined ? value : Object(value)[name];
  return !isRefused(part) && isRefused(another(part));
}

/** A value of the same type that no list has, if there can be one. */
function another(value: unknown): unknown {
  if (typeof value === "string") return `${value}\u0000`;
  if (typeof value === "boolean") return !value;
  return typeof value === "number" ? value + 0.5 : value;
}
