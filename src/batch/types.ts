import type { Outcome } from "../outcome.ts";

/** What a batch needs of a client, whichever made it. */
export interface AnyClient {
  withOptions(options: object): AnyClient;
}

interface Callable {
  withResponse(...args: never[]): Promise<{ data: unknown }>;
}

/** The operations of a client that can be called row by row: all but those that give a list. */
export type BatchOperation<Client> = string &
  {
    [Id in keyof Client]: Client[Id] extends { all: unknown } ? never : Client[Id] extends Callable ? Id : never;
  }[keyof Client];

/** What one call of the operation takes. */
export type BatchInput<Client, OperationId extends keyof Client> = Client[OperationId] extends Callable
  ? NonNullable<Parameters<Client[OperationId]["withResponse"]>[0]>
  : never;

/** What one call of the operation gives. */
export type BatchOutput<Client, OperationId extends keyof Client> = Client[OperationId] extends Callable
  ? Awaited<ReturnType<Client[OperationId]["withResponse"]>>["data"]
  : never;

/** What can be set for a batch. Everything else is an option of the client: see its `withOptions`. */
export interface BatchOptions<Output = unknown> {
  /** How many calls are under way at the same time. 4. */
  concurrency?: number | undefined;
  /**
   * How many further attempts a row may have in this run. 2. One that a rate limit refused is not counted where another
   * row was done meanwhile.
   */
  maxRetries?: number | undefined;
  /** The longest `Retry-After` that is waited for, in ms. 60,000; one that asks for longer ends the run. */
  maxRetryAfterMs?: number | undefined;
  /**
   * The journal's file. A run that was ended, in whatever way, is taken up where the same call names the same file. It
   * holds what became of which row, and neither inputs nor answers. Without one, nothing is kept.
   */
  journal?: string | undefined;
  /** Sends those rows again of which nobody knows whether they were done. */
  retryUnknown?: boolean | undefined;
  /** Ends the run at once. What was under way is then unknown. */
  signal?: AbortSignal | undefined;
  /**
   * Called once, before the first row is sent, with what the journal of earlier runs says of each row, in their order. One
   * that fails ends the run, and nothing is sent.
   */
  onBegin?: ((rows: readonly RowResult[]) => void) | undefined;
  /** Called for each row that this run ended, in the order in which they end. One that fails ends the run. */
  onResult?: ((result: RowResult<Output>) => void) | undefined;
}

/** "not done" and "unknown" are those of the client's errors; "not sent" is a row that no run has begun. */
export type RowOutcome = "done" | "not sent" | Outcome;

/** What became of a row. */
export interface RowResult<Output = unknown> {
  /** Which input, from 0. */
  row: number;
  outcome: RowOutcome;
  /** How many attempts this run made: none for a row that an earlier run ended. */
  attempts: number;
  /** That of the last answer. */
  status?: number;
  /** The client's, where this run has one. */
  error?: unknown;
  /** Why the row is not done, also where an earlier run found out. No credential is in it. */
  message?: string;
  /** What the method gives. Only `onResult` is told; it is not kept. */
  data?: Output;
}

/** What became of all rows. */
export interface BatchResult {
  /** One for each input, in their order. */
  rows: RowResult[];
  done: number;
  notDone: number;
  unknown: number;
  notSent: number;
  /** Why the run ended before its end. */
  ended?: string;
}
