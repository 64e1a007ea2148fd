/** What Prism finds that a request or an answer violates. */
export interface Violation {
  location?: string[];
  severity?: string;
}

/** Those that the header of an answer tells, without warnings: of a parameter that is deprecated, Prism only warns. */
export function violationsIn(header: string | null): Violation[] {
  return errorsAmong(JSON.parse(header ?? "[]"));
}

export function errorsAmong(violations: readonly Violation[]): Violation[] {
  return violations.filter(({ severity }) => severity !== "Warning");
}
