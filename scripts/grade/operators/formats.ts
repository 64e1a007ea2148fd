import { drop, set } from "../mutants/edit.ts";
import type { Operator } from "../mutants/operator.ts";

/** By format, one that is as easily written in its place. */
const others: Record<string, string> = {
  uuid: "email",
  email: "uri",
  uri: "uuid",
  date: "date-time",
  "date-time": "date",
  int32: "int64",
  int64: "int32",
  float: "double",
  double: "float",
  byte: "binary",
  binary: "byte",
};

export const formats: Operator = {
  group: "format",
  *changes(specification) {
    for (const { path, value } of specification.all("schema")) {
      if (typeof value.format !== "string") continue;
      const place = [...path, "format"];
      const other = others[value.format] ?? "uuid";
      const description = `format ${value.format} becomes ${other}`;
      yield { name: "format changed", path: place, description, edit: set(place, other) };
      yield {
        name: "format dropped",
        path: place,
        description: `format ${value.format} is dropped`,
        edit: drop(place),
      };
    }
  },
};
