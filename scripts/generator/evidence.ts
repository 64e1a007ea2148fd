import { type Evidence, inheritedEvidence } from "./inherited-evidence.ts";
import { keysOf } from "./pointer.ts";
import type { Node, Specification } from "./specification.ts";

/**
 * A copy of the document in which each description ends with how sure its fact is, and each reference to a schema, and
 * each list of one, has the description of that schema beside it: so that the generated doc comments say all this,
 * wherever a reader looks. Each schema in it is what `change` makes of its copy.
 */
export function withEvidenceInDescriptions(
  specification: Specification,
  change: (schema: Node) => Node = (schema) => schema,
): Node {
  const inherited = inheritedEvidence(specification);
  const copyOf = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(copyOf);
    if (typeof value !== "object" || value === null) return value;
    const node = value as Node;
    const copy = Object.fromEntries(Object.entries(node).map(([key, part]) => [key, copyOf(part)]));
    const texts = textsOf(specification, node, inherited.get(node));
    // A property that is called `description` is an object, not a text.
    if (texts.length > 0 && typeof (node.description ?? "") === "string") copy.description = texts.join("\n\n");
    return specification.schemas.has(node) ? change(copy) : copy;
  };
  return copyOf(specification.document) as Node;
}

function textsOf(specification: Specification, node: Node, inherited: Evidence | undefined): string[] {
  const { texts, evidence } = documentationOf(specification, node, inherited);
  return [...texts, evidence].filter((text) => text !== undefined);
}

/** What a spec says of a node and of the items of a list, and how sure that is. */
export function documentationOf(
  specification: Specification,
  node: Node,
  inherited: Evidence | undefined,
): { texts: string[]; evidence: string | undefined } {
  const schema = referred(specification, node);
  const items = schema.type === "array" ? referred(specification, Object(schema.items)) : {};
  const texts = [node.description ?? schema.description, items.description];
  return {
    texts: texts.filter((text) => typeof text === "string"),
    evidence: sentence(node["x-evidence"]) ?? sentence(schema["x-evidence"]) ?? inheritedSentence(inherited),
  };
}

function referred(specification: Specification, node: Node): Node {
  const { $ref: reference } = node;
  const isSchema = typeof reference === "string" && reference.startsWith("#/components/schemas/");
  return isSchema ? specification.resolve(keysOf(reference)).node : node;
}

/** How sure a fact is, and where it was read; undefined for what is no evidence. */
export function sentence(evidence: unknown): string | undefined {
  const { level, source, note } = (evidence ?? {}) as Node;
  if (typeof level !== "string" || typeof source !== "string") return undefined;
  const fact = `${level.replace(/^./, (first) => first.toUpperCase())}: ${source}`;
  return typeof note === "string" ? `${fact}. ${note}` : `${fact}.`;
}

/** A note is about what it stands at, and not about all that is within. */
function inheritedSentence(evidence: Evidence | undefined): string | undefined {
  return evidence && sentence({ level: evidence.level, source: evidence.source });
}
