import type { FaultAt } from "./client-error.ts";
import type { RedactedRequest } from "./redact.ts";
import type { RequestError } from "./request-errors.ts";

/** What every hook is told. */
export interface HookEvent {
  /** The operationId. */
  readonly operation: string;
  /** Which attempt of the call this is, from 1. */
  readonly attempt: number;
}

/** How an attempt ended. */
export interface AttemptEnd {
  readonly request: RedactedRequest;
  /** How long the attempt took, in ms. */
  readonly durationMs: number;
  /** That of the answer, where there is one. */
  readonly status: number | undefined;
  /** Why it failed. Where there is no status either, the caller's signal ended it. */
  readonly error: RequestError | undefined;
  /** How long is waited before a further attempt, in ms, where there is one. */
  readonly retryInMs: number | undefined;
}

/**
 * Functions to watch a client with, for logs and metrics. They see redacted data only, they cannot change a call, and
 * what they throw is ignored.
 */
export interface Hooks {
  /** Before each attempt is sent. */
  onRequest?: ((event: HookEvent & { readonly request: RedactedRequest }) => void) | undefined;
  /** After each whole answer, whatever it says. */
  onResponse?:
    | ((
        event: HookEvent & { readonly request: RedactedRequest; readonly status: number; readonly headers: Headers },
      ) => void)
    | undefined;
  /** After each attempt, when it is known whether another one follows. */
  onAttempt?: ((event: HookEvent & AttemptEnd) => void) | undefined;
  /** Before each wait for a further attempt. */
  onRetry?: ((event: HookEvent & { readonly error: RequestError; readonly delayMs: number }) => void) | undefined;
  /** When a success has more than its spec: a property or an enumerated value that is not documented. */
  onDrift?: ((event: HookEvent & { readonly faults: readonly FaultAt[] }) => void) | undefined;
}

/** Calls a hook so that nothing it does can reach the call. */
export function tell<Event>(hook: ((event: Event) => unknown) | undefined, event: () => Event): void {
  // Stryker disable next-line ConditionalExpression: it only spares the work where nobody watches
  if (hook === undefined) return;
  try {
    Promise.resolve(hook(event())).catch(() => {});
  } catch {
    // A hook is for watching; the call goes on.
  }
}
