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

/**
 * What becomes of a set of values: `more` are documented one by one, `wider` may be anything else, `less` takes away what
 * has a name, `narrower` restricts, `other` does several of these.
 */
export type Effect = "more" | "wider" | "less" | "narrower" | "other" | "default" | "deprecated" | "undeprecated";

export type Direction = "input" | "answer";

/**
 * An input may only ever take more, and an answer only ever hold less: anything else breaks. Two exceptions to the second
 * rule. A client passes on and reports a property or enumerated value that it does not know, so these may come at any
 * time; and what a caller may have named in code, such as such a value, cannot go without an error of the compiler.
 */
const CLASSES: Record<Effect, Record<Direction, Class>> = {
  more: { input: "addition", answer: "addition" },
  wider: { input: "addition", answer: "breaking" },
  less: { input: "breaking", answer: "breaking" },
  narrower: { input: "breaking", answer: "addition" },
  other: { input: "breaking", answer: "breaking" },
  default: { input: "behaviour", answer: "documentation" },
  deprecated: { input: "addition", answer: "addition" },
  undeprecated: { input: "documentation", answer: "documentation" },
};

export function classOf(effect: Effect, direction: Direction): Class {
  return CLASSES[effect][direction];
}
