import { another, leavesOf, similar } from "../mutants/changed-value.ts";
import { drop, set } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";

export const constants: Operator = {
  group: "const",
  *changes(specification) {
    for (const { path, value } of specification.all("schema")) {
      if (!("const" in value)) continue;
      const place = [...path, "const"];
      const other = another(value.const);
      if (other !== undefined) {
        const description = `the constant ${value.const} becomes ${other}`;
        yield { name: "const changed", path: place, description, edit: set(place, other) };
      }
      yield { name: "const dropped", path: place, description: "any value will do", edit: drop(place) };
    }
  },
};

export const defaults: Operator = {
  group: "default",
  *changes(specification) {
    for (const { path, value } of specification.all("schema")) {
      if (!("default" in value)) continue;
      const place = [...path, "default"];
      for (const leaf of leavesOf(value.default)) {
        const other = similar(leaf.value);
        if (other === undefined) continue;
        const leafPlace = [...place, ...leaf.path];
        const description = `the default ${leaf.value} becomes ${other}`;
        yield { name: "default changed", path: leafPlace, description, edit: set(leafPlace, other) };
      }
      yield { name: "default dropped", path: place, description: "there is no default", edit: drop(place) };
    }
  },
};
