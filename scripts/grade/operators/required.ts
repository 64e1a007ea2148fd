import { append, dropEntry } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";
import { isObject } from "../mutants/specification.ts";
import { requiredOf } from "./properties.ts";

export const required: Operator = {
  group: "required",
  *changes(specification) {
    for (const { path, value } of specification.all("schema")) {
      const names = requiredOf(value);
      for (const [index, name] of names.entries()) {
        const place = [...path, "required", index];
        yield { name: "required dropped", path: place, description: `${name} is optional`, edit: dropEntry(place) };
      }
      if (!isObject(value.properties)) continue;
      for (const name of Object.keys(value.properties).filter((name) => !names.includes(name))) {
        yield {
          name: "required added",
          path: [...path, "properties", name],
          description: `${name} is required`,
          edit: append([...path, "required"], name),
        };
      }
    }
  },
};
