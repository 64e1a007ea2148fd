// Like checks.ts, copied to where the package is installed.

import type { CallOptions, ClientOptions } from "user-permission-clients";

/** A documented operation, with its samples, and how a client that has it is made. */
export interface DocumentedCall {
  readonly api: string;
  readonly creator: string;
  readonly credentialOption: string;
  /** The base URL of its API's mock. */
  readonly mock: string;
  readonly operationId: string;
  readonly repeatable: boolean;
  readonly input: object;
  readonly success: unknown;
  /** A documented failure's status. */
  readonly failure: number | undefined;
  /** Of a list: the property of a page that holds its records. */
  readonly items: string | undefined;
}

/** Where the servers are that the checks call, and what they call. */
export interface Setting {
  readonly faults: {
    readonly failing: string;
    readonly refusing: string;
    readonly truncating: string;
    readonly redirecting: readonly string[];
    readonly stalling: readonly string[];
    readonly breaking: readonly string[];
  };
  readonly documented: readonly DocumentedCall[];
}

/** The entries of the package, imported: by API, its own. */
export interface Entries {
  readonly [api: string]: Readonly<Record<string, unknown>>;
}

/** A method of a client, as far as the checks use it. */
export interface Method {
  (input: object, call?: CallOptions): Promise<unknown>;
  isHttpError(error: unknown): boolean;
  all(input: object): AsyncIterable<unknown>;
}

/** The method of a documented operation, of a client whose requests go to `baseUrl`. */
export function methodOf(
  called: DocumentedCall,
  entries: Entries,
  baseUrl: string,
  credential: string,
  options: ClientOptions = {},
): Method {
  const { api, creator, credentialOption, operationId } = called;
  const create = entries[api]?.[creator] as (options: object) => Record<string, Method>;
  return create({ [credentialOption]: credential, baseUrl, maxRetries: 0, ...options })[operationId] as Method;
}

/** Throws where the runtime does something else than it should. */
export type Check = (setting: Setting & { readonly entries: Entries }) => Promise<void>;

/** By check, "ok" or what went wrong; `itself` is what the runtime calls itself. */
export type Outcomes = Record<string, string>;

export async function outcomesOf(
  checks: Readonly<Record<string, Check>>,
  setting: Setting,
  entries: Entries,
): Promise<Outcomes> {
  const outcomes: Outcomes = {};
  for (const [name, check] of Object.entries(checks)) {
    outcomes[name] = await check({ ...setting, entries }).then(
      () => "ok",
      (error) => (error instanceof Error ? error.message : String(error)),
    );
  }
  return outcomes;
}

/** Node's name for itself has less than its version, and Node 20 has none. */
export function nameOfRuntime(): string {
  const { navigator, process } = globalThis as { navigator?: { userAgent: string }; process?: { version: string } };
  const name = navigator?.userAgent ?? "Node.js";
  return name.startsWith("Node.js") ? `Node.js/${process?.version}` : name;
}
