import { type DocumentedOperation, successOf } from "../../../scripts/judges/documented-operation.ts";
import { CREDENTIAL, callSample } from "../../../scripts/judges/sample-aspects.ts";
import { createClarifeyeClient, createImprovelyClient } from "../../../src/index.ts";
import type { CallOptions, ClientOptions } from "../../../src/options.ts";
import { documented as clarifeye } from "../../clarifeye/documented.ts";
import { documented as improvely } from "../../improvely/documented.ts";

export interface AnyOperation {
  documented: DocumentedOperation;
  /** The status of its success where that has a body; else 200, which is not documented. */
  ok: number;
  call(options: ClientOptions, call?: CallOptions): Promise<unknown>;
}

/** Every operation of every vendor, and how to call it, by operationId. */
export const operations: Record<string, AnyOperation> = Object.fromEntries([
  ...entriesOf(clarifeye, (options) => createClarifeyeClient({ token: CREDENTIAL, ...options })),
  ...entriesOf(improvely, (options) => createImprovelyClient({ key: CREDENTIAL, ...options })),
]);

function entriesOf(documented: DocumentedOperation[], create: (options: ClientOptions) => object) {
  return documented.map((operation): [string, AnyOperation] => {
    const success = successOf(operation);
    return [
      operation.operationId,
      {
        documented: operation,
        ok: operation.responses[success] === undefined ? 200 : success,
        call: (options, call) => callSample(operation, create, options, call),
      },
    ];
  });
}
