import { isClientError } from "../errors.ts";
import type { AttemptEnd, HookEvent } from "../hooks.ts";
import type { ClientOptions } from "../options.ts";
import type { RedactedRequest } from "../redact.ts";
import { methodOf } from "./method.ts";
import type { AnyClient, BatchInput, BatchOperation } from "./types.ts";

/** What a call would send. */
export interface Rehearsal {
  /** Which product: the name of its spec. */
  readonly api: string;
  readonly operation: string;
  /** The request, its credential masked. */
  readonly request: RedactedRequest;
  /** Whether it may be sent again when the server may have acted already. */
  readonly repeatable: boolean;
}

/**
 * What a call would send, without sending it. The client's hooks are not called, but a function that gives its credential
 * is. Throws what the client throws of an input or a credential that it cannot use.
 */
export async function rehearse<Client extends AnyClient, OperationId extends BatchOperation<Client>>(
  client: Client,
  operationId: OperationId,
  input: BatchInput<Client, OperationId>,
  { signal }: { signal?: AbortSignal | undefined } = {},
): Promise<Rehearsal> {
  methodOf(client, operationId, "rehearse");
  const ending = new AbortController();
  const end = () => ending.abort(signal?.reason);
  signal?.addEventListener("abort", end);
  if (signal?.aborted) end();
  let rehearsal: Rehearsal | undefined;
  let failure: unknown;
  const onAttempt = ({ operation, request, error, retryInMs }: HookEvent & AttemptEnd) => {
    if (isClientError(error) && "attempts" in error && error.attempts > 0) {
      rehearsal = { api: error.api, operation, request, repeatable: retryInMs !== undefined };
    }
    failure = error; // of a credential that does not come, which the client would ask for again
    ending.abort();
  };
  const rehearsing = client.withOptions({ ...WITHOUT_HOOKS, fetch: breakOff, maxRetries: 1, onAttempt });
  const call = methodOf(rehearsing, operationId, "rehearse")(input, { signal: ending.signal });
  const reason: unknown = await call.catch((error) => error);
  signal?.removeEventListener("abort", end);
  if (rehearsal === undefined) throw failure ?? reason;
  return rehearsal;
}

/** As a connection breaks of which nobody knows what the server had read: what may be repeated, the client then repeats. */
async function breakOff(): Promise<never> {
  throw new Error("nothing is sent in a rehearsal");
}

const WITHOUT_HOOKS = {
  deadlineMs: undefined, // one that is short would leave no time for a further attempt
  onRequest: undefined,
  onResponse: undefined,
  onRetry: undefined,
  onDrift: undefined,
} satisfies ClientOptions;
