import { drop, set } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";

export const requestBodies: Operator = {
  group: "request bodies",
  *changes(specification) {
    for (const { path, value } of specification.all("requestBody")) {
      const place = [...path, "required"];
      yield value.required === true
        ? { name: "body made optional", path: place, description: "the body is optional", edit: drop(place) }
        : { name: "body made required", path: place, description: "the body is required", edit: set(place, true) };
    }
    for (const { path, value } of specification.all("operation")) {
      if (value.requestBody === undefined) continue;
      const place = [...path, "requestBody"];
      yield { name: "body dropped", path: place, description: "there is no body", edit: drop(place) };
    }
  },
};
