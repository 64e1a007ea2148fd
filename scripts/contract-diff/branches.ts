import type { Node } from "./document.ts";
import type { Comparison, Finding } from "./finding.ts";

/**
 * Compares the branches of `allOf`, `anyOf` or `oneOf`. Their order says nothing: equal ones belong together, then those
 * of one name, then the others as they come.
 */
export function branchChanges(
  comparison: Comparison,
  keyword: string,
  { [keyword]: was }: Node,
  { [keyword]: is }: Node,
  path: readonly string[],
): Finding[] {
  const before = [...((was ?? []) as unknown[])];
  const after = [...((is ?? []) as unknown[])];
  // Any value fits a choice of which there is none, so the first branches restrict, and without the last all is free.
  if (before.length === 0 && after.length > 0) return [{ path, what: `has ${keyword} now`, effect: "narrower" }];
  if (before.length > 0 && after.length === 0) return [{ path, what: `has no ${keyword} now`, effect: "wider" }];
  const isSame = (one: unknown, other: unknown): boolean => comparison.isSame(one, other);
  takePairs(before, after, isSame);
  const pairs = [
    ...takePairs(before, after, (one, other) => nameOf(one) !== undefined && nameOf(one) === nameOf(other)),
    ...takePairs(before, after, () => true),
  ];
  const all = keyword === "allOf";
  return [
    ...pairs.flatMap(([one, other]) => comparison.changes(one, other, path)),
    ...before.map(
      (branch): Finding => ({
        path,
        what: `${all ? "need" : "is"} no longer ${all ? "be " : ""}${shown(branch)}`,
        effect: all ? "wider" : "less",
      }),
    ),
    ...after.map(
      (branch): Finding => ({
        path,
        what: `${all ? "must" : "may"} also be ${shown(branch)}`,
        effect: all ? "narrower" : "wider",
      }),
    ),
  ];
}

/** Takes out of both lists, and returns, what belongs together. */
function takePairs(
  before: unknown[],
  after: unknown[],
  belong: (one: unknown, other: unknown) => boolean,
): [unknown, unknown][] {
  return [...before].flatMap((one): [unknown, unknown][] => {
    const index = after.findIndex((other) => belong(one, other));
    if (index < 0) return [];
    before.splice(before.indexOf(one), 1);
    return [[one, ...after.splice(index, 1)] as [unknown, unknown]];
  });
}

function nameOf(branch: unknown): string | undefined {
  return (branch as Node | undefined)?.$ref as string | undefined;
}

function shown(branch: unknown): string {
  const text = nameOf(branch)?.split("/").at(-1) ?? JSON.stringify(branch) ?? "";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
