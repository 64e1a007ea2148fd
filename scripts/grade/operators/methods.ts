import { renameKey } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";
import { at } from "../mutants/specification.ts";

const candidates = ["post", "put", "patch", "delete", "get"];
const withoutBody = ["get", "delete"];

export const methodChanges: Operator = {
  group: "methods",
  *changes({ root, all }) {
    for (const { path, value } of all("operation")) {
      const item = at(root, path.slice(0, -1));
      const possible = candidates.filter(
        (method) => !(method in item) && !(value.requestBody !== undefined && withoutBody.includes(method)),
      );
      for (const method of possible.slice(0, 2)) {
        const description = `${String(path.at(-1)).toUpperCase()} becomes ${method.toUpperCase()}`;
        yield { name: `method changed to ${method}`, path, description, edit: renameKey(path, method) };
      }
    }
  },
};
