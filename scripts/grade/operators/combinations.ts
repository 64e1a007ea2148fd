import { another } from "../mutants/changed-value.ts";
import { drop, renameKey, set } from "../mutants/edit.ts";
import type { Change, Operator } from "../mutants/operator.ts";
import { isObject, type Place, type Specification, type Yaml } from "../mutants/specification.ts";
import { typesOf } from "./types.ts";

export const combinations: Operator = {
  group: "combinations",
  *changes(specification) {
    for (const place of specification.all("schema")) {
      for (const keyword of Object.keys(conversions)) {
        if (Array.isArray(place.value[keyword])) yield* branches(specification, place, keyword);
      }
      yield* restrictions(place);
    }
  },
};

const conversions: Record<string, readonly string[]> = {
  anyOf: ["oneOf", "allOf"],
  oneOf: ["anyOf", "allOf"],
  allOf: ["anyOf"],
};

function* branches(specification: Specification, { path, value }: Place, keyword: string): Iterable<Change> {
  const list: Yaml[] = value[keyword];
  const place = [...path, keyword];
  yield { name: `${keyword} dropped`, path: place, description: `${keyword} is dropped`, edit: drop(place) };
  if (list.length < 2) return;
  for (const [index, branch] of list.entries()) {
    const branchPlace = [...place, index];
    const which = `branch ${index + 1} of ${keyword}`;
    yield { name: "branch dropped", path: branchPlace, description: `${which} is dropped`, edit: drop(branchPlace) };
    yield {
      name: "branch alone kept",
      path: branchPlace,
      description: `only ${which} is kept`,
      edit: set(place, [branch]),
    };
  }
  for (const other of conversions[keyword] ?? []) {
    // Branches of which no two can hold at once: any of them is one of them.
    if (other in value || (other !== "allOf" && keyword !== "allOf" && areDisjoint(specification, list))) continue;
    const description = `${keyword} becomes ${other}`;
    yield { name: `${keyword} made ${other}`, path: place, description, edit: renameKey(place, other) };
  }
}

function areDisjoint({ resolve }: Specification, list: Yaml[]): boolean {
  const types = list.map(resolve).map((branch) => typesOf(branch).map((type) => type.replace("integer", "number")));
  return types.every((own) => own.length > 0) && new Set(types.flat()).size === types.flat().length;
}

const restricting = [
  "items",
  "not",
  "contains",
  "propertyNames",
  "if",
  "then",
  "else",
  "prefixItems",
  "patternProperties",
];

function* restrictions({ path, value }: Place): Iterable<Change> {
  for (const keyword of [...restricting, "dependentSchemas", "dependentRequired"]) {
    if (typeof value[keyword] !== "object" || Object.keys(value[keyword]).length === 0) continue;
    const place = [...path, keyword];
    yield { name: `${keyword} dropped`, path: place, description: `${keyword} is dropped`, edit: drop(place) };
  }
  if (!isObject(value.discriminator)) return;
  const place = [...path, "discriminator"];
  const name = another(value.discriminator.propertyName);
  const description = `the discriminator ${value.discriminator.propertyName} becomes ${name}`;
  const propertyName = [...place, "propertyName"];
  yield { name: "discriminator changed", path: propertyName, description, edit: set(propertyName, name) };
  yield { name: "discriminator dropped", path: place, description: "the discriminator is dropped", edit: drop(place) };
}
