import { canonical } from "../cases/schema.ts";
import { mapSchemas } from "./map-schemas.ts";
import type { Yaml } from "./yaml.ts";

type Follow = (node: Yaml) => Yaml;
/** By property, and by "" for the value itself, what is listed. */
type Lists = Map<string, Yaml[]>;

/**
 * A copy of a document in which each enumeration has every value of its values' types: what an answer may have once its
 * vendor has added values. To be one of several alternatives is enough, since a new value may be of more than one; but what
 * another alternative lists, such as the kind of a thing, is not new, so that this one has to fit too.
 */
export function withOpenEnumerations(root: Yaml, follow: Follow): Yaml {
  /** What is as it should be, though it looks like what is changed. */
  const made = new Set<Yaml>();
  const keep = (schema: Yaml): Yaml => {
    made.add(schema);
    return schema;
  };
  const open = (branches: readonly Yaml[]): Yaml => {
    const lists = branches.map((branch) => listsIn(branch, follow, new Set()));
    const anyOf = branches.map((branch, index) => {
      const others = branches.flatMap((other, at) => {
        const conditions = at === index ? [] : listedBy(lists[at] as Lists, lists[index] as Lists, keep);
        return conditions.map((condition) => keep({ anyOf: [{ not: condition }, other] }));
      });
      return others.length === 0 ? branch : { allOf: [branch, ...others] };
    });
    return keep({ anyOf });
  };
  return mapSchemas(root, (schema) => {
    if (made.has(schema)) return schema;
    const { enum: values, anyOf, oneOf, allOf = [], ...others } = schema;
    const choices = [anyOf, oneOf].filter((branches) => branches !== undefined).map(open);
    const all = [...allOf, ...(values ? [{ type: typesOf(values) }] : []), ...choices];
    return all.length === 0 ? others : { ...others, allOf: all };
  });
}

/** For each list of both, whether a value is in the first one alone. */
function listedBy(first: Lists, second: Lists, keep: (schema: Yaml) => Yaml): Yaml[] {
  return [...first].flatMap(([name, values]) => {
    const own = second.get(name)?.map(canonical);
    const alone = values.filter((value) => own?.includes(canonical(value)) === false);
    if (alone.length === 0) return [];
    const listed = keep({ enum: alone });
    return [name === "" ? listed : { type: "object", required: [name], properties: { [name]: listed } }];
  });
}

/** What a schema lists: of all that it asserts, what each lists that does, and of alternatives, what any lists. */
function listsIn(branch: Yaml, follow: Follow, seen: Set<Yaml>): Lists {
  const schema = follow(branch);
  if (typeof schema !== "object" || seen.has(schema)) return new Map();
  seen.add(schema);
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]): [string, Yaml[]][] => {
    const values = listsIn(property, follow, new Set(seen)).get("");
    return values === undefined ? [] : [[name, values]];
  });
  const inBranches = (branches: readonly Yaml[] = []) => branches.map((each) => listsIn(each, follow, seen));
  const asserted: Lists[] = [
    new Map(own),
    new Map(schema.enum === undefined ? [] : [["", schema.enum]]),
    new Map("const" in schema ? [["", [schema.const]]] : []),
    ...inBranches(schema.allOf),
    united(inBranches([...(schema.anyOf ?? []), ...(schema.oneOf ?? [])]), (values, further) => [
      ...values,
      ...further,
    ]),
  ];
  return united(asserted, (values, further) => {
    const known = new Set(further.map(canonical));
    return values.filter((value) => known.has(canonical(value)));
  });
}

function united(all: readonly Lists[], both: (values: Yaml[], further: Yaml[]) => Yaml[]): Lists {
  const lists: Lists = new Map();
  for (const [name, further] of all.flatMap((each) => [...each])) {
    const values = lists.get(name);
    lists.set(name, values === undefined ? further : both(values, further));
  }
  return lists;
}

function typesOf(values: readonly unknown[]): string[] {
  const types = values.map((value) => {
    if (value === null) return "null";
    return Array.isArray(value) ? "array" : typeof value;
  });
  return [...new Set(types)];
}
