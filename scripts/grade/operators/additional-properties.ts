import { drop, set } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";
import { isObject } from "../mutants/specification.ts";
import { typesOf } from "./types.ts";

export const additionalProperties: Operator = {
  group: "additionalProperties",
  *changes(specification) {
    for (const { path, value } of specification.all("schema")) {
      const place = [...path, "additionalProperties"];
      const present = value.additionalProperties;
      if (present === false) {
        yield {
          name: "closed object opened",
          path: place,
          description: "any property will do",
          edit: set(place, true),
        };
      } else if (present !== undefined || isObject(value.properties) || typesOf(value).includes("object")) {
        yield { name: "object closed", path: place, description: "no other property will do", edit: set(place, false) };
      }
      if (isObject(present) && Object.keys(present).length > 0) {
        const description = "other properties may have any value";
        yield { name: "additionalProperties dropped", path: place, description, edit: drop(place) };
      }
    }
  },
};
