// Clients of the bench's own APIs, made as a vendor's file in `src/` makes one.

import { createClient } from "../../src/client.ts";
import type { ClientOptions } from "../../src/options.ts";
import * as grants from "./generated/grants/operations.ts";
import * as members from "./generated/members/operations.ts";

export const CREDENTIAL = "a-credential-of-the-bench";
const common = { creator: "createClient", credential: { option: "credential", variable: "NONE" } };
type Options = ClientOptions & { credential?: string };
const withCredential = (options: ClientOptions): Options => ({ credential: CREDENTIAL, ...options });

export const createMembersClient = (options: ClientOptions) =>
  createClient<members.Operations, Options>(
    { ...common, operations: members.operations, servers: members.servers },
    withCredential(options),
  );
export const createGrantsClient = (options: ClientOptions) =>
  createClient<grants.Operations, Options>(
    { ...common, operations: grants.operations, servers: grants.servers },
    withCredential(options),
  );
