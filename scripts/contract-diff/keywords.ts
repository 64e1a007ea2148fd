import type { Effect } from "./change.ts";

const LOWEST = /^(?:exclusiveMinimum|minContains|minimum|minItems|minLength|minProperties)$/;
const HIGHEST = /^(?:exclusiveMaximum|maxContains|maximum|maxItems|maxLength|maxProperties)$/;

/** What becomes of a keyword's values where its own value, as text, is another; undefined where it is not there. */
export function keywordChange(
  keyword: string,
  before: string | undefined,
  after: string | undefined,
): { what: string; effect: Effect } {
  const what =
    before === undefined
      ? `${keyword} ${shown(after)} is new`
      : after === undefined
        ? `${keyword} ${shown(before)} is gone`
        : `${keyword} is ${shown(after)}, not ${shown(before)}`;
  return { what, effect: effectOf(keyword, before, after) };
}

function effectOf(keyword: string, before: string | undefined, after: string | undefined): Effect {
  if (keyword === "default") return "default";
  if (keyword === "deprecated") return after === "true" ? "deprecated" : "undeprecated";
  if (before === undefined) return "narrower";
  if (after === undefined) return "wider";
  if (LOWEST.test(keyword)) return Number(after) > Number(before) ? "narrower" : "wider";
  if (HIGHEST.test(keyword)) return Number(after) < Number(before) ? "narrower" : "wider";
  // Of two patterns or formats nobody can tell which allows more.
  return "other";
}

function shown(text = ""): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
