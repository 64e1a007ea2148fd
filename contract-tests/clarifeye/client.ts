import { createClarifeyeClient } from "../../src/clarifeye.ts";
import type { ClientOptions } from "../../src/options.ts";

/** The option that takes the credential. */
export const credentialOption = "token";

/** A client of Clarifeye, for the tests that go over all vendors. */
export function create(token: string, options: ClientOptions) {
  return createClarifeyeClient({ token, ...options });
}
