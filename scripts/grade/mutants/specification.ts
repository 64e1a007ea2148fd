import type { Document } from "yaml";
import { type Kind, structure } from "./structure.ts";

// biome-ignore lint/suspicious/noExplicitAny: what is legal at a place is the operators' business, which look first
export type Yaml = any;

export type Path = readonly (string | number)[];

/** An object of the document, and what OpenAPI calls it. */
export interface Place {
  kind: Kind;
  path: Path;
  value: Yaml;
  /** What it is part of. A component that both sides use has both. */
  sides: Set<Side>;
}

/** An object that has a `$ref` to a place in the same document. */
export interface Reference {
  kind: Kind;
  path: Path;
  target: Path;
}

type Side = "request" | "response";

/** What an operator sees of a document: every place that a caller or a server meets. An unused component is none. */
export interface Specification {
  root: Yaml;
  /** In 3.0 a schema has `nullable`, and whatever stands beside a `$ref` is ignored. */
  isVersion30: boolean;
  references: readonly Reference[];
  /** All places of a kind that hold an object of their own, not only a `$ref`. */
  all(kind: Kind): Place[];
  /** The object at a place, or behind its `$ref`. */
  resolve(value: Yaml): Yaml;
  /** Whether an `x-` field, or a part of it, only documents. */
  isAnnotation(field: readonly (string | number)[]): boolean;
}

export function readSpecification(document: Document, annotations: readonly string[]): Specification {
  const root: Yaml = document.toJS();
  const version = String(root?.openapi);
  if (!/^3\.[01]\./.test(version)) {
    throw new Error(`not an OpenAPI 3.0 or 3.1 document: its \`openapi\` is ${version}; name another file`);
  }
  const isVersion30 = version.startsWith("3.0.");
  const { places, references } = walk(root, isVersion30);
  return {
    root,
    isVersion30,
    references,
    all: (kind) => places.filter((place) => place.kind === kind),
    resolve: (value) => resolve(root, value),
    isAnnotation: (field) => annotations.some((name) => `${field.join(".")}.`.startsWith(`${name}.`)),
  };
}

function walk(root: Yaml, isVersion30: boolean) {
  const places = new Map<string, Place>();
  const references = new Map<string, Reference>();
  const followed = new Set<string>();

  const visit = (kind: Kind, path: Path, value: Yaml, side: Side | undefined): void => {
    if (kind !== "exampleValue" && !isObject(value)) return;
    if (kind !== "exampleValue" && typeof value.$ref === "string") {
      const target = targetOf(root, value.$ref);
      const step = JSON.stringify([kind, path, side]);
      if (target !== undefined && !followed.has(step)) {
        followed.add(step);
        references.set(JSON.stringify(path), { kind, path, target });
        visit(kind, target, at(root, target), side);
      }
      if (kind !== "schema" || isVersion30) return;
    }
    const key = JSON.stringify([kind, path]);
    const known = places.get(key);
    if (known !== undefined && (side === undefined || known.sides.has(side))) return;
    const place = known ?? { kind, path, value, sides: new Set() };
    if (side !== undefined) place.sides.add(side);
    places.set(key, place);
    for (const child of childrenOf(kind, value)) {
      if (isIgnored(child.kind, child.value, child.keys.at(-1))) continue;
      visit(child.kind, [...path, ...child.keys], child.value, sideOf(child.kind) ?? side);
    }
  };

  visit("document", [], root, undefined);
  for (const name of usedSchemes(root, places)) {
    visit(
      "securityScheme",
      ["components", "securitySchemes", name],
      root.components?.securitySchemes?.[name],
      undefined,
    );
  }
  return { places: [...places.values()], references: [...references.values()] };
}

/** OpenAPI says that a description of these headers is ignored. */
export function isIgnored(kind: Kind, value: Yaml, name: unknown): boolean {
  if (kind === "header") return /^content-type$/i.test(String(name));
  return kind === "parameter" && value?.in === "header" && /^(accept|content-type|authorization)$/i.test(value.name);
}

function sideOf(kind: Kind): Side | undefined {
  if (kind === "parameter" || kind === "requestBody") return "request";
  return kind === "response" ? "response" : undefined;
}

function* childrenOf(kind: Kind, value: Yaml): Iterable<{ kind: Kind; keys: Path; value: Yaml }> {
  if (kind === "callback") {
    for (const [name, item] of Object.entries(value)) yield { kind: "pathItem", keys: [name], value: item };
  }
  for (const [keyword, [shape, childKind]] of Object.entries(structure[kind])) {
    const child = value[keyword];
    if (child === undefined) continue;
    if (shape === "one") yield { kind: childKind, keys: [keyword], value: child };
    else if (shape === "list" && Array.isArray(child)) {
      for (const [index, item] of child.entries()) yield { kind: childKind, keys: [keyword, index], value: item };
    } else if (shape === "map" && isObject(child)) {
      for (const [name, item] of Object.entries(child)) {
        // `paths` and `responses` may have fields of their own beside their entries.
        if (!(name.startsWith("x-") && ["pathItem", "response"].includes(childKind))) {
          yield { kind: childKind, keys: [keyword, name], value: item };
        }
      }
    }
  }
}

function usedSchemes(root: Yaml, places: ReadonlyMap<string, Place>): Set<string> {
  const operations = [...places.values()].filter(({ kind }) => kind === "operation");
  const requirements = operations.flatMap(({ value }) => value.security ?? root.security ?? []);
  return new Set(requirements.filter(isObject).flatMap(Object.keys));
}

/** Where a `$ref` leads in this document; undefined where it leads to another document or nowhere. */
export function targetOf(root: Yaml, reference: string): Path | undefined {
  if (!reference.startsWith("#/") || /%(?![0-9a-f]{2})/i.test(reference)) return undefined;
  const path: (string | number)[] = [];
  let value = root;
  for (const part of reference.slice(2).split("/")) {
    const name = decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~");
    const key = Array.isArray(value) ? Number(name) : name;
    value = value?.[key];
    path.push(key);
  }
  return value === undefined ? undefined : path;
}

export function pointerOf(path: Path): string {
  return ["#", ...path.map((key) => String(key).replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
}

export function at(root: Yaml, path: Path): Yaml {
  return path.reduce((value: Yaml, key) => value?.[key], root);
}

export function isObject(value: Yaml): value is Record<string, Yaml> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function resolve(root: Yaml, value: Yaml): Yaml {
  const seen = new Set();
  while (typeof value?.$ref === "string" && !seen.has(value)) {
    seen.add(value);
    value = at(root, targetOf(root, value.$ref) ?? []) ?? {};
  }
  return value;
}
