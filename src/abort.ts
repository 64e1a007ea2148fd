/** Reasons that tell already where they were waited for. One signal may end thousands of calls. */
const told = new WeakSet<object>();

/**
 * The reason of an abort, as it is. Its stack only tells who aborted: where it is an error, the line that waited for the
 * operation is put at its end, once.
 */
export function withCallerOf(operationId: string, reason: unknown): unknown {
  if (!(reason instanceof Error) || told.has(reason)) return reason;
  told.add(reason);
  const frames = new Error().stack?.match(/^ +at .*|^.*@.*/gm)?.join("\n");
  try {
    reason.stack = `${reason.stack}\n  while ${operationId} was waited for:\n${frames}`;
  } catch {
    // It cannot be changed, and stays as it is.
  }
  return reason;
}
