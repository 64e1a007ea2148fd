import { freeName } from "../mutants/changed-value.ts";
import { append, comment, reverse, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import { isObject, type Path, type Place, type Specification } from "../mutants/specification.ts";

/** Changes that alter nothing a caller or a server can notice. A suite that notices one is too strict. */
export const controls: Operator = {
  group: "controls",
  *changes(specification) {
    for (const change of [
      ...texts(specification),
      ...orders(specification),
      ...comments(specification),
      ...tags(specification),
    ]) {
      yield { ...change, equivalent: true };
    }
  },
};

function* texts(specification: Specification): Iterable<Change> {
  for (const kind of ["info", "operation", "parameter", "response", "schema"] as const) {
    for (const keyword of ["summary", "description"]) {
      const place = specification.all(kind).find(({ value }) => typeof value[keyword] === "string");
      if (place === undefined) continue;
      const path = [...place.path, keyword];
      const edit = set(path, `${place.value[keyword].trimEnd()} Reworded.`);
      yield { name: `${keyword} edited`, path, description: `the ${keyword} of ${nameOf(place)} is edited`, edit };
    }
  }
}

function* orders(specification: Specification): Iterable<Change> {
  const { root } = specification;
  const [operation] = specification.all("operation");
  // Not those of `properties`: a form's fields are sent in their order.
  const schema = specification.all("schema").find(({ value }) => isObject(value.properties));
  const maps: Path[] = [["info"], ["components"], ["components", "schemas"]];
  if (operation !== undefined) maps.push(operation.path);
  if (schema !== undefined) maps.push(schema.path);
  for (const path of maps) {
    if (path.reduce((value, key) => value?.[key], root) === undefined) continue;
    yield {
      name: "keys reordered",
      path,
      description: `the keys of ${path.join(" ")} are reversed`,
      edit: reverse(path),
    };
  }
}

function* comments({ root }: Specification): Iterable<Change> {
  for (const name of ["info", "paths"].filter((key) => key in root)) {
    const edit = comment(name, " A comment that nobody reads.");
    yield { name: "comment added", path: [name], description: `a comment is added above ${name}`, edit };
  }
}

function* tags({ root }: Specification): Iterable<Change> {
  const names: string[] = (root.tags ?? []).map(({ name }: { name: string }) => name);
  for (const [index, tag] of (root.tags ?? []).entries()) {
    if (typeof tag.description !== "string") continue;
    const path = ["tags", index, "description"];
    const edit = set(path, `${tag.description.trimEnd()} Reworded.`);
    yield {
      name: "tag's description edited",
      path,
      description: `the description of the tag ${tag.name} is edited`,
      edit,
    };
  }
  // After the last, since tags may have to be in their order.
  const name = freeName(`${names.at(-1) ?? ""} Unused`.trim(), names);
  yield {
    name: "unused tag added",
    path: ["tags", names.length],
    description: `a tag ${name}, which no operation has, is added`,
    edit: append(["tags"], { name, description: "No operation has it." }),
  };
}

function nameOf({ kind, path }: Place): string {
  return kind === "info" ? "the document" : `${kind} ${path.at(-1)}`;
}
