import type { FaultAt } from "./errors.ts";
import type { Fault } from "./operation.ts";

/** What a validator found, in words: alternatives that all failed are one fault, and names and values are given. */
export function described(faults: readonly Fault[]): FaultAt[] {
  const alternatives = faults.filter(({ keyword }) => keyword === "anyOf" || keyword === "oneOf");
  const isBranchOf = (group: Fault) => (fault: Fault) => fault.schemaPath.startsWith(`${group.schemaPath}/`);
  return faults
    .filter((fault) => !alternatives.some((group) => isBranchOf(group)(fault)))
    .map((fault) => {
      const branches = alternatives.includes(fault) ? faults.filter(isBranchOf(fault)) : [];
      const message = branches.length > 0 ? branches.map(sentenceOf).join(" or ") : sentenceOf(fault);
      return { path: fault.instancePath, message };
    });
}

function sentenceOf({ keyword, params, message }: Fault): string {
  if (keyword === "enum") return `must be one of ${(params.allowedValues as unknown[]).join(", ")}`;
  if (keyword === "const") return `must be ${JSON.stringify(params.allowedValue)}`;
  if (keyword === "additionalProperties") return `must not have the property '${params.additionalProperty}'`;
  return message ?? `fails on ${keyword}`;
}
