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
      if (signal) unlisten(signal, abort);
    };
    const stop = (reason: unknown) => {
      end();
      reject(reason);
      stopping.abort();
    };
    const abort = () => stop((signal as AbortSignal).reason);
    const timer = setTimeout(stop, ms, TIME_IS_UP);
    if (signal) listen(signal, abort);
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

interface Listening {
  readonly callbacks: Set<() => void>;
  readonly listener: () => void;
}

/** Node takes more than ten listeners on a signal for a leak, so that all who wait for the same abort share one. */
const listening = new WeakMap<AbortSignal, Listening>();

function listen(signal: AbortSignal, callback: () => void): void {
  const { callbacks } = listening.get(signal) ?? begin(signal);
  callbacks.add(callback);
}

function begin(signal: AbortSignal): Listening {
  const callbacks = new Set<() => void>();
  const listener = () => {
    for (const callback of callbacks) {
      try {
        callback();
      } catch {
        // The others have to be told all the same.
      }
    }
  };
  signal.addEventListener("abort", listener);
  const begun = { callbacks, listener };
  listening.set(signal, begun);
  return begun;
}

function unlisten(signal: AbortSignal, callback: () => void): void {
  const begun = listening.get(signal);
  begun?.callbacks.delete(callback);
  if (begun?.callbacks.size !== 0) return;
  listening.delete(signal);
  signal.removeEventListener("abort", begun.listener);
}
