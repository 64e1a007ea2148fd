import type { DocumentedOperation, Shape } from "../judges/documented-operation.ts";

/** What a page says of an operation, word by word: path, names, values and statuses. The order is that of the request. */
export function wordsOf({ path, parameters, requestBody, responses }: DocumentedOperation): string[] {
  const steps = path.split("/").filter((step) => step !== "" && !step.startsWith("{"));
  const shapes = [...Object.values(parameters), requestBody?.schema, ...Object.values(responses).map((r) => r?.schema)];
  const words = [
    ...steps,
    ...Object.keys(parameters),
    ...shapes.flatMap((shape) => wordsIn(shape)),
    ...Object.keys(responses),
  ];
  return [...new Set(words)];
}

function wordsIn(shape: Shape | undefined): string[] {
  if (shape === undefined) return [];
  const { properties = {}, enum: values = [], const: constant, ...others } = shape as Record<string, unknown>;
  const parts = [others.items, ...["allOf", "anyOf", "oneOf"].flatMap((keyword) => (others[keyword] as Shape[]) ?? [])];
  return [
    ...Object.entries(properties as Record<string, Shape>).flatMap(([name, part]) => [name, ...wordsIn(part)]),
    ...[...(values as unknown[]), constant].filter((value) => typeof value === "string"),
    ...parts.flatMap((part) => (typeof part === "object" && part !== null ? wordsIn(part as Shape) : [])),
  ] as string[];
}

/** Whether a text has a word, not only as a part of a longer one. */
export function hasWord(text: string, word: string): boolean {
  const literal = word.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return new RegExp(`(?<![\\w-])${literal}(?![\\w-])`, "u").test(text);
}
