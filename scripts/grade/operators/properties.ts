import { freeName } from "../mutants/changed-value.ts";
import { all, append, drop, dropEntry, renameKey, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import { isObject, type Place, type Specification, type Yaml } from "../mutants/specification.ts";

export const properties: Operator = {
  group: "properties",
  *changes(specification) {
    for (const schema of specification.all("schema")) {
      if (!isObject(schema.value.properties)) continue;
      yield* added(schema);
      for (const name of Object.keys(schema.value.properties)) {
        yield* namedAndDropped(schema, name);
        yield* direction(specification, schema, name);
      }
    }
  },
};

function* namedAndDropped({ path, value }: Place, name: string): Iterable<Change> {
  const property = [...path, "properties", name];
  const newName = freeName(`${name}_`, Object.keys(value.properties));
  const requiredAt = requiredOf(value).indexOf(name);
  // A property and its mark as required are renamed and dropped as one: nobody would forget half of it.
  const mark = [...path, "required", requiredAt];
  yield {
    name: "property renamed",
    path: property,
    description: `${name} is renamed to ${newName}`,
    edit: all(...(requiredAt < 0 ? [] : [set(mark, newName)]), renameKey(property, newName)),
  };
  yield {
    name: "property dropped",
    path: property,
    description: `${name} is dropped`,
    edit: all(...(requiredAt < 0 ? [] : [dropEntry(mark)]), drop(property)),
  };
}

function* added({ path, value }: Place): Iterable<Change> {
  const name = freeName("undocumented", Object.keys(value.properties));
  const property = [...path, "properties", name];
  const add = set(property, { type: "string" });
  yield { name: "property added", path: property, description: `an optional property ${name} is added`, edit: add };
  yield {
    name: "required property added",
    path: property,
    description: `a required property ${name} is added`,
    edit: all(append([...path, "required"], name), add),
  };
}

/** `readOnly` changes what may be sent, `writeOnly` what may be answered; elsewhere they change nothing. */
function* direction({ isVersion30 }: Specification, schema: Place, name: string): Iterable<Change> {
  const property: Yaml = schema.value.properties[name];
  if (!isObject(property) || (isVersion30 && "$ref" in property)) return;
  for (const [keyword, side] of [
    ["readOnly", "request"],
    ["writeOnly", "response"],
  ] as const) {
    const path = [...schema.path, "properties", name, keyword];
    if (!schema.sides.has(side)) continue;
    yield property[keyword] === true
      ? { name: `${keyword} dropped`, path, description: `${name} is no longer ${keyword}`, edit: drop(path) }
      : { name: `${keyword} added`, path, description: `${name} is marked ${keyword}`, edit: set(path, true) };
  }
}

export function requiredOf(schema: Yaml): string[] {
  return Array.isArray(schema.required) ? schema.required : [];
}
