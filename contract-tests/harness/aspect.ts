/** One thing that two witnesses say something of. */
export interface Aspect {
  aspect: string;
  /** What the artefact under test says. */
  received: unknown;
  /** What is documented. */
  expected: unknown;
}
