import { InvalidInputError } from "./errors.ts";
import { isHeaderValue } from "./options.ts";

/** A credential, or a function that gives the present one. It is asked anew for each attempt. */
export type CredentialSource = string | undefined | (() => string | Promise<string>);

/** A credential and the option that it came in by, for messages. */
export interface CredentialOption {
  option: string;
  source: CredentialSource;
}

/**
 * The credential, if it is one that can be sent. The error names the option and never holds the credential; `fetch`
 * itself would quote it.
 */
export function checkedCredential(owner: string, option: string, credential: unknown): string {
  const fault = faultOf(credential);
  if (fault !== undefined) throw new InvalidInputError(owner, [{ path: `/${option}`, message: fault }]);
  return credential as string;
}

/** Asks for the credential. What its function throws becomes the cause of an InvalidInputError. */
export async function askedCredential(owner: string, option: string, ask: () => unknown): Promise<string> {
  let credential: unknown;
  try {
    credential = await ask();
  } catch (cause) {
    throw new InvalidInputError(owner, [{ path: `/${option}`, message: "could not be had: its function failed" }], {
      cause,
    });
  }
  return checkedCredential(owner, option, credential);
}

/** A longer one would make a pattern that engines refuse, with an error that quotes it. */
const LONGEST = 4096;

function faultOf(credential: unknown): string | undefined {
  if (credential === undefined) return "is missing; is the environment variable that should hold it set?";
  if (typeof credential !== "string") return "must be a string";
  if (credential.trim() === "") return "is empty; is the environment variable that should hold it set?";
  if (credential.trim() !== credential)
    return "begins or ends with white space; was it read from a file with a line end?";
  if (credential.length > LONGEST) return `is longer than ${LONGEST} characters, and could not be masked`;
  if (!isHeaderValue(credential)) return "has characters that no HTTP header can carry, such as a line end";
  return undefined;
}
