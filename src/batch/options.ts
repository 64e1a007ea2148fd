import type { FaultAt } from "../client-error.ts";
import { isPlain } from "../input.ts";
import { OF_CALL, OF_CLIENT, optionFaults } from "../option-faults.ts";
import type { BatchOptions } from "./types.ts";

const MOST_AT_ONCE = 1_000;

const OF_BATCH = {
  concurrency: (value: unknown) =>
    Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST_AT_ONCE
      ? undefined
      : `must be a whole number from 1 to ${MOST_AT_ONCE}`,
  maxRetries: OF_CLIENT.maxRetries,
  maxRetryAfterMs: OF_CLIENT.maxRetryAfterMs,
  journal: (value: unknown) =>
    typeof value === "string" && value !== "" && !value.includes("\0") ? undefined : "must be the path of a file",
  retryUnknown: OF_CALL.repeatable,
  signal: OF_CALL.signal,
  onBegin: OF_CLIENT.fetch,
  onResult: OF_CLIENT.fetch,
} satisfies Record<keyof BatchOptions, unknown>;

/** Everything that is wrong with the options of a batch. One that is undefined is as if it were not there. */
export function batchOptionFaults(options: unknown): FaultAt[] {
  if (!isPlain(options)) return optionFaults(options, OF_BATCH, []);
  const given = Object.entries(options).filter(([name, value]) => value !== undefined || !(name in OF_BATCH));
  return optionFaults(Object.fromEntries(given), OF_BATCH, []);
}
