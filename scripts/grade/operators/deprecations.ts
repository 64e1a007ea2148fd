import { drop, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import { isObject, type Path, type Yaml } from "../mutants/specification.ts";

export const deprecations: Operator = {
  group: "deprecated",
  *changes({ all, isVersion30 }) {
    for (const { path, value } of [...all("operation"), ...all("parameter")]) yield toggled(path, value);
    for (const { path, value } of all("schema")) {
      if (!isObject(value.properties)) continue;
      for (const [name, property] of Object.entries(value.properties)) {
        if (!isObject(property) || (isVersion30 && "$ref" in property)) continue;
        yield toggled([...path, "properties", name], property);
      }
    }
  },
};

function toggled(path: Path, value: Yaml): Change {
  const place = [...path, "deprecated"];
  const name = path.at(-1);
  return value.deprecated === true
    ? { name: "deprecated dropped", path: place, description: `${name} is not deprecated`, edit: drop(place) }
    : { name: "deprecated added", path: place, description: `${name} is deprecated`, edit: set(place, true) };
}
