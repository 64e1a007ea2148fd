import type { Bump } from "./change.ts";

/** The lowest version that may follow `version` with changes that ask for `bump`. */
export function versionAfter(version: string, bump: Bump): string {
  const [major, minor, patch] = numbersOf(version);
  const asked = inTermsOf(version, bump);
  if (asked === "major") return `${major + 1}.0.0`;
  if (asked === "minor") return `${major}.${minor + 1}.0`;
  return asked === "patch" ? `${major}.${minor}.${patch + 1}` : `${major}.${minor}.${patch}`;
}

/**
 * The bump of a version's numbers that does for `bump`. Below 1.0.0 a caret range admits new patches only, so there a
 * breaking change asks for a minor one, and all else for a patch.
 */
export function inTermsOf(version: string, bump: Bump): Bump {
  if (numbersOf(version)[0] > 0 || bump === "none") return bump;
  return bump === "major" ? "minor" : "patch";
}

/** Whether `version` is `other` or a later one; a pre-release counts as what it announces. */
export function isAtLeast(version: string, other: string): boolean {
  const [numbers, others] = [numbersOf(version), numbersOf(other)];
  const index = numbers.findIndex((number, place) => number !== others[place]);
  return index < 0 || (numbers[index] as number) > (others[index] as number);
}

function numbersOf(version: string): [major: number, minor: number, patch: number] {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  return numbers.length === 3 ? (numbers.map(Number) as [number, number, number]) : [0, 0, 0];
}
