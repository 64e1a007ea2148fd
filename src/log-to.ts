import { list, oneLine } from "./client-error.ts";
import type { AttemptEnd, HookEvent, Hooks } from "./hooks.ts";

/** What a logger needs: `console` has it, and so have pino, winston and their like. */
export interface Logger {
  debug(line: string): void;
  warn(line: string): void;
}

/**
 * Hooks that write a line for each attempt: what was asked, how it ended, how long it took, and whether and when another
 * follows. A success is written with `debug`; a failure, and an answer that has more than its spec, with `warn`. As all
 * that hooks are told, the lines are redacted.
 *
 * @example
 * const clarifeye = createClarifeyeClient({ token: process.env.CLARIFEYE_TOKEN, ...logTo(console) });
 */
export function logTo(logger: Logger): Required<Pick<Hooks, "onAttempt" | "onDrift">> {
  return {
    onAttempt: (end) =>
      end.error === undefined && end.status !== undefined ? logger.debug(lineOf(end)) : logger.warn(lineOf(end)),
    onDrift: ({ operation, faults }) =>
      logger.warn(oneLine(`${operation}: the answer has more than is documented: ${list(faults)}`)),
  };
}

function lineOf({ operation, attempt, request, durationMs, status, error, retryInMs }: HookEvent & AttemptEnd): string {
  const time = `${Math.round(durationMs)} ms`;
  if (error !== undefined) {
    const next = retryInMs === undefined ? "the call is over" : `next attempt in ${Math.round(retryInMs)} ms`;
    return `${error.message}; ${error.name} after ${time}, ${next}`;
  }
  const end = status === undefined ? `was ended by its signal after ${time}` : `was answered with ${status} in ${time}`;
  const often = attempt > 1 ? ` (attempt ${attempt})` : "";
  return `${operation}: ${request.method} ${request.url} ${end}${often}`;
}
