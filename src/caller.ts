import type { CredentialOption } from "./credential.ts";
import type { Fetch } from "./fetch.ts";
import type { HeaderValues } from "./headers.ts";
import type { Pair } from "./operation.ts";
import type { ClientOptions } from "./options.ts";

/** What the calls of one client share. */
export interface Caller {
  readonly creator: string;
  readonly baseUrl: string;
  /** Those that the API documents, without a last slash. */
  readonly servers: readonly string[];
  readonly fetch: Fetch;
  readonly headers: HeaderValues;
  readonly credential: CredentialOption;
  /** Where the credential is a user and a password. */
  readonly pair: Pair | undefined;
  /** A string that was checked, or a function. */
  readonly source: string | (() => unknown);
  readonly options: ClientOptions;
}
