/** In the order in which they are asked: the quickest first, as one is enough. */
export const JUDGES = ["lint", "facts", "generation", "samples", "types", "mock", "cases"] as const;

export interface Verdict {
  judge: (typeof JUDGES)[number];
  reason: string;
}
