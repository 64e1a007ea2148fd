import { isToBeSent } from "../batch/run.ts";
import { type AnyClient, type BatchResult, runBatch } from "../batch.ts";
import { isClientError } from "../errors.ts";
import { clientOf, verboseHooks } from "./client.ts";
import { isConfirmed } from "./confirm.ts";
import { printRequests } from "./dry-run.ts";
import { EXIT, exitOfSignal } from "./exit.ts";
import { collected, NotUnderstood } from "./not-understood.ts";
import { isJson, print } from "./print.ts";
import { Progress } from "./progress.ts";
import { checkWritable, writeReport } from "./report.ts";
import { nameOf, type Row, rowsOf } from "./rows.ts";
import { secretsIn } from "./secret-file.ts";
import { summaryOf } from "./summary.ts";
import { type Surroundings, write } from "./surroundings.ts";
import { inputFaults, type Task } from "./task.ts";

/** Makes one call for each row of a file. Throws NotUnderstood, with every fault of every row, before any is sent. */
export async function callMany(task: Task, file: string, surroundings: Surroundings): Promise<number> {
  const { line, operation, operationId } = task;
  const { report } = line.common;
  const { client, rows } = await checked(task, file, surroundings);
  if (line.common["dry-run"]) {
    await printRequests(task, client, inputsOf(rows), surroundings);
    return EXIT.done;
  }
  const what = `${operationId}, for ${rows.length} rows of ${nameOf(file)}: ${operation.destructive}`;
  if (operation.destructive && !line.common.yes && !(await isConfirmed(what, surroundings))) return EXIT.notDone;
  if (report !== undefined) await checkWritable(report);
  const result = await sent(task, client, rows, file, surroundings);
  await write(surroundings.stderr, summaryOf(result, rows)).catch(() => {});
  if (report !== undefined) await writeReport(report, task, rows, result);
  if (surroundings.signal.aborted) return exitOfSignal(surroundings.signal.reason);
  if (result.unknown > 0) return EXIT.unknown;
  return result.notDone + result.notSent > 0 ? EXIT.notDone : EXIT.done;
}

/** The rows, all of which fit the operation, and a client to send them with. */
async function checked(
  task: Task,
  file: string,
  surroundings: Surroundings,
): Promise<{ client: AnyClient; rows: readonly Row[] }> {
  const { line, api, operation, operationId } = task;
  if (operation.paginated) {
    throw new NotUnderstood([`--from: ${operationId} gives a list, and is called for one at a time`]);
  }
  const faults = [...line.faults, ...concurrencyFaults(line.common.concurrency)];
  const client = await collected(faults, () =>
    clientOf(api, line, surroundings, verboseHooks(line.common, surroundings)),
  );
  const secrets = await collected(faults, () => secretsIn(line.files, surroundings));
  const { rows, faults: ofFile } = await rowsOf(file, line.options, { ...line.input, ...secrets }, surroundings);
  const ofRows = await inputFaults(task, inputsOf(rows), (property) => property);
  const lineOf = (row: number | string) => `line ${rows[Number(row)]?.line}`;
  const lines = ofRows.map(({ row, message }) => {
    const text = message.replace(/(?<=^is the same as )row (\d+)$/, (_, first) => lineOf(first));
    return `${nameOf(file)}: ${lineOf(row)}: ${text}`;
  });
  faults.push(...ofFile, ...lines);
  if (client === undefined || faults.length > 0) throw new NotUnderstood(faults);
  return { client, rows };
}

function inputsOf(rows: readonly Row[]): Row["input"][] {
  return rows.map(({ input }) => input);
}

function concurrencyFaults(text = "4"): string[] {
  return /^[1-9]\d{0,2}$/.test(text) ? [] : ["--concurrency: must be a whole number from 1 to 999"];
}

async function sent(
  task: Task,
  client: AnyClient,
  rows: readonly Row[],
  file: string,
  surroundings: Surroundings,
): Promise<BatchResult> {
  const { common } = task.line;
  const retryUnknown = common["retry-unknown"] === true;
  const progress = new Progress(surroundings.stderr);
  try {
    return await runBatch(client, task.operationId as never, inputsOf(rows) as never, {
      concurrency: Number(common.concurrency ?? 4),
      maxRetries: Number(common.retries ?? 2),
      journal: common.journal ?? journalOf(task, file),
      retryUnknown,
      signal: surroundings.signal,
      onBegin: (known) => progress.begin(known.filter((row) => isToBeSent(row, { retryUnknown })).length),
      onResult: ({ row, error: _, ...rest }) => {
        progress.add(rest);
        if (isJson(task, surroundings)) {
          void print(`${JSON.stringify({ line: rows[row]?.line, ...rest })}\n`, "", surroundings).catch(() => {});
        }
      },
    });
  } catch (error) {
    // A journal that cannot be used.
    if (!isClientError(error) || error.name !== "InvalidInputError") throw error;
    throw new NotUnderstood(error.faults.map(({ path, message }) => `--${path.slice(1)}: ${message}`));
  } finally {
    progress.end();
  }
}

/** Beside the input, so that the same command finds it again. */
function journalOf({ api, operationId }: Task, file: string): string {
  return file === "-" ? `${api.name}-${operationId}.journal.jsonl` : `${file}.journal.jsonl`;
}
