import { checkedRows } from "./check.ts";
import { invalidInput, methodOf, refuseList } from "./method.ts";
import { batchOptionFaults } from "./options.ts";
import { rehearse } from "./rehearse.ts";
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
 * Calls an operation once for each input. All inputs are checked before the first is sent. With a `journal`, no row is sent
 * again that is done, or of which nobody knows whether it is, in however many runs and wherever each of them ended. The
 * inputs must stay as they are until it ends.
 *
 * Throws InvalidInputError, of which nothing was sent, for inputs and options that cannot be meant, and where the journal
 * cannot be used. What happens later ends in the result.
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
  const { faults } = await checkedRows(method, inputs);
  if (faults.length > 0) throw await invalidInput(method, undefined, faults);
  const rows = inputs.map((_, row): RowResult => ({ row, outcome: "not sent", attempts: 0 }));
  if (rows.length === 0 || options.signal?.aborted) return resultOf(rows, endOf(options.signal));
  const first = inputs[0] as BatchInput<Client, OperationId>;
  const { repeatable } = await rehearse(client, operationId, first, { signal: options.signal });
  const run = new Run({ method, inputs, repeatable, rows, options: options as BatchOptions });
  await run.toItsEnd();
  return resultOf(rows, run.ended);
}

function endOf(signal: AbortSignal | undefined): string | undefined {
  return signal?.aborted ? "its signal ended it" : undefined;
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
