import { type AnyClient, rehearse } from "../batch.ts";
import { toCurl } from "../curl.ts";
import { isJson, print } from "./print.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Task } from "./task.ts";

/** Prints the requests that would be sent, their secrets masked, and sends nothing. */
export async function printRequests(
  task: Task,
  client: AnyClient,
  inputs: readonly object[],
  surroundings: Surroundings,
): Promise<void> {
  for (const input of inputs) {
    const { request } = await rehearse(client, task.operationId as never, input as never);
    const text = isJson(task, surroundings) ? JSON.stringify(request) : toCurl({ request });
    await print(`${text}\n`, "Nothing was sent", surroundings);
  }
}
