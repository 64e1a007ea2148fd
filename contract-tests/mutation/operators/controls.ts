import { freeName } from "../changed-value.ts";
import { all, append, comment, redirect, renameKey, reverse, set } from "../edit.ts";
import type { Change, Operator } from "../operator.ts";
import { isObject, type Path, type Place, pointerOf, type Specification } from "../specification.ts";

/** Changes that alter nothing a caller or a server can notice. A suite that notices one is too strict. */
export const controls: Operator = {
  group: "controls",
  *changes(specification) {
    for (const change of [
      ...texts(specification),
      ...orders(specification),
      ...comments(specification),
      ...tags(specification),
      ...renamed(specification),
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
  const schema = specification.all("schema").find(({ value }) => isObject(value.properties));
  const maps: Path[] = [["info"], ["components"], ["components", "schemas"]];
  if (operation !== undefined) maps.push(operation.path);
  if (schema !== undefined) maps.push(schema.path, [...schema.path, "properties"]);
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
  const name = freeName("Unused", names);
  yield {
    name: "unused tag added",
    path: ["tags", names.length],
    description: `a tag ${name}, which no operation has, is added`,
    edit: append(["tags"], { name, description: "No operation has it." }),
  };
}

/** A schema's name is nobody's business, unless a discriminator says it to the other side. */
function* renamed(specification: Specification): Iterable<Change> {
  const components = Object.keys(specification.root.components?.schemas ?? {});
  if (specification.all("schema").some(({ value }) => isObject(value.discriminator))) return;
  for (const name of components) {
    const path = ["components", "schemas", name];
    if (!specification.all("schema").some((place) => pointerOf(place.path) === pointerOf(path))) continue;
    const other = freeName(`${name}Renamed`, components);
    const edit = all(redirect(pointerOf(path), pointerOf([...path.slice(0, -1), other])), renameKey(path, other));
    yield { name: "component renamed", path, description: `${name} becomes ${other}, in all its references too`, edit };
  }
}

function nameOf({ kind, path }: Place): string {
  return kind === "info" ? "the document" : `${kind} ${path.at(-1)}`;
}
