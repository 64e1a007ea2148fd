import { tableClient } from "../../scripts/judges/table-client.ts";
import { madeUpTable } from "../../scripts/testing/made-up-clients.ts";
import type { ClientOptions } from "../../src/options.ts";

const table = await madeUpTable("cassini");

/** A client of Cassini, whose answers may hold almost anything. */
export const tasks = (options: ClientOptions) => tableClient(table, { maxRetries: 0, ...options });

/** What comes of creating a task, with this answer. */
export async function created(status: number, body: string, options: ClientOptions = {}) {
  const client = tasks({ fetch: async () => new Response(body, { status }), ...options });
  return client.createTask?.({}).then(
    (data) => ({ name: "success", data }),
    (error) => error,
  );
}
