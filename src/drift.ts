import type { FaultAt } from "./errors.ts";
import { described, faultsOf } from "./faults.ts";
import type { Known, Operation } from "./operation.ts";

/** Where a documented success has more than its spec: a property or an enumerated value that is not documented. */
export function driftOf({ responses }: Operation, status: number, body: unknown): FaultAt[] {
  const { validate, known = null } = responses[status] as Operation["responses"][number];
  const values = validate === undefined ? [] : described(faultsOf(validate, body));
  return [...values, ...undocumented(body, known, "")];
}

/** The properties that `known` lacks. A list is looked at item by item; where `known` is null, anything goes. */
function undocumented(value: unknown, known: Known | null, path: string): FaultAt[] {
  if (known === null || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const place = `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    if (Array.isArray(value)) return undocumented(part, known, place);
    if (!Object.hasOwn(known, name)) return [{ path: place, message: "is not documented" }];
    return undocumented(part, known[name] ?? null, place);
  });
}
