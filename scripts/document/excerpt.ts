import { keysOf, METHODS, type OpenApiDocument } from "./openapi-document.ts";
import { mapValues, type Yaml } from "./yaml.ts";

/**
 * A copy of a document with all of the path items that have one of the operations, and of what these refer to. Of others
 * that could be meant by the same path it says only where they stand, since a request for one must not become a request for another.
 */
export function excerptOf({ root, follow, at, operations }: OpenApiDocument, operationIds: readonly string[]): Yaml {
  const chosen = operations.filter((each) => operationIds.includes(each.operationId));
  const templates = new Set(chosen.map(({ template }) => template));
  const near = Object.entries<Yaml>(root.paths).filter(([template]) =>
    [...templates].some((each) => meet(each, template)),
  );
  const items = Object.fromEntries(
    near.map(([template, item]) => [template, templates.has(template) ? item : placesIn(follow(item))]),
  );
  const { securitySchemes = {}, ...sections } = root.components ?? {};
  const reached = reachedFrom(at, [items, securitySchemes]);
  const components = mapValues(sections, (named, section) =>
    Object.fromEntries(Object.entries(named).filter(([name]) => reached.has(nameOf(section, name)))),
  );
  const { webhooks: _, ...others } = root;
  return { ...others, paths: items, components: { ...components, securitySchemes } };
}

/** Whether some path is one of both templates. */
function meet(one: string, other: string): boolean {
  const [segments, others] = [one, other].map((template) => template.split("/")) as [string[], string[]];
  const isOpen = (segment = "") => segment.includes("{");
  return (
    segments.length === others.length &&
    segments.every((segment, at) => segment === others[at] || isOpen(segment) || isOpen(others[at]))
  );
}

const PLACE = {
  "x-skip": "It is here so that its path is known.",
  responses: { default: { description: "Anything." } },
};

function placesIn(item: Yaml): Yaml {
  const methods = METHODS.filter((method) => method in Object(item));
  const place = (method: string) => [method, { ...PLACE, operationId: item[method].operationId }];
  return Object.fromEntries(methods.map(place));
}

/** The components, by section and name, that anything there leads to; a mapping of a discriminator may name one only. */
function reachedFrom(at: (reference: string) => Yaml, nodes: readonly Yaml[]): Set<string> {
  const reached = new Set<string>();
  const visit = (node: Yaml, key?: string): void => {
    if (typeof node === "string" && (key === "$ref" || key === "mapping")) {
      const reference = node.startsWith("#/") ? node : `#/components/schemas/${node}`;
      const [, section = "", component = ""] = keysOf(reference);
      const name = nameOf(section, component);
      if (reached.has(name)) return;
      reached.add(name);
      visit(at(reference));
    } else if (typeof node === "object" && node !== null) {
      const isMapping = key === "mapping";
      for (const [own, part] of Object.entries(node)) visit(part, isMapping ? key : own);
    }
  };
  for (const node of nodes) visit(node);
  return reached;
}

function nameOf(section: string, component: string): string {
  return JSON.stringify([section, component]);
}
