import { type Operations, operations, servers } from "../generated/improvely/operations.ts";
import type { components } from "../generated/improvely/types.ts";
import { type Client, type ClientOptions, createClient } from "./client.ts";

export * from "./errors.ts";

/** What {@link createImprovelyClient} takes. */
export interface ImprovelyClientOptions extends ClientOptions {
  /** The API key. It goes into the form body of each request and nowhere else. */
  key: string | undefined;
  /** The base URL: Improvely's by default, or that of a mock. */
  baseUrl?: (typeof servers)[number] | (string & {});
}

/** One method for each operation of `openapi/improvely.yaml`. */
export type ImprovelyClient = Client<Operations>;
/** What a user may do in an Improvely project. */
export type ImprovelyPermission = components["schemas"]["Permission"];

/**
 * Creates a client for Improvely. Throws {@link InvalidInputError} where the key cannot be sent.
 *
 * @see https://www.improvely.com/docs/api-post-user-permission
 * @example
 * const improvely = createImprovelyClient({ key: process.env.IMPROVELY_KEY });
 * await improvely.grantUserPermission({ email: "dan@example.com", project: 1, permission: "view" });
 */
export function createImprovelyClient({ key, ...options }: ImprovelyClientOptions): ImprovelyClient {
  const credential = { option: "key", value: key };
  return createClient<Operations>({ creator: "createImprovelyClient", operations, servers, credential }, options);
}
