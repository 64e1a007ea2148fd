import { all, append, drop, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import type { Path, Place, Yaml } from "../mutants/specification.ts";

export const types: Operator = {
  group: "types",
  *changes(specification) {
    for (const place of specification.all("schema")) {
      if (place.value.type === undefined) continue;
      yield* replaced(place);
      yield* specification.isVersion30 ? nullable30(place) : nullable31(place);
    }
  },
};

const others: Record<string, readonly string[]> = {
  string: ["integer"],
  integer: ["number", "string"],
  number: ["integer", "string"],
  boolean: ["string"],
  array: ["string"],
  object: ["string"],
};

function* replaced({ path, value }: Place): Iterable<Change> {
  const typePath = [...path, "type"];
  const listed = Array.isArray(value.type);
  for (const [index, type] of typesOf(value).entries()) {
    const place = listed ? [...typePath, index] : typePath;
    for (const other of others[type] ?? []) {
      // Between values that are listed one by one, integer and number make no difference.
      if (typesOf(value).includes(other) || (isEnumerated(value) && other !== "string" && type !== "string")) continue;
      const description = `type ${type} becomes ${other}`;
      yield { name: `type changed to ${other}`, path: place, description, edit: set(place, other) };
    }
    if (listed && value.type.length > 1) {
      yield { name: "type dropped", path: place, description: `type ${type} is dropped`, edit: drop(place) };
    }
  }
  if (!isEnumerated(value)) {
    yield { name: "type dropped", path: typePath, description: "any type will do", edit: drop(typePath) };
  }
}

function* nullable31({ path, value }: Place): Iterable<Change> {
  if (typesOf(value).includes("null") || "const" in value) return;
  yield {
    name: "nullable added",
    path: [...path, "type"],
    description: "null is admitted",
    edit: all(set([...path, "type"], [...typesOf(value), "null"]), ...listNull(path, value)),
  };
}

function* nullable30({ path, value }: Place): Iterable<Change> {
  const place = [...path, "nullable"];
  if (value.nullable === true) {
    yield { name: "nullable dropped", path: place, description: "null is not admitted", edit: drop(place) };
  } else {
    const edit = all(set(place, true), ...listNull(path, value));
    yield { name: "nullable added", path: place, description: "null is admitted", edit };
  }
}

/** Where values are listed, null is admitted only if it is one of them. */
function listNull(path: Path, { enum: values }: Yaml) {
  return Array.isArray(values) && !values.includes(null) ? [append([...path, "enum"], null)] : [];
}

export function typesOf(schema: Yaml): string[] {
  return [schema?.type ?? []].flat();
}

/** Whether the schema lists its values one by one. */
export function isEnumerated(schema: Yaml): boolean {
  return "const" in schema || Array.isArray(schema.enum);
}
