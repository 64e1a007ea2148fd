import { another, freeName } from "../mutants/changed-value.ts";
import { append, drop, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import type { Path, Yaml } from "../mutants/specification.ts";

export const enums: Operator = {
  group: "enum",
  *changes(specification) {
    for (const { path, value } of specification.all("schema")) {
      if (Array.isArray(value.enum)) yield* listChanges([...path, "enum"], value.enum);
    }
  },
};

function* listChanges(path: Path, values: Yaml[]): Iterable<Change> {
  for (const [index, value] of values.entries()) {
    const place = [...path, index];
    if (values.length > 1) {
      yield { name: "enum value dropped", path: place, description: `${value} is dropped`, edit: drop(place) };
    }
    const other = another(value, values);
    if (other !== undefined) {
      const description = `${value} becomes ${other}`;
      yield { name: "enum value changed", path: place, description, edit: set(place, other) };
    }
  }
  const added = typeof values[0] === "string" ? freeName("undocumented", values) : another(values.at(-1), values);
  if (added !== undefined) {
    const place = [...path, values.length];
    yield { name: "enum value added", path: place, description: `${added} is added`, edit: append(path, added) };
  }
  yield { name: "enum dropped", path, description: "any value will do", edit: drop(path) };
}
