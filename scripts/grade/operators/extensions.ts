import { another, leavesOf } from "../mutants/changed-value.ts";
import { drop, set } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";
import { type Kind, structure } from "../mutants/structure.ts";

const kinds = (Object.keys(structure) as Kind[]).filter((kind) => kind !== "exampleValue" && kind !== "callback");

/** Fields of one's own, `x-…`. What they mean is not known here, so all are changed that are not said to document only. */
export const extensions: Operator = {
  group: "extensions",
  *changes({ all, isAnnotation }) {
    for (const { path, value } of kinds.flatMap(all)) {
      for (const name of Object.keys(value).filter((key) => key.startsWith("x-"))) {
        if (isAnnotation([name])) continue;
        const place = [...path, name];
        yield { name: "extension dropped", path: place, description: `${name} is dropped`, edit: drop(place) };
        for (const leaf of leavesOf(value[name])) {
          const other = another(leaf.value);
          if (other === undefined || isAnnotation([name, ...leaf.path])) continue;
          const leafPlace = [...place, ...leaf.path];
          const field = [name, ...leaf.path].join(".");
          const description = `${field} becomes ${other}`;
          yield { name: "extension changed", path: leafPlace, description, edit: set(leafPlace, other) };
        }
      }
    }
  },
};
