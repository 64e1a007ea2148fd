import type { FaultAt } from "./client-error.ts";

/** A page of a list, in place of the operation's own URL. */
export interface Page {
  /** Undefined for the first page, which the input names. */
  readonly url: string | undefined;
  /** Every credential that the walk used. */
  readonly credentials: Set<string>;
  /** Where a page has its link, as a JSON pointer. */
  readonly link: string;
  /** What is wrong with the page, beyond its schema. */
  check(data: unknown): FaultAt[];
}
