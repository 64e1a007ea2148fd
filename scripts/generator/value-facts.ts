import { commonTypes, isOfType, typesOf, withoutNarrower } from "./json-types.ts";
import type { Node, Path, Specification } from "./specification.ts";
import { meaningsIn } from "./value-meanings.ts";

/** What schemas say of a value, behind references and composition, as far as a person wants to know it. */
export interface ValueFacts {
  /** JSON types; undefined where it may be of any. */
  readonly types?: readonly string[] | undefined;
  /** The only values that it may have. */
  readonly values?: readonly unknown[] | undefined;
  /** By value, as text, what it means. */
  readonly meanings?: ReadonlyMap<string, string>;
  readonly items?: ValueFacts | undefined;
  readonly minimum?: number | undefined;
  readonly maximum?: number | undefined;
  readonly format?: string;
  readonly description?: string;
  readonly default?: unknown;
  readonly example?: unknown;
}

const NOTHING: ValueFacts = {};
/** What is said of a value once. */
const SAID = ["format", "description", "default", "example"] as const;

/** What holds of a value for which all of the schemas at `paths` do. What only one can say, the first says. */
export function valueFactsOf(specification: Specification, ...paths: readonly Path[]): ValueFacts {
  return paths.map((path) => factsAt(specification, path)).reduce(both, NOTHING);
}

function factsAt(specification: Specification, path: Path, above: readonly Node[] = [], isItem = false): ValueFacts {
  const { node, path: place } = specification.resolve(path);
  if (above.includes(node)) return NOTHING;
  const branchesOf = (keyword: string) =>
    Object.keys(Object(node[keyword])).map((index) =>
      factsAt(specification, [...place, keyword, index], [...above, node], isItem),
    );
  const { enum: listed, const: constant, type, items } = node;
  const values = constant === undefined ? listed : [constant];
  const written = specification.at(path);
  return [
    // What stands beside a reference is what holds here.
    written === node ? NOTHING : saidIn(Object(written)),
    saidIn(node),
    { minimum: node.minimum, maximum: node.maximum } as ValueFacts,
    type === undefined ? NOTHING : { types: [type].flat() as string[] },
    Array.isArray(values) ? { values, types: typesOf(values) } : NOTHING,
    // What the items of items are, nobody is told.
    typeof items === "object" && !isItem ? { items: factsAt(specification, [...place, "items"], [], true) } : NOTHING,
    ...branchesOf("allOf"),
    eitherOf(branchesOf("anyOf")),
    eitherOf(branchesOf("oneOf")),
  ].reduce(both, NOTHING);
}

function saidIn({ example, examples, ...node }: Node): ValueFacts {
  const [first] = Array.isArray(examples) ? examples : [];
  const said: Node = { ...node, example: example ?? first };
  return { ...pick(SAID, (key) => said[key]), meanings: meaningsIn(node.description) };
}

/** What holds where both do. */
function both(one: ValueFacts, other: ValueFacts): ValueFacts {
  if (one === NOTHING || other === NOTHING) return one === NOTHING ? other : one;
  const joined = <Part>(a: Part | undefined, b: Part | undefined, join: (a: Part, b: Part) => Part) =>
    a === undefined || b === undefined ? (a ?? b) : join(a, b);
  const types = joined(one.types, other.types, commonTypes);
  const values = joined(one.values, other.values, (some, others) => some.filter((value) => isIn(others, value)));
  return {
    ...pick(SAID, (key) => (one[key] === undefined ? other[key] : one[key])),
    types,
    values: values?.filter((value) => types === undefined || isOfType(value, types)),
    meanings: new Map([...(other.meanings ?? []), ...(one.meanings ?? [])]),
    items: joined(one.items, other.items, both),
    minimum: joined(one.minimum, other.minimum, Math.max),
    maximum: joined(one.maximum, other.maximum, Math.min),
  };
}

/** What holds whichever of the branches a value fits. That it may be null says nothing of what else it may be. */
function eitherOf(branches: readonly ValueFacts[]): ValueFacts {
  if (branches.length === 0) return NOTHING;
  const isNull = ({ types }: ValueFacts) => types?.join() === "null";
  const others = branches.filter((branch) => !isNull(branch));
  const types = branches.flatMap((branch): readonly unknown[] => branch.types ?? [undefined]);
  const values = branches.flatMap((branch) => (isNull(branch) ? [null] : (branch.values ?? [undefined])));
  const areListed = others.length > 0 && !values.includes(undefined);
  return {
    ...pick([...SAID, "minimum", "maximum"], (key) => agreed(others.map((branch) => branch[key]))),
    types: types.length === 0 || types.includes(undefined) ? undefined : withoutNarrower(types as string[]),
    values: areListed ? values.filter((value, at) => !isIn(values.slice(0, at), value)) : undefined,
    meanings: new Map(branches.flatMap((branch) => [...(branch.meanings ?? [])])),
    items: agreed(branches.map((branch) => branch.items).filter((items) => items !== undefined)),
  };
}

/** What all of them are; undefined where they differ. */
function agreed<Value>([first, ...others]: readonly Value[]): Value | undefined {
  return others.every((other) => isIn([first], other)) ? first : undefined;
}

function isIn(values: readonly unknown[], value: unknown): boolean {
  return values.some((each) => JSON.stringify(each) === JSON.stringify(value));
}

function pick<Key extends keyof ValueFacts>(keys: readonly Key[], found: (key: Key) => unknown): Pick<ValueFacts, Key> {
  return Object.fromEntries(keys.map((key) => [key, found(key)])) as Pick<ValueFacts, Key>;
}
