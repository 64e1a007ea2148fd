import { type ApiReference, reference } from "../../generated/reference.ts";
import type { AnyClient } from "../batch.ts";
import type { Method } from "../client.ts";
import * as entry from "../index.ts";
import type { OperationTypes } from "../operation.ts";
import type { CallOptions } from "../options.ts";
import type { FaultAt } from "../public.ts";

/** The method of an operation, with its walk where that gives a list. */
export interface AnyMethod extends Method<OperationTypes> {
  all?(input: object, options: CallOptions): AsyncGenerator<unknown>;
}

export function methodOf(client: AnyClient, operationId: string): AnyMethod {
  return (client as unknown as Record<string, AnyMethod>)[operationId] as AnyMethod;
}

/** An API that the package has a client for, as the command knows it. */
export interface Api {
  readonly name: string;
  readonly reference: ApiReference;
  /** The exported function that creates its client, and what that calls the credential. */
  readonly creator: string;
  readonly option: string;
  /** The environment variable that is read where the credential is not given. */
  readonly variable: string;
  create(options: object): AnyClient;
}

/** Every API whose client the package exports. What each calls its credential, it says itself where that is missing. */
export function apis(creators: object = entry, references = reference): Api[] {
  return Object.entries(creators).flatMap(([creator, create]) =>
    /^create\w+Client$/.test(creator) ? [apiOf(creator, create as Api["create"], references)] : [],
  );
}

/** The one of this name, of those whose client the package exports. */
export function apiNamed(name: string): Api {
  const api = apis().find((each) => each.name === name);
  if (api === undefined) throw new Error(`src/index.ts exports no create…Client of ${name}.`);
  return api;
}

function apiOf(creator: string, create: Api["create"], references: typeof reference): Api {
  const environment = process.env;
  try {
    // Whatever credential there is, this asks for none.
    process.env = {};
    create({});
  } catch (error) {
    if (!entry.isClientError(error) || error.name !== "InvalidInputError") throw error;
    const { api: name, faults } = error;
    const { path, message } = faults[0] as FaultAt;
    const variable = message.replace(/^.* /, "");
    return { name, reference: references[name] as ApiReference, creator, option: path.slice(1), variable, create };
  } finally {
    process.env = environment;
  }
  throw new Error(`${creator} makes a client without a credential; it must refuse.`);
}
