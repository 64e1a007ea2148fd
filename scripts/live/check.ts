import { specificationFrom } from "../../src/mock/specification.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { reportOf, verdictOf } from "./report.ts";
import type { LiveSettings } from "./settings.ts";

/** Makes the calls one after the other. It agrees if each was answered, and as documented. */
export async function liveCheck(
  settings: LiveSettings,
  timeoutMs?: number,
): Promise<{ lines: string[]; agrees: boolean }> {
  const { operations, basePath } = await specificationFrom(settings.file);
  // What is asked of Prism stands behind a base URL.
  const behind = operations.map((each) => ({ ...each, path: each.path.slice(basePath.length) }));
  const outcomes: Outcome[] = [];
  for (const call of settings.calls) outcomes.push(await outcomeOf(call, settings, behind, timeoutMs));
  return { lines: reportOf(outcomes), agrees: outcomes.every((outcome) => verdictOf(outcome) === "agrees") };
}
