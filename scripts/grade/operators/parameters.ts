import { all, append, drop, dropEntry, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import { isIgnored, type Place, type Specification } from "../mutants/specification.ts";
import { isEnumerated, typesOf } from "./types.ts";

export const parameters: Operator = {
  group: "parameters",
  *changes(specification) {
    for (const holder of [...specification.all("pathItem"), ...specification.all("operation")]) {
      yield* listed(specification, holder);
    }
    for (const operation of specification.all("operation")) yield* added(operation);
    for (const parameter of specification.all("parameter")) {
      if (parameter.value.in !== "path") yield* itself(parameter);
    }
    for (const parameter of specification.all("parameter")) yield* serialised(specification, parameter);
  },
};

function* listed({ resolve }: Specification, { path, value }: Place): Iterable<Change> {
  for (const [index, entry] of (value.parameters ?? []).entries()) {
    const parameter = resolve(entry);
    if (parameter.in === "path" || isIgnored("parameter", parameter, undefined)) continue;
    const place = [...path, "parameters", index];
    const description = `the ${parameter.in} parameter ${parameter.name} is dropped`;
    yield { name: "parameter dropped", path: place, description, edit: dropEntry(place) };
  }
}

function* added({ path, value }: Place): Iterable<Change> {
  const list = [...path, "parameters"];
  const place = [...list, value.parameters?.length ?? 0];
  const parameter = { name: "undocumented", in: "query", schema: { type: "string" } };
  for (const [sort, required] of [
    ["optional", {}],
    ["required", { required: true }],
  ] as const) {
    const description = `the query has the ${sort} parameter undocumented`;
    yield {
      name: `${sort} parameter added`,
      path: place,
      description,
      edit: append(list, { ...parameter, ...required }),
    };
  }
}

function* itself({ path, value }: Place): Iterable<Change> {
  const namePath = [...path, "name"];
  const name = `${value.name}_`;
  const description = `${value.name} is renamed to ${name}`;
  yield { name: "parameter renamed", path: namePath, description, edit: set(namePath, name) };

  const requiredPath = [...path, "required"];
  yield value.required === true
    ? {
        name: "parameter made optional",
        path: requiredPath,
        description: `${value.name} is optional`,
        edit: drop(requiredPath),
      }
    : {
        name: "parameter made required",
        path: requiredPath,
        description: `${value.name} is required`,
        edit: set(requiredPath, true),
      };

  const inPath = [...path, "in"];
  const to = value.in === "query" ? "header" : "query";
  if (to === "header" && !/^[\w-]+$/.test(value.name)) return;
  // How a query is written says nothing of a header, and the other way round.
  const written = ["style", "explode", "allowReserved", "allowEmptyValue"].filter((keyword) => keyword in value);
  yield {
    name: `parameter moved to the ${to}`,
    path: inPath,
    description: `${value.name} moves from the ${value.in} to the ${to}`,
    edit: all(set(inPath, to), ...written.map((keyword) => drop([...path, keyword]))),
  };
}

const styles: Record<string, Record<string, readonly string[]>> = {
  query: { array: ["form", "spaceDelimited", "pipeDelimited"], object: ["form", "deepObject"] },
  path: { any: ["simple", "label", "matrix"] },
};

function* serialised({ resolve }: Specification, { path, value }: Place): Iterable<Change> {
  if (value.schema === undefined) return;
  const schema = resolve(value.schema);
  const sort = typesOf(schema).find((type) => type !== "null") ?? "string";
  const style = value.style ?? (["query", "cookie"].includes(value.in) ? "form" : "simple");
  const possible = styles[value.in]?.[sort] ?? styles[value.in]?.any ?? [];
  for (const other of possible.filter((name) => name !== style)) {
    const place = [...path, "style"];
    yield {
      name: `style changed to ${other}`,
      path: place,
      description: `${value.name} is written in style ${other}`,
      edit: set(place, other),
    };
  }
  const explode = value.explode ?? style === "form";
  if (["array", "object"].includes(sort) && style !== "deepObject") {
    const place = [...path, "explode"];
    yield {
      name: "explode changed",
      path: place,
      description: `explode of ${value.name} becomes ${!explode}`,
      edit: set(place, !explode),
    };
  }
  const isFree =
    sort === "string" && !isEnumerated(schema) && schema.format === undefined && schema.pattern === undefined;
  if (value.in === "query" && isFree) {
    const place = [...path, "allowReserved"];
    const allowed = value.allowReserved === true;
    const description = `reserved characters in ${value.name} are ${allowed ? "escaped" : "sent as they are"}`;
    yield { name: "allowReserved changed", path: place, description, edit: set(place, !allowed) };
  }
}
