import { freeName } from "../mutants/changed-value.ts";
import { drop, set } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";
import { at } from "../mutants/specification.ts";

export const operations: Operator = {
  group: "operations",
  *changes({ root, all }) {
    const ids = all("operation").map(({ value }) => value.operationId);
    for (const { path, value } of all("operation")) {
      const id = value.operationId;
      if (id !== undefined) {
        const place = [...path, "operationId"];
        const other = freeName(`${id}_`, ids);
        yield {
          name: "operationId renamed",
          path: place,
          description: `${id} becomes ${other}`,
          edit: set(place, other),
        };
        yield { name: "operationId dropped", path: place, description: `${id} has no name`, edit: drop(place) };
      }
      const what = `${String(path.at(-1)).toUpperCase()} ${path.at(-2)}`;
      yield { name: "operation dropped", path, description: `${what} is dropped`, edit: drop(path) };

      const [section, template, method] = path;
      if (section !== "paths" || path.length !== 3) continue;
      const copy = freeName(`${template}${String(template).endsWith("/") ? "" : "/"}copy`, Object.keys(root.paths));
      const { parameters, servers } = at(root, path.slice(0, -1));
      // The copy has no callbacks, whose operations would be there twice by name.
      const { callbacks: _, ...own } = value;
      const operation = { ...own, ...(id !== undefined && { operationId: freeName(`${id}Copy`, ids) }) };
      const item = Object.entries({ servers, parameters, [String(method)]: operation });
      yield {
        name: "operation duplicated",
        path: ["paths", copy, String(method)],
        description: `${what} is there a second time, as ${copy}`,
        edit: set(["paths", copy], Object.fromEntries(item.filter(([, field]) => field !== undefined))),
      };
    }
  },
};
