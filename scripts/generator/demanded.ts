import type { RequestBody } from "./request-body.ts";
import type { Path, Specification } from "./specification.ts";

/** The properties that every request has, whichever of its alternatives it is. */
export function demandedOf(specification: Specification, body: RequestBody): readonly string[] {
  return requiredAt(specification, body.path);
}

/**
 * Sets of properties of which one has to be given beside those that every request has, as a choice of branches says it;
 * undefined where there is none.
 */
export function alternativesOf(specification: Specification, body: RequestBody): string[][] | undefined {
  const demanded = demandedOf(specification, body);
  const isOpen = (name: string) => Object.hasOwn(body.properties, name) && !demanded.includes(name);
  const choices = choicesAt(specification, body.path)
    .map((sets) => sets.map((set) => set.filter(isOpen)))
    // Where one of them is met anyway, none has to be.
    .filter((sets) => sets.every((set) => set.length > 0));
  if (choices.length === 0) return undefined;
  return choices.reduce((some, others) => some.flatMap((one) => others.map((other) => distinct([...one, ...other]))));
}

/** What a schema requires, and the branches of its `allOf`, to any depth. */
function requiredAt(specification: Specification, path: Path): string[] {
  const { node, path: place } = specification.resolve(path);
  const own = Array.isArray(node.required) ? node.required.map(String) : [];
  const branches = branchesAt(specification, place, "allOf").flatMap((branch) => requiredAt(specification, branch));
  return distinct([...own, ...branches]);
}

/** By choice, what each of its branches requires. */
function choicesAt(specification: Specification, path: Path): string[][][] {
  const { path: place } = specification.resolve(path);
  const own = ["anyOf", "oneOf"].map((keyword) => branchesAt(specification, place, keyword));
  return [
    ...own
      .filter((branches) => branches.length > 0)
      .map((branches) => branches.map((branch) => requiredAt(specification, branch))),
    ...branchesAt(specification, place, "allOf").flatMap((branch) => choicesAt(specification, branch)),
  ];
}

function branchesAt(specification: Specification, path: Path, keyword: string): Path[] {
  return Object.keys(Object(specification.at([...path, keyword]))).map((index) => [...path, keyword, index]);
}

function distinct(names: readonly string[]): string[] {
  return [...new Set(names)];
}
