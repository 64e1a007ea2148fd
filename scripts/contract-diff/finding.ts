import type { Effect } from "./change.ts";

/** A change of a schema, before it is known whether values go in or come out by it. */
export interface Finding {
  /** The keys to what has changed, within a value. */
  path: readonly string[];
  what: string;
  effect: Effect;
}

/** Compares schemas of two documents, those within a schema too. */
export interface Comparison {
  /** What has changed, at the first place where it shows. */
  changes(before: unknown, after: unknown, path?: readonly string[]): Finding[];
  /** Whether two schemas mean the same. */
  isSame(before: unknown, after: unknown): boolean;
}
