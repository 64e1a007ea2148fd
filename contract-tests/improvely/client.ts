import { createImprovelyClient } from "../../src/improvely.ts";
import type { ClientOptions } from "../../src/options.ts";

/** The option that takes the credential. */
export const credentialOption = "key";

/** A client of Improvely, for the tests that go over all vendors. */
export function create(key: string, options: ClientOptions) {
  return createImprovelyClient({ key, ...options });
}
