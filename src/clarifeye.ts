import { operations, servers } from "../generated/clarifeye/operations.ts";
import type { Methods, Operations } from "../generated/clarifeye/types.ts";
import { type Client, createClient } from "./client.ts";
import type { CredentialSource } from "./credential.ts";
import type { CallOptions, ClientOptions } from "./options.ts";

export type * from "../generated/clarifeye/types.ts";
export * from "./public.ts";

/** What {@link createClarifeyeClient} takes. */
export interface ClarifeyeClientOptions extends ClientOptions {
  /**
   * The API token. It goes into the `Authorization` header of each request and nowhere else. A
   * function, sync or async, is asked anew for each attempt, and once more after a 401. Without this option, the environment
   * variable `CLARIFEYE_TOKEN` is read.
   */
  token?: CredentialSource;
  /** The base URL: one of Clarifeye's, by default the European one, or that of a mock. */
  baseUrl?: (typeof servers)[number] | (string & {}) | undefined;
}

/** One method for each operation of `openapi/clarifeye.yaml`. */
export interface ClarifeyeClient extends Client<Methods<CallOptions>, Operations, ClarifeyeClientOptions> {}

/**
 * Creates a client for Clarifeye. Throws {@link InvalidInputError} for a token or an option that cannot be meant.
 *
 * @see docs.clarifeye.ai, "Update user permissions"
 * @example
 * const clarifeye = createClarifeyeClient({ token: process.env.CLARIFEYE_TOKEN });
 * const record = await clarifeye.updateUserPermissions({
 *   project_id: "3c90c3cc-0d44-4b50-8888-8dd25736052a",
 *   permission_id: "9a2f6a0e-5f0e-4c5c-9d5a-3f1c8a7b2d10",
 *   permissions: ["CAN_VIEW_DATA"],
 * });
 */
export function createClarifeyeClient(options?: ClarifeyeClientOptions): ClarifeyeClient {
  return createClient<ClarifeyeClient>(definition, options);
}

const definition = {
  creator: "createClarifeyeClient",
  operations,
  servers,
  credential: { option: "token", variable: "CLARIFEYE_TOKEN" },
} as const;
