import { InvalidInputError } from "./errors.ts";

/**
 * The credential, if it is one that can be sent. The error names the option and never holds the credential: `fetch`
 * itself would quote it.
 */
export function checkedCredential(creator: string, option: string, credential: unknown): string {
  const fault = faultOf(credential);
  if (fault !== undefined) throw new InvalidInputError(creator, [{ path: `/${option}`, message: fault }]);
  return credential as string;
}

function faultOf(credential: unknown): string | undefined {
  if (credential === undefined) return "is missing; is the environment variable that should hold it set?";
  if (typeof credential !== "string") return "must be a string";
  if (credential.trim() === "") return "is empty; is the environment variable that should hold it set?";
  if (credential.trim() !== credential)
    return "begins or ends with white space; was it read from a file with a line end?";
  if (!/^[\x20-\x7e\xa0-\xff]*$/.test(credential))
    return "has characters that no HTTP header can carry, such as a line end";
  return undefined;
}
