import type { Outcome } from "./outcome.ts";

/** Marks a client's error for every copy of this package. */
export const BRAND = Symbol.for("user-permission-clients.ClientError");

/** One thing that is wrong with an input or an answer, and where: `""` is the whole, `/permissions/0` a part. */
export interface FaultAt {
  readonly path: string;
  readonly message: string;
}

/** The base of every error that a client throws. Tell one by {@link isClientError}, and which by its `name`. */
export abstract class ClientError extends Error {
  get [BRAND](): true {
    return true;
  }

  constructor(
    /** Which product: the name of its spec. */
    readonly api: string,
    /** The operationId, which is the method's name; for an option of a client, the function that got it. */
    readonly operation: string,
    /**
     * "not done" where the server surely did not act: nothing was sent, or it refused the request or put it off.
     * "unknown" where it may have, in this attempt or one before: look before you try again what may not be repeated.
     */
    readonly outcome: Outcome,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(oneLine(`${operation}: ${message}`), options);
  }

  /** For logs: all that the error holds, its headers as a plain object. */
  toJSON(): object {
    return { ...this, name: this.name, message: this.message };
  }
}

/** The input does not fit the operation, or an option does not fit the client. Nothing was sent. */
export class InvalidInputError extends ClientError {
  override get name(): "InvalidInputError" {
    return "InvalidInputError";
  }

  constructor(
    api: string,
    operation: string,
    /** Everything that is wrong. */
    readonly faults: readonly FaultAt[],
    options?: { cause?: unknown },
  ) {
    super(api, operation, "not done", `nothing was sent, the input is not valid: ${list(faults)}`, options);
  }
}

/** Faults in one line, for a message. */
export function list(faults: readonly FaultAt[]): string {
  return faults.map(({ path, message }) => (path === "" ? message : `${path} ${message}`)).join("; ");
}

/** Texts of a server must not begin a new line of a log, nor colour it. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
