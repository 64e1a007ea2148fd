import { isDeepStrictEqual } from "node:util";

/** One thing that two witnesses say something of. */
export interface Aspect {
  aspect: string;
  /** What the artefact under test says. */
  received: unknown;
  /** What is documented. */
  expected: unknown;
}

/** What two witnesses disagree on first, in words. */
export function firstDisagreement(aspects: readonly Aspect[]): string | undefined {
  const found = aspects.find(({ received, expected }) => !isDeepStrictEqual(plain(received), plain(expected)));
  return found && `${found.aspect}: ${JSON.stringify(found.received)}, documented: ${JSON.stringify(found.expected)}`;
}

/** As JSON has it: without what is undefined. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
