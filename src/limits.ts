/** Thrown inside this package where time is up. */
export const TIME_IS_UP = Symbol("time is up");

/**
 * Runs `work` until it ends, `ms` have passed, or `signal` aborts, and then leaves no timer and no listener behind.
 * Rejects with TIME_IS_UP or with the signal's own reason. The signal that `work` gets tells it to stop; it is not
 * waited for.
 */
export function within<T>(
  ms: number,
  signal: AbortSignal | undefined,
  work: (stop: AbortSignal) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const stopping = new AbortController();
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    const stop = (reason: unknown) => {
      end();
      reject(reason);
      stopping.abort();
    };
    const abort = () => stop((signal as AbortSignal).reason);
    const timer = setTimeout(stop, ms, TIME_IS_UP);
    signal?.addEventListener("abort", abort);
    work(stopping.signal).then(
      (result) => {
        end();
        resolve(result);
      },
      (error) => {
        end();
        reject(error);
      },
    );
  });
}

/** Waits, until `signal` aborts at the latest. */
export async function wait(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return;
  await within(ms, signal, () => new Promise<never>(() => {})).catch(() => {});
}
