// The vendors, as redocly.yaml lists them, each with what its own folder of tests says. Tests that go over all of them
// begin here, so that another vendor changes none of them.

import { specifications } from "../../generated/specifications.ts";
import type { DocumentedOperation } from "../../scripts/judges/documented-operation.ts";
import { CREDENTIAL } from "../../scripts/judges/sample-aspects.ts";
import type { Table } from "../../scripts/judges/table-client.ts";
import { apiNamed } from "../../src/command/apis.ts";
import type { ClientOptions } from "../../src/options.ts";

export interface Vendor {
  /** The name of its spec, its files and its folder of tests. */
  api: keyof typeof specifications;
  /** The spec's file. */
  specification: string;
  /** The exported function that creates its client, and the option that takes the credential. */
  creator: string;
  credentialOption: string;
  table: Table;
  documented: readonly DocumentedOperation[];
  create(options?: ClientOptions): Methods;
  createWith(credential: string | undefined, options?: ClientOptions): Methods;
}

type Methods = Record<string, (input: object, call?: object) => Promise<unknown>>;

export const vendors: readonly Vendor[] = await Promise.all(
  Object.entries(specifications).map(async ([api, specification]) => {
    const { documented } = await import(`../${api}/documented.ts`);
    const { creator, option, create } = apiNamed(api);
    const createWith: Vendor["createWith"] = (credential, options = {}) =>
      create({ [option]: credential, ...options }) as object as Methods;
    return {
      api: api as Vendor["api"],
      specification,
      creator,
      credentialOption: option,
      table: await import(`../../generated/${api}/operations.ts`),
      documented,
      create: (options = {}) => createWith(CREDENTIAL, options),
      createWith,
    };
  }),
);
