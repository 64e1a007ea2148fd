import { alignedLines } from "../aligned-lines.ts";
import type { Bump, Change } from "./change.ts";
import { inTermsOf, isAtLeast, versionAfter } from "./version.ts";

/** Changes by API, and the package's version at both times, where it has one. */
export interface Comparison {
  /** The time that the present specs are compared with. */
  since: string;
  changes: (Change & { api: string })[];
  bump: Bump;
  versionBefore: string | undefined;
  versionNow: string | undefined;
}

/** The comparison as a table, a line for each change, and the bump that it asks for. */
export function reportOf(comparison: Comparison): string {
  const { since, changes, bump } = comparison;
  if (bump === "none") return `Nothing has changed since ${since} for a caller of the clients.`;
  const rows = [
    ["API", "place", `change since ${since}`, "class"],
    ...changes.map((change) => [change.api, change.place, change.what, change.class]),
  ];
  return `${alignedLines(rows).join("\n")}\n\n${NOTE}\n\n${askedFor(comparison)}`;
}

const NOTE = `breaking: a caller's code may no longer compile or work. addition: there is more to call, send or rely on; an
enumerated value that an answer may hold is one, since clients pass on values that they do not know, but a switch over all
of them no longer compiles. behaviour: other requests are sent for the same code. documentation: what is read changes, and
nothing else does.`;

function askedFor({ bump, versionBefore, versionNow }: Comparison): string {
  const asked = `Bump asked for: ${bump}`;
  if (versionBefore === undefined || versionNow === undefined) return `${asked}.`;
  const own = inTermsOf(versionBefore, bump);
  const terms = own === bump ? "" : ` (below 1.0.0: ${own})`;
  return `${asked}${terms}, from ${versionBefore} to ${versionAfter(versionBefore, bump)}; package.json says ${versionNow}.`;
}

/** Why the package's version is too low for what has changed; undefined where it is not. */
export function shortfallOf({ bump, versionBefore, versionNow }: Comparison): string | undefined {
  if (versionBefore === undefined || versionNow === undefined) {
    return "The versions cannot be compared: package.json needs a `version` at both times.";
  }
  const asked = versionAfter(versionBefore, bump);
  if (isAtLeast(versionNow, asked)) return undefined;
  return `The version ${versionNow} in package.json is too low: set it to ${asked} or later.`;
}
