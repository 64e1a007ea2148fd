import type { Caller } from "./caller.ts";
import { InvalidInputError } from "./client-error.ts";
import { credentialFaults } from "./credential.ts";
import { TIME_IS_UP, within } from "./limits.ts";

/** The credential of one call, where a function gives it. */
export class CallCredential {
  readonly #caller: Caller;
  readonly #api: string;
  readonly #ask: () => unknown;
  readonly #signal: AbortSignal | undefined;
  /** One that was asked for already, for the next attempt. */
  #fresh: string | undefined;
  #rotated = false;

  constructor(caller: Caller, api: string, ask: () => unknown, signal: AbortSignal | undefined) {
    this.#caller = caller;
    this.#api = api;
    this.#ask = ask;
    this.#signal = signal;
  }

  /** That for an attempt. Rejects with TIME_IS_UP, the signal's reason or an InvalidInputError. */
  async next(limitMs: number): Promise<string> {
    const secret = this.#fresh ?? (await this.#asked(limitMs));
    this.#fresh = undefined;
    return secret;
  }

  /** After a 401, once: whether the function now gives another one than those that were used. */
  async isRotated(limitMs: number, used: ReadonlySet<string>): Promise<boolean> {
    if (this.#rotated) return false;
    this.#rotated = true;
    // A function that now fails does not hide the 401.
    const fresh = await this.#asked(limitMs).catch(() => undefined);
    if (fresh === undefined || used.has(fresh)) return false;
    this.#fresh = fresh;
    return true;
  }

  async #asked(limitMs: number): Promise<string> {
    const { creator, credential, pair } = this.#caller;
    let given: unknown;
    try {
      given = await within(limitMs, this.#signal, async () => this.#ask());
    } catch (cause) {
      if (cause === TIME_IS_UP || this.#signal?.aborted) throw cause;
      const message = "could not be had: its function failed";
      throw new InvalidInputError(this.#api, creator, [{ path: `/${credential.option}`, message }], { cause });
    }
    const faults = credentialFaults(credential.option, given, pair);
    if (faults.length > 0) throw new InvalidInputError(this.#api, creator, faults);
    return given as string;
  }
}
