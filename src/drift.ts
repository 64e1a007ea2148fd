import type { FaultAt } from "./client-error.ts";
import { described, faultsOf } from "./faults.ts";
import { escaped, inexactIntegers, isTooDeep, TOO_DEEP } from "./json.ts";
import type { Known, Operation } from "./operation.ts";

/**
 * Where a documented success has more than its spec: a property or an enumerated value that is not documented, or, in
 * such a property, an integer that JavaScript cannot hold.
 */
export function driftOf({ responses }: Operation, status: number, body: unknown, text = ""): FaultAt[] {
  if (typeof body !== "string" && isTooDeep(text)) return [{ path: "", message: TOO_DEEP }];
  const { validate, known = null } = responses[status] as Operation["responses"][number];
  const values = validate === undefined ? [] : described(faultsOf(validate, body));
  return [...values, ...undocumented(body, known, ""), ...inexactIn(text, body, known).drift];
}

/** The integers of an answer that JavaScript cannot hold exactly: those in documented places, and the others. */
export function inexactIn(text: string, body: unknown, known: Known | null): Record<"documented" | "drift", FaultAt[]> {
  const found = typeof body === "string" ? [] : inexactIntegers(text);
  if (found.length === 0) return { documented: found, drift: found };
  const places = undocumented(body, known, "").map(({ path }) => `${path}/`);
  const isDrift = ({ path }: FaultAt) => places.some((place) => `${path}/`.startsWith(place));
  return { documented: found.filter((fault) => !isDrift(fault)), drift: found.filter(isDrift) };
}

/** The properties that `known` lacks. A list is looked at item by item; where `known` is null, anything goes. */
function undocumented(value: unknown, known: Known | null, path: string): FaultAt[] {
  if (known === null || typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const place = `${path}/${escaped(name)}`;
    if (Array.isArray(value)) return undocumented(part, known, place);
    if (!Object.hasOwn(known, name)) return [{ path: place, message: "is not documented" }];
    return undocumented(part, known[name] ?? null, place);
  });
}
