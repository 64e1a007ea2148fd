import { another } from "../mutants/changed-value.ts";
import { append, drop, dropEntry, reverse, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import type { Path, Yaml } from "../mutants/specification.ts";

export const servers: Operator = {
  group: "servers",
  *changes(specification) {
    for (const kind of ["document", "pathItem", "operation"] as const) {
      for (const { path, value } of specification.all(kind)) {
        if (Array.isArray(value.servers)) yield* listChanges([...path, "servers"], value.servers);
      }
    }
    for (const { path, value } of specification.all("server")) {
      yield* urlChanges([...path, "url"], value.url);
      for (const [name, variable] of Object.entries<Yaml>(value.variables ?? {})) {
        if (value.url.includes(`{${name}}`)) yield* variableChanges([...path, "variables", name], name, variable);
      }
    }
  },
};

function* listChanges(path: Path, list: Yaml[]): Iterable<Change> {
  for (const [index, server] of list.entries()) {
    const place = [...path, index];
    yield { name: "server dropped", path: place, description: `${server.url} is dropped`, edit: dropEntry(place) };
  }
  if (list.length > 1) {
    yield { name: "servers reordered", path, description: "the servers' order is reversed", edit: reverse(path) };
  }
  const url = "https://undocumented.example/";
  const edit = append(path, { url });
  yield { name: "server added", path: [...path, list.length], description: `${url} is added`, edit };
}

function* urlChanges(path: Path, url: string): Iterable<Change> {
  const [, scheme, host, base] = /^(?:(https?):\/\/([^/]*))?(.*)$/s.exec(url) ?? [];
  const changes: [string, string][] = [];
  if (scheme !== undefined) {
    const other = scheme === "https" ? "http" : "https";
    changes.push(["scheme", url.replace(scheme, other)], ["host", `${scheme}://other.${host}${base}`]);
  }
  const origin = scheme === undefined ? "" : `${scheme}://${host}`;
  changes.push(["base path", origin + otherBase(base ?? "")]);
  if (/[^/]/.test(base ?? ""))
    changes.push(["base path's last segment", origin + (base ?? "").replace(/\/?[^/]+\/?$/, "")]);
  for (const [part, other] of changes) {
    if (other === "") continue;
    const what = part.includes("last") ? "dropped" : "changed";
    yield { name: `${part} ${what}`, path, description: `${url} becomes ${other}`, edit: set(path, other) };
  }
}

function otherBase(base: string): string {
  const bumped = base.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1));
  return bumped === base ? `${base.replace(/\/$/, "")}/other` : bumped;
}

function* variableChanges(path: Path, name: string, variable: Yaml): Iterable<Change> {
  const values: string[] = variable.enum ?? [];
  const other = values.find((value) => value !== variable.default) ?? another(variable.default);
  const place = [...path, "default"];
  const description = `${name} is ${other} by default, not ${variable.default}`;
  yield { name: "variable's default changed", path: place, description, edit: set(place, other) };
  for (const [index, value] of values.entries()) {
    if (value === variable.default) continue;
    const edit = drop([...path, "enum", index]);
    yield {
      name: "variable's value dropped",
      path: [...path, "enum", index],
      description: `${value} is dropped`,
      edit,
    };
  }
}
