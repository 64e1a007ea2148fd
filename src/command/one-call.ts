import type { AnyClient } from "../batch.ts";
import type { ClientOptions } from "../options.ts";
import type { Outcome } from "../outcome.ts";
import { methodOf } from "./apis.ts";
import { clientOf, verboseHooks } from "./client.ts";
import { type Common, OF_MANY } from "./common-options.ts";
import { isConfirmed } from "./confirm.ts";
import { printRequests } from "./dry-run.ts";
import { EXIT, Interrupted } from "./exit.ts";
import { collected, NotUnderstood } from "./not-understood.ts";
import type { OperationOption } from "./operation-options.ts";
import { printRecords, printResult } from "./print.ts";
import { secretsIn } from "./secret-file.ts";
import type { Surroundings } from "./surroundings.ts";
import { inputFaults, type Task } from "./task.ts";

/** Makes one call, and prints what it gives. Throws NotUnderstood, Interrupted, and what the client throws. */
export async function callOnce(task: Task, surroundings: Surroundings): Promise<number> {
  const { line, operationId, operation } = task;
  const watch = new Watch(verboseHooks(line.common, surroundings));
  const faults = [...line.faults, ...ofManyFaults(line.common)];
  const client = await collected(faults, () => clientOf(task.api, line, surroundings, watch.hooks));
  const secrets = await collected(faults, () => secretsIn(line.files, surroundings));
  const input = { ...line.input, ...secrets };
  const ofInput = await inputFaults(task, [input], (property) => flagOf(task, property));
  faults.push(...ofInput.map(({ message }) => message));
  if (client === undefined || faults.length > 0) throw new NotUnderstood(faults);
  if (line.common["dry-run"]) {
    await printRequests(task, client, [input], surroundings);
    return EXIT.done;
  }
  if (operation.destructive && !line.common.yes) {
    const given = Object.entries(line.input).map(([name, value]) => `${name} ${JSON.stringify(value)}`);
    const isMeant = await isConfirmed(`${operationId}, ${given.join(", ")}: ${operation.destructive}`, surroundings);
    if (!isMeant) return EXIT.notDone;
  }
  try {
    await call(task, client, input, surroundings);
    return EXIT.done;
  } catch (error) {
    throw surroundings.signal.aborted ? new Interrupted(watch.known(operation.method)) : error;
  }
}

async function call(task: Task, client: AnyClient, input: object, surroundings: Surroundings): Promise<void> {
  const method = methodOf(client, task.operationId);
  const { signal } = surroundings;
  if (method.all !== undefined) return await printRecords(task, method.all(input, { signal }), surroundings);
  await printResult(task, await method.withResponse(input, { signal }), surroundings);
}

function ofManyFaults(common: Common): string[] {
  return OF_MANY.filter((name) => common[name] !== undefined).map((name) => `--${name}: is for --from`);
}

function flagOf({ line: { options } }: Task, property: string): string {
  const { flag } = options.find((each) => each.property.name === property) as OperationOption;
  return `--${flag}`;
}

/** What is known of a call, whenever it is interrupted. */
class Watch {
  readonly hooks: ClientOptions;
  #known: Outcome | "not sent" = "not sent";

  constructor(hooks: ClientOptions) {
    this.hooks = {
      ...hooks,
      onRequest: () => {
        this.#known = "unknown";
      },
      onAttempt: (end) => {
        this.#known = end.error?.outcome ?? "unknown";
        hooks.onAttempt?.(end);
      },
    };
  }

  known(method: string): string {
    if (this.#known === "not sent") return "Interrupted: nothing was sent.";
    if (method === "GET") return "Interrupted: it was only read.";
    if (this.#known === "not done") return "Interrupted: the server surely did not act.";
    return "Interrupted while the call was under way: the server may have acted. Look before you try again.";
  }
}
