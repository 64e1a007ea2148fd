import type { Node, Specification } from "./specification.ts";

/**
 * A copy of the document in which each description ends with how sure its fact is, so that the generated doc comments
 * say it too.
 */
export function withEvidenceInDescriptions({ document }: Specification): Node {
  return JSON.parse(JSON.stringify(document), (_key, value) => {
    const evidence = value?.["x-evidence"];
    if (evidence === undefined) return value;
    return { ...value, description: [value.description, sentence(evidence)].filter(Boolean).join("\n\n") };
  }) as Node;
}

export function sentence({ level, source, note }: Record<string, unknown>): string {
  const fact = `${String(level).replace(/^./, (first) => first.toUpperCase())}: ${source}`;
  return note === undefined ? `${fact}.` : `${fact}. ${note}`;
}
