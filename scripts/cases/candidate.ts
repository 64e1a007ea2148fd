import type { Schema } from "./schema.ts";

/** A valid value, and the pointers of the keywords that it is a witness of. */
export interface Plain {
  value: unknown;
  covers: readonly string[];
}

export interface Candidate extends Plain {
  name: string;
}

/** Values of which some may break a keyword and nothing else. */
export interface Attempt {
  /** The schema whose keyword is to be broken. */
  schema: Schema;
  keyword: string;
  name: string;
  values: () => Iterable<unknown>;
  /** What else to try where no value breaks the keyword alone. */
  fallback?: { name: string; values: () => Iterable<unknown> };
}
