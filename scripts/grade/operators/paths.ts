import { all, drop, dropEntry, type Edit, renameKey } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";
import { isObject, type Path, type Specification, type Yaml } from "../mutants/specification.ts";
import { pathParametersOf } from "./path-parameters.ts";

interface PathChange {
  name: string;
  description: string;
  to: string;
  edits?: Edit[];
}

export const paths: Operator = {
  group: "paths",
  *changes(specification) {
    const entries = Object.entries<Yaml>(specification.root.paths ?? {}).filter(([key]) => key.startsWith("/"));
    const shapes = new Set(entries.map(([template]) => shapeOf(template)));
    for (const [template, item] of entries) {
      const path = ["paths", template];
      for (const { name, description, to, edits = [] } of changesOf(specification, template, item)) {
        // Two paths that differ in the names of their parameters alone are the same path.
        if (to === "" || shapes.has(shapeOf(to))) continue;
        yield { name, path, description, edit: all(...edits, renameKey(path, to)) };
      }
    }
  },
};

function* changesOf(specification: Specification, template: string, item: Yaml): Iterable<PathChange> {
  yield template.endsWith("/")
    ? { name: "trailing slash removed", description: "the trailing slash is removed", to: template.slice(0, -1) }
    : { name: "trailing slash added", description: "a trailing slash is added", to: `${template}/` };
  const segments = template.split("/");
  for (const [index, segment] of segments.entries()) {
    if (segment === "") continue;
    const replaced = (other: string) => segments.with(index, other).join("/");
    const names = [...segment.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name as string);
    yield {
      name: `segment ${index} dropped`,
      description: `${segment} is dropped from the path`,
      to: segments.toSpliced(index, 1).join("/") || "/",
      edits: names.flatMap((name) => parameterDrops(specification, template, item, name)),
    };
    if (names.length > 0) continue;
    yield {
      name: `segment ${index} renamed`,
      description: `${segment} becomes ${segment}_`,
      to: replaced(`${segment}_`),
    };
    const cased = segment.replace(/[a-z]/i, (letter) =>
      letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase(),
    );
    if (cased === segment) continue;
    yield { name: `case of segment ${index}`, description: `${segment} becomes ${cased}`, to: replaced(cased) };
  }
}

/** A parameter that leaves the template leaves the lists of the path and of its operations. */
function parameterDrops(specification: Specification, template: string, item: Yaml, name: string): Edit[] {
  if ("$ref" in item) return [];
  const leaving = new Set(pathParametersOf(specification, item).filter((parameter) => parameter.name === name));
  const holders: [Path, Yaml][] = [
    [["paths", template], item],
    ...Object.entries<Yaml>(item).map(([key, value]): [Path, Yaml] => [["paths", template, key], value]),
  ];
  return holders.flatMap(([path, holder]) => {
    if (!isObject(holder) || !Array.isArray(holder.parameters)) return [];
    const list = [...path, "parameters"];
    const indexes = holder.parameters.flatMap((entry, index) =>
      leaving.has(specification.resolve(entry)) ? [index] : [],
    );
    if (indexes.length === holder.parameters.length) return [drop(list)];
    return indexes.reverse().map((index) => dropEntry([...list, index]));
  });
}

function shapeOf(template: string): string {
  return template.replace(/\{[^}]*\}/g, "{}");
}
