import type { Change } from "./change.ts";
import { type ApiDocument, isDocumentation, keysWithin, type Node } from "./document.ts";

/** What only a reader sees has changed: texts that are said now and were not, or the other way round. */
export function documentationChanges(
  before: ApiDocument,
  after: ApiDocument,
  place: string,
  was: object,
  is: object,
): Change[] {
  const [old, present] = [textsOf(before, was), textsOf(after, is)];
  const changed = [...old, ...present].filter(([text]) => old.has(text) !== present.has(text));
  if (changed.length === 0) return [];
  const keywords = [...new Set(changed.map(([, keyword]) => keyword))].sort();
  return [{ place, what: `documented otherwise: ${keywords.join(", ")}`, class: "documentation" }];
}

/** Each text in what `node` holds or refers to, and its keyword. Where it stands is left out: moving one says nothing. */
function textsOf(document: ApiDocument, node: object): Map<string, string> {
  const texts = new Map<string, string>();
  const seen = new Set<unknown>();
  const look = (value: unknown, keys: "keywords" | "names" | "data"): void => {
    if (typeof value !== "object" || value === null || keys === "data" || seen.has(value)) return;
    seen.add(value);
    if (Array.isArray(value)) for (const item of value) look(item, keys);
    else {
      const { $ref: reference } = value as Node;
      if (typeof reference === "string" && keys === "keywords") look(document.target(reference), keys);
      for (const [key, part] of Object.entries(value)) {
        if (keys === "names") look(part, "keywords");
        else if (isDocumentation(key)) texts.set(`${key} ${document.textOf(part, "data")}`, key);
        else look(part, keysWithin(key));
      }
    }
  };
  look(node, "keywords");
  return texts;
}
