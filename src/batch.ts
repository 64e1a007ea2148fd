// Many calls of one operation: none is sent twice, and of none is it lost whether it was done.

export { faultsOfRows } from "./batch/check.ts";
export { type Rehearsal, rehearse } from "./batch/rehearse.ts";
export { runBatch } from "./batch/run-batch.ts";
export type {
  AnyClient,
  BatchInput,
  BatchOperation,
  BatchOptions,
  BatchOutput,
  BatchResult,
  RowOutcome,
  RowResult,
} from "./batch/types.ts";
