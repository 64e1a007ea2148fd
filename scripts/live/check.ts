import { getHttpOperationsFromSpec } from "@stoplight/prism-cli/dist/operations.js";
import { mendSchemas } from "../../src/mock/mended-schemas.ts";
import { type Outcome, outcomeOf } from "./outcome.ts";
import { reportOf, verdictOf } from "./report.ts";
import type { LiveSettings } from "./settings.ts";

/** Makes the calls one after the other. It agrees if each was answered, and as documented. */
export async function liveCheck(
  settings: LiveSettings,
  timeoutMs?: number,
): Promise<{ lines: string[]; agrees: boolean }> {
  const operations = await getHttpOperationsFromSpec(settings.file);
  mendSchemas(operations);
  const outcomes: Outcome[] = [];
  for (const call of settings.calls) outcomes.push(await outcomeOf(call, settings, operations, timeoutMs));
  return { lines: reportOf(outcomes), agrees: outcomes.every((outcome) => verdictOf(outcome) === "agrees") };
}
