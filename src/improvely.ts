import { operations, servers } from "../generated/improvely/operations.ts";
import type { Methods, Operations } from "../generated/improvely/types.ts";
import { type Client, createClient } from "./client.ts";
import type { CredentialSource } from "./credential.ts";
import type { CallOptions, ClientOptions } from "./options.ts";

export type * from "../generated/improvely/types.ts";
export * from "./public.ts";

/** What {@link createImprovelyClient} takes. */
export interface ImprovelyClientOptions extends ClientOptions {
  /**
   * The API key. It goes into the form body of each request and nowhere else. A function, sync or async, is
   * asked anew for each attempt, and once more after a 401. Without this option, the environment
   * variable `IMPROVELY_KEY` is read.
   */
  key?: CredentialSource;
  /** The base URL: Improvely's by default, or that of a mock. */
  baseUrl?: (typeof servers)[number] | (string & {}) | undefined;
}

/** One method for each operation of `openapi/improvely.yaml`. */
export interface ImprovelyClient extends Client<Methods<CallOptions>, Operations, ImprovelyClientOptions> {}

/**
 * Creates a client for Improvely. Throws {@link InvalidInputError} for a key or an option that cannot be meant.
 *
 * @see https://www.improvely.com/docs/api-post-user-permission
 * @example
 * const improvely = createImprovelyClient({ key: process.env.IMPROVELY_KEY });
 * await improvely.grantUserPermission({ email: "dan@example.com", project: 1, permission: "view" });
 */
export function createImprovelyClient(options?: ImprovelyClientOptions): ImprovelyClient {
  return createClient<ImprovelyClient>(definition, options);
}

const definition = {
  creator: "createImprovelyClient",
  operations,
  servers,
  credential: { option: "key", variable: "IMPROVELY_KEY" },
} as const;
