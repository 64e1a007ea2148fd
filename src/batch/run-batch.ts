import { checkedRows } from "./check.ts";
import { invalidInput, methodOf, refuseList } from "./method.ts";
import { openJournal } from "./open-journal.ts";
import { batchOptionFaults } from "./options.ts";
import { type Rehearsal, rehearse } from "./rehearse.ts";
import { Run } from "./run.ts";
import type {
  AnyClient,
  BatchInput,
  BatchOperation,
  BatchOptions,
  BatchOutput,
  BatchResult,
  RowResult,
} from "./types.ts";

/**
 * Calls an operation once for each input. All inputs are checked before the first is sent. With a `journal`, no later run
 * sends a row that is done, wherever the one before it ended, nor one of which nobody knows, unless `retryUnknown` says so.
 * The inputs must stay as they are until it ends.
 *
 * Throws InvalidInputError, of which nothing was sent, for inputs and options that cannot be meant, and where the journal
 * cannot be used; or the signal's reason, where that comes before a row is begun. What happens later is in the result.
 *
 * @example
 * const { rows, ended } = await runBatch(clarifeye, "inviteUser", invitations, { journal: "invitations.jsonl" });
 * for (const { row, outcome, message } of rows) if (outcome !== "done") console.error(row, outcome, message);
 */
export async function runBatch<Client extends AnyClient, OperationId extends BatchOperation<Client>>(
  client: Client,
  operationId: OperationId,
  inputs: readonly BatchInput<Client, OperationId>[],
  options: BatchOptions<BatchOutput<Client, OperationId>> = {},
): Promise<BatchResult> {
  const method = methodOf(client, operationId, "runBatch");
  refuseList(method, "runBatch");
  const optionFaults = batchOptionFaults(options);
  if (optionFaults.length > 0) throw await invalidInput(method, "runBatch", optionFaults);
  const { faults, digest } = await checkedRows(method, inputs);
  if (faults.length > 0) throw await invalidInput(method, operationId, faults);
  const rows = Array.from(inputs, (_, row): RowResult => ({ row, outcome: "not sent", attempts: 0 }));
  if (rows.length === 0) return resultOf(rows, undefined);
  const first = inputs[0] as BatchInput<Client, OperationId>;
  const rehearsal = await rehearse(client, operationId, first, { signal: options.signal });
  const journal = await journalOf(options.journal, rehearsal, digest, rows).catch(async (cause) => {
    const message = cause.code === undefined ? cause.message : `cannot be used: ${cause.message}`;
    throw await invalidInput(method, "runBatch", [{ path: "/journal", message }], { cause });
  });
  const { repeatable } = rehearsal;
  // Each attempt is a call of its own, so that the run decides when it begins.
  const single = methodOf(client.withOptions({ maxRetries: 0 }), operationId, "runBatch");
  const run = new Run({ method: single, inputs, repeatable, rows, options: options as BatchOptions, journal });
  return resultOf(rows, await run.toItsEnd());
}

async function journalOf(
  path: string | undefined,
  { api, operation, request }: Rehearsal,
  digest: Buffer,
  rows: RowResult[],
) {
  if (path === undefined) return undefined;
  // Not as `URL` says it: what is masked may stand anywhere.
  const origin = request.url.split("/", 3).join("/");
  return openJournal(path, { api, operation, origin, digest }, rows);
}

function resultOf(rows: RowResult[], ended: string | undefined): BatchResult {
  const counts = { done: 0, "not done": 0, unknown: 0, "not sent": 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return {
    rows,
    done: counts.done,
    notDone: counts["not done"],
    unknown: counts.unknown,
    notSent: counts["not sent"],
    ...(ended === undefined ? {} : { ended }),
  };
}
