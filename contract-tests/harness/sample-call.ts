import type { CallOptions, ClientOptions } from "../../src/options.ts";
import type { DocumentedOperation } from "./documented-operation.ts";

/** Creates a vendor's client with a credential of the tests. */
export type Create = (options: ClientOptions) => object;

/** Calls the operation with its sample input. */
export function callSample(
  { operationId, samples }: DocumentedOperation,
  create: Create,
  options: ClientOptions = {},
  call?: CallOptions,
): Promise<unknown> {
  const client = create(options) as Record<string, (input: object, call?: CallOptions) => Promise<unknown>>;
  const method = client[operationId];
  if (method === undefined) throw new Error(`the client has no method ${operationId}`);
  return method(samples.input, call);
}
