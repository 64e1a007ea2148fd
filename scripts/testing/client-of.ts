import type { Client } from "../../src/client.ts";
import type { OperationTypes } from "../../src/operation.ts";
import type { CallOptions, ClientOptions } from "../../src/options.ts";

/** A client of operations whose methods nobody generated a type of. */
export type ClientOf<Operations, Options = ClientOptions> = Client<
  {
    [OperationId in keyof Operations]: Operations[OperationId] extends OperationTypes
      ? Call<Operations[OperationId]>
      : never;
  },
  Operations,
  Options
>;

type Call<Types extends OperationTypes> = (
  ...args: Record<never, never> extends Types["input"]
    ? [input?: Types["input"], options?: CallOptions]
    : [input: Types["input"], options?: CallOptions]
) => Promise<Types["output"]>;
