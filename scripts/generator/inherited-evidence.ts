import type { Node, Path, Specification } from "./specification.ts";

export interface Evidence {
  readonly level: string;
  readonly source: string;
}

/** The surest first. */
const LEVELS = ["documented", "published", "inferred"];
const PARTS = ["items", "additionalProperties", "not"];
const LISTS = ["allOf", "anyOf", "oneOf", "prefixItems"];

/**
 * How sure parameters, schemas and properties are that say nothing of it themselves: as sure as what has them, and where
 * several operations have them, as the surest of these.
 */
export function inheritedEvidence(specification: Specification): ReadonlyMap<Node, Evidence> {
  const found = new Map<Node, Evidence>();
  /** Whether the node was not known to be as sure. */
  const note = (node: Node, evidence: Evidence): boolean => {
    const known = found.get(node);
    if (known !== undefined && LEVELS.indexOf(known.level) <= LEVELS.indexOf(evidence.level)) return false;
    found.set(node, evidence);
    return true;
  };
  const ofSchema = (place: Path, around: Evidence): void => {
    const beside = evidenceAt(specification.at(place));
    const { node, path } = specification.resolve(place);
    const evidence = beside ?? evidenceAt(node) ?? around;
    if (!note(node, evidence)) return;
    for (const name of Object.keys(Object(node.properties))) {
      note(specification.at([...path, "properties", name]) as Node, evidence);
      ofSchema([...path, "properties", name], evidence);
    }
    for (const part of PARTS) if (typeof node[part] === "object") ofSchema([...path, part], evidence);
    for (const list of LISTS) {
      for (const index of Object.keys(Object(node[list]))) ofSchema([...path, list, index], evidence);
    }
  };
  const ofContent = (path: Path, evidence: Evidence): void => {
    const { node, path: place } = specification.resolve(path);
    for (const mediaType of Object.keys(Object(node.content)))
      ofSchema([...place, "content", mediaType, "schema"], evidence);
  };
  const ofParameters = (owner: Path, evidence: Evidence): void => {
    for (const index of Object.keys(Object(specification.at([...owner, "parameters"])))) {
      const { node, path } = specification.resolve([...owner, "parameters", index]);
      note(node, evidenceAt(node) ?? evidence);
      // A schema of its own says no more than the parameter does.
      if ("$ref" in Object(node.schema)) ofSchema([...path, "schema"], evidenceAt(node) ?? evidence);
    }
  };
  for (const { pathItem, path } of operationsIn(specification)) {
    const evidence = evidenceAt(specification.at(path));
    if (evidence === undefined) continue;
    ofParameters(pathItem, evidence);
    ofParameters(path, evidence);
    ofContent([...path, "requestBody"], evidence);
    for (const status of Object.keys(Object(specification.at([...path, "responses"])))) {
      const response = [...path, "responses", status];
      ofContent(response, evidenceAt(specification.resolve(response).node) ?? evidence);
    }
  }
  return found;
}

function operationsIn(specification: Specification): { pathItem: Path; path: Path }[] {
  const templates = Object.keys(Object(specification.document.paths));
  return templates.flatMap((template) => {
    const { node, path: pathItem } = specification.resolve(["paths", template]);
    const methods = Object.keys(node).filter((key) => "responses" in Object(node[key]));
    return methods.map((method) => ({ pathItem, path: [...pathItem, method] }));
  });
}

function evidenceAt(value: unknown): Evidence | undefined {
  const evidence = Object(Object(value)["x-evidence"]);
  return typeof evidence.level === "string" && typeof evidence.source === "string" ? evidence : undefined;
}
