import { keysOf, type Node, type Specification } from "./specification.ts";

/**
 * A copy of the document in which each description ends with how sure its fact is, and each reference to a schema has
 * the description of that schema beside it: so that the generated doc comments say both, wherever a reader looks.
 */
export function withEvidenceInDescriptions(specification: Specification): Node {
  const copy = structuredClone(specification.document);
  describe(copy, specification);
  return copy;
}

function describe(value: unknown, specification: Specification): void {
  if (typeof value !== "object" || value === null) return;
  for (const part of Object.values(value)) describe(part, specification);
  const node = value as Node;
  const isSchemaReference = typeof node.$ref === "string" && node.$ref.startsWith("#/components/schemas/");
  const described = isSchemaReference ? specification.resolve(keysOf(node.$ref as string)).node : node;
  const texts = [described.description, sentence(described["x-evidence"])].filter((text) => typeof text === "string");
  // A property that is called `description` is an object, not a text.
  if (texts.length > 0 && typeof (node.description ?? "") === "string") node.description = texts.join("\n\n");
}

/** How sure a fact is, and where it was read; undefined for what is no evidence. */
export function sentence(evidence: unknown): string | undefined {
  const { level, source, note } = (evidence ?? {}) as Node;
  if (typeof level !== "string" || typeof source !== "string") return undefined;
  const fact = `${level.replace(/^./, (first) => first.toUpperCase())}: ${source}`;
  return typeof note === "string" ? `${fact}. ${note}` : `${fact}.`;
}
