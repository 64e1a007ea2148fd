import { quoted } from "../curl.ts";
import type { OperationOption } from "./operation-options.ts";
import { NAME } from "./surroundings.ts";

/** The command that makes the call of an operation's documented example. */
export function exampleOf(
  api: string,
  operationId: string,
  options: readonly OperationOption[],
  example: Readonly<Record<string, unknown>>,
): string {
  const parts = options.flatMap(({ flag, property }) => {
    if (property.secret) return property.required ? [`--${flag} FILE`] : [];
    return Object.hasOwn(example, property.name) ? [`--${flag} ${argumentOf(example[property.name])}`] : [];
  });
  return [`${NAME} ${api} ${operationId}`, ...parts].join(" \\\n  ");
}

/** A value as one types it in a shell. */
export function argumentOf(value: unknown): string {
  const isPlainList =
    Array.isArray(value) && value.length > 0 && value.every((each) => /^[\w.@-]+$/.test(String(each)));
  const text = isPlainList ? value.join(",") : typeof value === "string" ? value : JSON.stringify(value);
  return /^[\w.,@:/-]+$/.test(text) ? text : quoted(text);
}
