import type { FaultAt } from "./client-error.ts";
import type { Fault, Validator } from "./operation.ts";

/** What is wrong with a value; nothing if it fits. */
export function faultsOf(validate: Validator, value: unknown): readonly Fault[] {
  return validate(value) ?? [];
}

/** What a validator found, in words. Each is said once, and alternatives that all failed are one fault. */
export function described(faults: readonly Fault[]): FaultAt[] {
  const found = new Map<string, FaultAt>();
  for (const { path, message } of sentencesOf(faults)) found.set(`${path} ${message}`, { path, message });
  return [...found.values()];
}

function* sentencesOf(faults: readonly Fault[]): Generator<FaultAt> {
  for (let index = 0; index < faults.length; index += 1) {
    const fault = faults[index] as Fault;
    // Groups within groups stand before them.
    const group = faults.filter(({ branches }) => branches?.includes(fault)).at(-1);
    if (group === undefined) {
      yield fault;
      continue;
    }
    // A group's faults stand together, before that of the group itself.
    const end = faults.indexOf(group);
    const within = faults.slice(index, end);
    yield* /Of$/.test(group.keyword) ? ofAlternatives(group, within) : sentencesOf(within);
    index = end;
  }
}

function ofAlternatives({ path }: Fault, within: readonly Fault[]): FaultAt[] {
  const single = within.filter(({ branches }) => branches === undefined);
  // One alternative was tried, and is wrong in itself: the others need no mention.
  const deeper = single.filter((fault) => fault.path !== path);
  const messages = new Map<string, Set<string>>();
  for (const fault of deeper.length > 0 ? deeper : single) {
    messages.set(fault.path, (messages.get(fault.path) ?? new Set()).add(fault.message));
  }
  return [...messages].map(([place, said]) => ({ path: place, message: [...said].join(" or ") }));
}
