import type { FaultAt } from "./errors.ts";
import type { Fault, Validator } from "./operation.ts";

/** What is wrong with a value; nothing if it fits. */
export function faultsOf(validate: Validator, value: unknown): readonly Fault[] {
  return validate(value) ? [] : (validate.errors as readonly Fault[]);
}

/** What a validator found, in words. Each is said once, and alternatives that all failed are one fault. */
export function described(faults: readonly Fault[]): FaultAt[] {
  const found = new Map<string, FaultAt>();
  const say = (path: string, message: string) => found.set(`${path} ${message}`, { path, message });
  for (let index = 0; index < faults.length; index += 1) {
    const fault = faults[index] as Fault;
    // A group's faults stand together, before that of the group itself.
    const end = faults.findIndex(
      (group, at) => at > index && faults.slice(index, at).every((each) => isIn(group, each)),
    );
    const group = faults[end];
    if (group === undefined) {
      say(fault.instancePath, sentenceOf(fault));
      continue;
    }
    const branches = faults.slice(index, end);
    const deeper = branches.filter(({ instancePath }) => instancePath !== group.instancePath);
    // One alternative was tried, and is wrong in itself: the others need no mention.
    for (const each of deeper) say(each.instancePath, sentenceOf(each));
    if (deeper.length === 0) say(group.instancePath, branches.map(sentenceOf).join(" or "));
    index = end;
  }
  return [...found.values()];
}

/** Whether a fault is one of the alternatives of `group`: by its place in the schema, or in a component referred to. */
function isIn(group: Fault, { schemaPath, instancePath }: Fault): boolean {
  if (group.keyword !== "anyOf" && group.keyword !== "oneOf") return false;
  if (schemaPath.startsWith(`${group.schemaPath}/`)) return true;
  return rootOf(schemaPath) !== rootOf(group.schemaPath) && instancePath.startsWith(group.instancePath);
}

/** The schema that a path begins in: the operation's own (`#`), or a component of the spec. */
function rootOf(schemaPath: string): string {
  return schemaPath.startsWith("#") ? "#" : schemaPath.split("/").slice(0, 4).join("/");
}

function sentenceOf({ keyword, params, message }: Fault): string {
  if (keyword === "enum") return `must be one of ${(params.allowedValues as unknown[]).join(", ")}`;
  if (keyword === "const") return `must be ${JSON.stringify(params.allowedValue)}`;
  if (keyword === "additionalProperties") return `must not have the property '${params.additionalProperty}'`;
  return message;
}
