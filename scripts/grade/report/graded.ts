import type { Mutant } from "../mutants/mutants-of.ts";

/** What became of a mutant. */
export interface Graded {
  api: string;
  /** The specification's file, as the report shows it. */
  file: string;
  mutant: Mutant;
  /** The first judge that noticed the change, and what it said; undefined where none did. */
  noticedBy: { judge: string; reason: string } | undefined;
}

/** What a report needs besides the results. */
export interface Grading {
  /** The names of all judges, in the order in which they are asked; the first that notices ends it. */
  judges: readonly string[];
  /** By file, the text that was mutated. */
  sources: Readonly<Record<string, string>>;
}

/** The operator, as the mutant's id names it. */
export function operatorOf({ id }: Mutant): string {
  return id.slice(0, id.indexOf(" #"));
}

/** The place, as the mutant's id names it. */
export function placeOf({ id }: Mutant): string {
  return id.slice(id.indexOf(" #") + 1);
}
