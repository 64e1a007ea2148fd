import { type DocumentedOperation, successOf } from "../../../scripts/judges/documented-operation.ts";
import { callSample } from "../../../scripts/judges/sample-aspects.ts";
import type { CallOptions, ClientOptions } from "../../../src/options.ts";
import { vendors } from "../../harness/vendors.ts";
import type { Success } from "./fault-server.ts";

export interface AnyOperation {
  api: string;
  operationId: string;
  documented: DocumentedOperation;
  /** Undefined where the documented success has no body. */
  success: Success | undefined;
  call(options: ClientOptions, call?: CallOptions): Promise<unknown>;
}

/** Every operation of every vendor, and how to call it. */
export const operations: readonly AnyOperation[] = vendors.flatMap(({ api, documented, create }) =>
  documented.map((operation) => {
    const status = successOf(operation);
    const sample = operation.samples.responses[status];
    return {
      api,
      operationId: operation.operationId,
      documented: operation,
      success: sample === undefined ? undefined : { status, body: JSON.stringify(sample) },
      call: (options, call) => callSample(operation, create, options, call),
    };
  }),
);
