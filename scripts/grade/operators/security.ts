import { all, append, drop, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import type { Path, Yaml } from "../mutants/specification.ts";

/** Which credentials an operation asks for. */
export const security: Operator = {
  group: "security",
  *changes(specification) {
    const general: Yaml[] = specification.root.security ?? [];
    const operations = specification.all("operation");
    if (general.length > 0 && operations.some(({ value }) => value.security === undefined)) {
      yield* listChanges(["security"], general);
      yield {
        name: "security dropped",
        path: ["security"],
        description: "no credential is asked for",
        edit: drop(["security"]),
      };
    }
    for (const { path, value } of operations) {
      const place = [...path, "security"];
      const own: Yaml[] | undefined = value.security;
      if (own !== undefined) yield* listChanges(place, own);
      if ((own ?? general).length > 0) {
        const description = "no credential is asked for";
        yield { name: "operation made public", path: place, description, edit: set(place, []) };
      }
      if (own !== undefined && general.length > 0 && JSON.stringify(own) !== JSON.stringify(general)) {
        const description = "the operation asks for what all others do";
        yield { name: "operation's security dropped", path: place, description, edit: drop(place) };
      }
    }
  },
};

function* listChanges(path: Path, list: Yaml[]): Iterable<Change> {
  if (list.length > 0 && list.every((requirement) => Object.keys(requirement).length > 0)) {
    const description = "it works without a credential too";
    yield { name: "security made optional", path, description, edit: append(path, {}) };
  }
  for (const [index, requirement] of list.entries()) {
    const place = [...path, index];
    const schemes = Object.entries<string[]>(requirement);
    const text = schemes.map(([name]) => name).join(" and ") || "no credential";
    if (list.length > 1) {
      const description = `${text} is no longer an alternative`;
      yield { name: "alternative dropped", path: place, description, edit: drop(place) };
    }
    for (const [name, scopes] of schemes) {
      const scheme = [...place, name];
      if (schemes.length > 1) {
        yield { name: "scheme dropped", path: scheme, description: `${name} is not asked for`, edit: drop(scheme) };
      }
      for (const [number, scope] of scopes.entries()) {
        const description = `the scope ${scope} is not asked for`;
        yield { name: "scope dropped", path: [...scheme, number], description, edit: drop([...scheme, number]) };
      }
    }
  }
}

/** How a credential is sent. */
export const securitySchemes: Operator = {
  group: "security schemes",
  *changes(specification) {
    for (const { path, value } of specification.all("securityScheme")) {
      for (const { name, description, fields } of otherSchemes(value)) {
        const outdated = Object.keys(value).filter(
          (key) => !(key in fields || key.startsWith("x-") || key === "description"),
        );
        const edits = [
          ...Object.entries(fields).map(([key, field]) => set([...path, key], field)),
          ...outdated.map((key) => drop([...path, key])),
        ];
        yield { name, path, description, edit: all(...edits) };
      }
      yield* fieldChanges(path, value);
    }
  },
};

interface OtherScheme {
  name: string;
  description: string;
  fields: Record<string, string>;
}

function* otherSchemes({ type, scheme }: Yaml): Iterable<OtherScheme> {
  const is = type === "http" ? String(scheme).toLowerCase() : type;
  const others: Record<string, Record<string, string>> = {
    bearer: { type: "http", scheme: "bearer" },
    basic: { type: "http", scheme: "basic" },
    apiKey: { type: "apiKey", in: "header", name: "X-API-Key" },
  };
  for (const [other, fields] of Object.entries(others)) {
    if (other !== is) yield { name: `scheme changed to ${other}`, description: `${is} becomes ${other}`, fields };
  }
}

function* fieldChanges(path: Path, value: Yaml): Iterable<Change> {
  const change = (name: string, keys: string[], from: string, to: string): Change => {
    const place = [...path, ...keys];
    return { name, path: place, description: `${from} becomes ${to}`, edit: set(place, to) };
  };
  if (value.type === "apiKey") {
    yield change("API key renamed", ["name"], value.name, `${value.name}_`);
    const to = value.in === "header" ? "query" : "header";
    yield change(`API key moved to the ${to}`, ["in"], value.in, to);
  }
  if (typeof value.openIdConnectUrl === "string") {
    yield change("OpenID URL changed", ["openIdConnectUrl"], value.openIdConnectUrl, `${value.openIdConnectUrl}/other`);
  }
  for (const [flow, fields] of Object.entries<Yaml>(value.flows ?? {})) {
    for (const key of ["authorizationUrl", "tokenUrl", "refreshUrl"].filter((key) => key in fields)) {
      yield change(`${key} changed`, ["flows", flow, key], fields[key], `${fields[key]}/other`);
    }
  }
}
