import { createHash } from "node:crypto";
import { type Document, parseDocument, visit } from "yaml";
import { operators } from "./operators.ts";
import { type Path, pointerOf, readSpecification, type Yaml } from "./specification.ts";

/** An OpenAPI document with one change. */
export interface Mutant {
  /** Stable and unique: operator and place, e.g. "property renamed #/components/schemas/User/properties/email". */
  id: string;
  /** The operator's group, a row of the report. */
  group: string;
  /** What was done, in words. */
  description: string;
  /** Where: keys from the document's root. For something added, where it now stands. */
  path: Path;
  /** The whole changed document as YAML text. */
  text: string;
  /** true for a control: it alters nothing that a caller or a server can notice, and must survive. */
  equivalent: boolean;
}

export interface MutantOptions {
  /** Fields that only document, such as `x-source`, or parts of one, such as `x-retry.reason`. They are left alone. */
  annotations?: readonly string[];
  most?: number | undefined;
}

/**
 * Every change that the operators know of, made one at a time on the text of an OpenAPI 3.0 or 3.1 document; with `most`, so
 * many of them: of the same document always the same.
 */
export function mutantsOf(text: string, { annotations = [], most }: MutantOptions = {}, by = operators): Mutant[] {
  const document = read(text);
  const specification = readSpecification(document, annotations);
  const changes = by.flatMap(({ group, changes }) =>
    [...changes(specification)].map((change) => ({ ...change, group, id: `${change.name} ${pointerOf(change.path)}` })),
  );
  const seen = new Set([digestOf(write(document)), fingerprint(document.toJS())]);
  const mutants: Mutant[] = [];
  for (const { id, group, path, description, edit, equivalent = false } of most === undefined
    ? changes
    : drawn(changes, most)) {
    const undo = edit(document);
    const mutated = write(document);
    const key = equivalent ? digestOf(mutated) : fingerprint(document.toJS());
    undo();
    if (seen.has(key)) continue;
    seen.add(key);
    mutants.push({ id, group, description, path, text: mutated, equivalent });
  }
  return mutants;
}

/** So many, by chance as their names have it, in their order. */
function drawn<T extends { id: string }>(changes: readonly T[], most: number): T[] {
  const byChance = changes.toSorted((one, other) => (digestOf(one.id) < digestOf(other.id) ? -1 : 1));
  const chosen = new Set(byChance.slice(0, most));
  return changes.filter((change) => chosen.has(change));
}

/** Texts of a large document would take gigabytes. */
function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** The text as a mutant's text is written, so that the two differ in the change alone. */
export function normalised(text: string): string {
  return write(read(text));
}

function read(text: string): Document {
  // An unquoted `200:` is a string in OpenAPI, whatever YAML says.
  const document: Document = parseDocument(text, { stringKeys: true });
  const [fault] = document.errors;
  if (fault !== undefined) throw new Error(`the document is not valid YAML: ${fault.message}`);
  // A change at an anchor would show at each of its aliases too.
  visit(document, {
    Alias: (_, alias) => alias.resolve(document)?.clone() as Yaml,
  });
  visit(document, {
    Node: (_, node) => {
      delete (node as Yaml).anchor;
    },
  });
  return document;
}

function write(document: Document): string {
  return document.toString({ lineWidth: 120 });
}

/** Equal for values that differ at most in the order of keys. */
function fingerprint(value: Yaml): string {
  const text = JSON.stringify(value, (_, part) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return digestOf(text);
}
