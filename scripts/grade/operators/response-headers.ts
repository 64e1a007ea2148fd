import { drop, dropEntry, renameKey, set } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";
import { isIgnored, isObject } from "../mutants/specification.ts";

export const responseHeaders: Operator = {
  group: "response headers",
  *changes(specification) {
    for (const { path, value } of specification.all("response")) {
      const headers = isObject(value.headers) ? value.headers : {};
      for (const name of Object.keys(headers)) {
        if (isIgnored("header", headers[name], name)) continue;
        const place = [...path, "headers", name];
        const to = `${name}-Other`;
        yield { name: "header renamed", path: place, description: `${name} becomes ${to}`, edit: renameKey(place, to) };
        yield { name: "header dropped", path: place, description: `${name} is dropped`, edit: dropEntry(place) };
      }
      const place = [...path, "headers", "X-Undocumented"];
      const edit = set(place, { schema: { type: "string" } });
      yield { name: "header added", path: place, description: "the header X-Undocumented is added", edit };
    }
    for (const { path, value } of specification.all("header")) {
      const place = [...path, "required"];
      yield value.required === true
        ? { name: "header made optional", path: place, description: "the header is optional", edit: drop(place) }
        : { name: "header made required", path: place, description: "the header is required", edit: set(place, true) };
    }
  },
};
