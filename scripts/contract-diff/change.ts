/**
 * What a change means for a caller of the generated client:
 * - `breaking`: code that compiles and works today may no longer;
 * - `addition`: there is more to call, to send or to rely on;
 * - `behaviour`: code stays as it is, but what is sent or done changes, which a caller's own mocks and logs will show;
 * - `documentation`: only what a reader sees changes.
 */
export type Class = "breaking" | "addition" | "behaviour" | "documentation";

export type Bump = "major" | "minor" | "patch" | "none";

export interface Change {
  /** An operation and the place in it, or a part of the document. */
  place: string;
  what: string;
  class: Class;
}

const BUMPS: Record<Class, Bump> = { breaking: "major", addition: "minor", behaviour: "minor", documentation: "patch" };

/** The bump that changes ask for: that of the gravest. */
export function bumpFor(changes: readonly Change[]): Bump {
  const asked = new Set(changes.map((change) => BUMPS[change.class]));
  return (["major", "minor", "patch"] as const).find((bump) => asked.has(bump)) ?? "none";
}

/** What a caller gives, or what a caller gets. */
export type Direction = "input" | "answer";

/** Something that one of the judges has noticed of an operation. */
export interface Noticed {
  /** `input` or a status, and the names down to the place within; empty where the operation itself is meant. */
  path: readonly string[];
  what: string;
  class: Class;
}

/** What values tell beside what the compiler told: of a place that it named already, nothing that is no graver. */
export function together(byCompiler: readonly Noticed[], byValues: readonly Noticed[]): Noticed[] {
  const told = new Map(byCompiler.map((each) => [textOf(each), each]));
  for (const each of byValues) {
    const isTold = byCompiler.some(
      (other) => ["breaking", each.class].includes(other.class) && isWithin(each.path, other.path),
    );
    if (!isTold) told.set(textOf(each), each);
  }
  return [...told.values()];
}

/** `*` stands for any name. */
function isWithin(path: readonly string[], place: readonly string[]): boolean {
  return (
    place.length > 0 &&
    place.every((name, index) => index < path.length && (name === path[index] || [name, path[index]].includes("*")))
  );
}

function textOf({ path, what, class: kind }: Noticed): string {
  return [...path, what, kind].join("\n");
}
