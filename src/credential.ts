import type { FaultAt } from "./client-error.ts";
import { isHeaderValue } from "./headers.ts";
import type { Pair } from "./operation.ts";
import { LONGEST_SECRET } from "./redact.ts";

/** A credential, or a function that gives the present one. It is asked anew for each attempt. */
export type CredentialSource = string | undefined | (() => string | Promise<string>);

/** Where a client has its credential from. */
export interface CredentialOption {
  /** The option that takes it. */
  readonly option: string;
  /** The environment variable that is read where the option is not given. */
  readonly variable: string;
}

/** What a client has for a credential, and what is wrong with it. A function is asked later. */
export function credentialOf(options: object, { option, variable }: CredentialOption, pair: Pair | undefined) {
  const isGiven = Object.hasOwn(Object(options), option);
  const source = isGiven ? (options as Record<string, unknown>)[option] : environment(variable);
  const otherwise = isGiven ? "leave it out and set" : "set";
  const message = `is missing: give it, or ${otherwise} the environment variable ${variable}`;
  // One that is given and undefined is not read from the environment: it was meant to be another.
  if (source === undefined) return { source, faults: [{ path: `/${option}`, message }] };
  return { source, faults: typeof source === "function" ? [] : credentialFaults(option, source, pair) };
}

function environment(variable: string): string | undefined {
  try {
    return globalThis.process?.env?.[variable] || undefined;
  } catch {
    return undefined; // Deno asks for a permission that it may not have.
  }
}

/** What is wrong with a credential. No message holds it; `fetch` itself would quote it. */
export function credentialFaults(option: string, credential: unknown, pair: Pair | undefined): FaultAt[] {
  const message = faultOf(credential, pair);
  return message === undefined ? [] : [{ path: `/${option}`, message }];
}

/** What stands before a credential in a header, and is copied with it from there. */
const SCHEME = /^(authorization|bearer|basic|token|api-?key)\b[\s:]/i;

function faultOf(credential: unknown, pair: Pair | undefined): string | undefined {
  if (credential === undefined) return "is missing; is the environment variable that should hold it set?";
  if (typeof credential !== "string") return "must be a string";
  if (credential.trim() === "") return "is empty; is the environment variable that should hold it set?";
  if (credential.trim() !== credential)
    return "begins or ends with white space; was it read from a file with a line end?";
  if (credential.length > LONGEST_SECRET) return `is longer than ${LONGEST_SECRET} characters, and could not be masked`;
  if (/^(["']).*\1$/.test(credential)) return "stands in quotes; give what is between them";
  if (pair) return pair.faultOf(credential);
  if (!isHeaderValue(credential)) return "has characters that no HTTP header can carry, such as a line end";
  const [, scheme] = SCHEME.exec(credential) ?? [];
  return scheme && `begins with "${scheme}"; give it alone, the client puts before it what has to be there`;
}
