// Clients of the bench's own APIs, made as a vendor's file in `src/` makes one.

import { type Client, createClient } from "../../src/client.ts";
import type { CallOptions, ClientOptions } from "../../src/options.ts";
import * as grants from "./generated/grants/operations.ts";
import type * as grantTypes from "./generated/grants/types.ts";
import * as members from "./generated/members/operations.ts";
import type * as memberTypes from "./generated/members/types.ts";

export const CREDENTIAL = "a-credential-of-the-bench";
const common = { creator: "createClient", credential: { option: "credential", variable: "NONE" } };
const withCredential = (options: ClientOptions): object => ({ credential: CREDENTIAL, ...options });

type MembersClient = Client<memberTypes.Methods<CallOptions>, memberTypes.Operations>;
type GrantsClient = Client<grantTypes.Methods<CallOptions>, grantTypes.Operations>;

export const createMembersClient = (options: ClientOptions) =>
  createClient<MembersClient>(
    { ...common, operations: members.operations, servers: members.servers },
    withCredential(options),
  );
export const createGrantsClient = (options: ClientOptions) =>
  createClient<GrantsClient>(
    { ...common, operations: grants.operations, servers: grants.servers },
    withCredential(options),
  );
