import type { OperationReference, PropertyReference } from "../../generated/reference.ts";
import { argumentOf } from "./example.ts";
import type { OperationOption } from "./operation-options.ts";

/** An option with what stands for its value. */
export function termOf({ flag, property }: OperationOption): string {
  return `--${flag} ${property.secret ? "FILE" : placeholderOf(property)}`;
}

/** Few values are shown as they are; many are listed below the option. */
function placeholderOf({ types, items, format, values }: PropertyReference): string {
  const isList = types.includes("array");
  const given = values?.map(({ value }) => String(value)) ?? [];
  const type = isList ? typeName(items?.types, items?.format) : typeName(types, format);
  const one = given.length === 0 ? type : given.join("|").length <= 24 ? given.join("|") : "VALUE";
  return isList ? `${one}[,…]` : one;
}

function typeName(types: readonly string[] = [], format?: string): string {
  if (types.includes("string")) return (format ?? "text").toUpperCase();
  if (types.includes("boolean")) return "true|false";
  if (types.includes("integer") || types.includes("number")) return "N";
  return "JSON";
}

/** What an option is for, one paragraph after the other. */
export function meaningsOf(
  { property }: OperationOption,
  alternatives: OperationReference["alternatives"],
): (string | undefined)[] {
  const { description, evidence, values = [], required, secret, types } = property;
  const isAlternative = alternatives?.some((names) => names.includes(property.name));
  const meanings = values.filter(({ description: meaning }) => meaning !== undefined);
  return [
    [isAlternative || required ? undefined : "May be left out.", description, limitsOf(property)]
      .filter(Boolean)
      .join(" "),
    ...(meanings.length > 0
      ? meanings.map(({ value, description: meaning }) => `- ${value}: ${meaning}`)
      : [values.length > 0 ? `One of ${values.map(({ value }) => String(value)).join(", ")}.` : undefined]),
    types.includes("array")
      ? "Several are separated by commas, or given one by one. An empty list is written []."
      : undefined,
    secret ? "FILE holds it, since others see arguments in ps; - is standard input." : undefined,
    evidence,
  ];
}

function limitsOf({ minimum, maximum, default: byDefault }: PropertyReference): string {
  const isRange = minimum !== undefined && maximum !== undefined;
  const limits = [
    isRange && `From ${minimum} to ${maximum}.`,
    !isRange && minimum !== undefined && `${minimum} or more.`,
    !isRange && maximum !== undefined && `At most ${maximum}.`,
    byDefault !== undefined && `By default ${argumentOf(byDefault)}.`,
  ];
  return limits.filter(Boolean).join(" ");
}
