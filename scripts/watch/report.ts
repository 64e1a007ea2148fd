import { alignedLines } from "../aligned-lines.ts";
import type { Sight } from "./watch.ts";

/** A table with a line for each source, and below it what is to be said of each. */
export function reportOf(sights: readonly Sight[], isAccepted: boolean): string {
  if (sights.length === 0) return "No spec names a source with a URL.";
  const rows = [
    ["source", "state", "operations"],
    ...sights.map(({ source, state, operations }) => [source, state, operations.join(", ")]),
  ];
  const notes = sights.flatMap(({ source, notes }) =>
    notes.length > 0 ? [source, ...notes.map((note) => `  ${note}`)] : [],
  );
  const toRead = sights.filter(({ state }) => state === "changed" || state === "not read yet");
  const advice = isAccepted ? ACCEPTED : ADVICE;
  return [
    alignedLines(rows).join("\n"),
    ...(notes.length > 0 ? [notes.join("\n")] : []),
    ...(toRead.length > 0 ? [advice] : []),
  ].join("\n\n");
}

const ADVICE = `Read what has changed, mend the facts, the spec and the tests, and then keep the new digests:
npm run contract:watch -- --accept`;
const ACCEPTED = "The new digests are kept: as of now, these sources count as read.";

/** The exit code: 0 where nothing has changed, 1 where a person has to read something, 2 where a source was not reached. */
export function statusOf(sights: readonly Sight[], isAccepted: boolean): 0 | 1 | 2 {
  const states = sights.map(({ state }) => state);
  if (!isAccepted && (states.includes("changed") || states.includes("not read yet"))) return 1;
  return states.includes("unreachable") ? 2 : 0;
}
