import { leavesOf, similar } from "../mutants/changed-value.ts";
import { drop, dropEntry, set } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";

const holders = ["parameter", "header", "mediaType", "schema"] as const;

export const examples: Operator = {
  group: "examples",
  *changes(specification) {
    for (const { path, value } of specification.all("exampleValue")) {
      for (const leaf of leavesOf(value)) {
        const other = similar(leaf.value);
        if (other === undefined) continue;
        const place = [...path, ...leaf.path];
        yield {
          name: "example changed",
          path: place,
          description: `${leaf.value} becomes ${other}`,
          edit: set(place, other),
        };
      }
    }
    for (const { path, value } of holders.flatMap((kind) => specification.all(kind))) {
      if ("example" in value) {
        const place = [...path, "example"];
        yield { name: "example dropped", path: place, description: "the example is dropped", edit: drop(place) };
      }
      if (typeof value.examples !== "object" || value.examples === null) continue;
      for (const key of Object.keys(value.examples)) {
        const place = [...path, "examples", Array.isArray(value.examples) ? Number(key) : key];
        yield {
          name: "example dropped",
          path: place,
          description: `the example ${key} is dropped`,
          edit: dropEntry(place),
        };
      }
    }
  },
};
