import { createClient } from "../../src/client.ts";
import type { Operation } from "../../src/operation.ts";
import type { ClientOptions } from "../../src/options.ts";
import { CREDENTIAL } from "./sample-aspects.ts";

/** Generated code of one API. */
export interface Table {
  operations: Readonly<Record<string, Operation>>;
  servers: readonly [string, ...string[]];
}

/** A client of any API, with the credential of the tests, by operationId: whatever it is given, it is to judge itself. */
export function tableClient(
  { operations, servers }: Table,
  options: ClientOptions,
): Readonly<Record<string, (input: unknown) => Promise<unknown>>> {
  const credential = { option: "credential", variable: "NONE" };
  const all: object = { credential: CREDENTIAL, ...options };
  return createClient({ creator: "createClient", operations, servers, credential }, all);
}
