import type { FaultAt } from "./client-error.ts";
import type { Fault, Validator } from "./operation.ts";

/** What is wrong with a value; nothing if it fits. */
export function faultsOf(validate: Validator, value: unknown): readonly Fault[] {
  return validate(value) ?? [];
}

/** What a validator found, in words. Each is said once, and alternatives that all failed are one fault. */
export function described(faults: readonly Fault[]): FaultAt[] {
  const found = new Map<string, FaultAt>();
  const say = (path: string, message: string) => found.set(`${path} ${message}`, { path, message });
  for (let index = 0; index < faults.length; index += 1) {
    const fault = faults[index] as Fault;
    const group = faults.find(({ branches }) => branches?.includes(fault));
    if (group === undefined) {
      say(fault.path, fault.message);
      continue;
    }
    // A group's faults stand together, before that of the group itself.
    const end = faults.indexOf(group);
    const branches = faults.slice(index, end);
    const deeper = branches.filter(({ path }) => path !== group.path);
    // One alternative was tried, and is wrong in itself: the others need no mention.
    for (const each of deeper) say(each.path, each.message);
    if (deeper.length === 0) say(group.path, [...new Set(branches.map(({ message }) => message))].join(" or "));
    index = end;
  }
  return [...found.values()];
}
