import { removeTrailingSlash } from "openapi-fetch";
import { HttpError } from "./answer-errors.ts";
import { Call, type Result } from "./call.ts";
import type { Caller } from "./caller.ts";
import { InvalidInputError } from "./client-error.ts";
import { type CredentialOption, credentialOf } from "./credential.ts";
import { merged, ownUserAgent } from "./headers.ts";
import type { HttpErrorOf } from "./http-error.ts";
import { checkedInput, isPlain, type Values } from "./input.ts";
import type { Operation, OperationTypes, PagedOperationTypes } from "./operation.ts";
import { OF_CALL, OF_CLIENT, optionFaults } from "./option-faults.ts";
import type { CallOptions, ClientOptions } from "./options.ts";
import { recordsOf } from "./pages.ts";
import { ownHeaders } from "./request.ts";

/**
 * A client has one method for each operation, named by its operationId. `Methods` has the calls themselves, with their
 * documentation, and `Operations` the types for what each method has beside.
 */
export type Client<Methods, Operations, Options = ClientOptions> = Methods & Extras<Operations> & WithOptions<Options>;

interface WithOptions<Options> {
  /** The same client, with other options in place of those given here; `undefined` stands for an option's default. */
  withOptions(options: Options): this;
}

type Extras<Operations> = {
  readonly [OperationId in keyof Operations]: Operations[OperationId] extends PagedOperationTypes
    ? PagedMethod<Operations[OperationId]>
    : Operations[OperationId] extends OperationTypes
      ? Method<Operations[OperationId]>
      : never;
};

/** What a method takes: its input may be left out where nothing in it is required. */
type Arguments<Types extends OperationTypes> =
  Record<never, never> extends Types["input"]
    ? [input?: Types["input"], options?: CallOptions]
    : [input: Types["input"], options?: CallOptions];

/** What the method of an operation has beside its call. */
export interface Method<Types extends OperationTypes> {
  /** The same call, which also gives the answer's status and headers. */
  withResponse(...args: Arguments<Types>): Promise<Result<Types["output"]>>;
  /** Whether `error` is an HttpError of this operation; its `status` then tells the documented type of its `body`. */
  isHttpError(error: unknown): error is HttpErrorOf<Types>;
}

/** An operation that gives a list page by page. */
export interface PagedMethod<Types extends PagedOperationTypes> extends Method<Types> {
  /**
   * Walks the list to its end, record by record, from the page that the input names. A page is asked for when its first
   * record is, as a call of its own with all its limits and retries, and no more than one is kept.
   *
   * Throws InvalidInputError at once. Any other error ends the walk where it happens, after the records before it were
   * given: a page whose list or `next` is missing, or whose `next` leads to another list or host, back to a page, or on
   * after 10,000 pages, and one that is the same for the 10th time, are an UnexpectedResponseError. Of an address in
   * `next`, only the query is asked, at the client's own base URL. To end a walk at once, abort its `signal`. What is
   * added or removed during the walk may shift records between pages, so that one is given twice or not at all.
   *
   * @example
   * for await (const { user, permissions } of clarifeye.listProjectUsers.all({ project_id })) {
   *   console.log(user?.email, permissions);
   * }
   */
  all(...args: Arguments<Types>): AsyncGenerator<Types["item"], void, undefined>;
}

/** What a vendor's file gives to make its client. */
export interface ClientDefinition {
  /** The exported function that creates the client, for messages. */
  readonly creator: string;
  readonly operations: Readonly<Record<string, Operation>>;
  readonly servers: readonly [string, ...string[]];
  readonly credential: CredentialOption;
}

/** Makes a client of an operation table. Throws InvalidInputError for a credential or an option that cannot be meant. */
export function createClient<AnyClient>(definition: ClientDefinition, options?: ClientOptions): AnyClient {
  const caller = callerOf(definition, options === undefined ? {} : options);
  const methods = Object.entries(definition.operations).map(([operationId, operation]) => [
    operationId,
    createMethod(caller, operation),
  ]);
  const withOptions = (others: ClientOptions): AnyClient =>
    createClient(definition, isPlain(others) ? { ...options, ...others } : others);
  return Object.freeze({ ...Object.fromEntries(methods), withOptions }) as AnyClient;
}

function callerOf({ creator, operations, servers, credential }: ClientDefinition, options: ClientOptions): Caller {
  const all = Object.values(operations) as [Operation, ...Operation[]];
  // Those that have a credential have the same.
  const pair = all.find((each) => each.credential)?.credential?.pair;
  const { source, faults: credentialFaults } = credentialOf(options, credential, pair);
  const faults = [...credentialFaults, ...optionFaults(options, OF_CLIENT, all.flatMap(ownHeaders), credential.option)];
  if (faults.length > 0) throw new InvalidInputError(all[0].api, creator, faults);
  return {
    creator,
    baseUrl: removeTrailingSlash(options.baseUrl ?? servers[0]),
    servers: servers.map(removeTrailingSlash),
    // Looked up anew for each call, since test tools replace the global one.
    fetch: options.fetch ?? ((...args) => globalThis.fetch(...args)),
    headers: merged(ownUserAgent(), options.headers),
    credential,
    pair,
    source: source as Caller["source"],
    options,
  };
}

const NO_FETCH = { path: "/fetch", message: "is missing, and there is no global one: give undici's or node-fetch's" };

function createMethod(caller: Caller, operation: Operation): Method<OperationTypes> {
  const checked = (input: unknown, options: CallOptions | undefined): Values => {
    // Asked at each call, since a global one may be put in place later.
    const isLacking = caller.options.fetch === undefined && globalThis.fetch === undefined;
    const faults = [
      ...(isLacking ? [NO_FETCH] : []),
      ...(options === undefined ? [] : optionFaults(options, OF_CALL, ownHeaders(operation))),
    ];
    if (faults.length > 0) throw new InvalidInputError(operation.api, operation.operationId, faults);
    return checkedInput(operation, input);
  };
  const callWith = (input: unknown, options: CallOptions | undefined): Call =>
    new Call(caller, operation, checked(input, options), options ?? {});
  const method = async (input?: object, options?: CallOptions) => (await callWith(input, options).result()).data;
  const all = operation.pagination && {
    // A copy: what the caller changes while the walk goes on must not be used unchecked.
    all: (input?: object, options?: CallOptions) =>
      recordsOf(caller, operation, checked(input, options), { ...options, headers: { ...options?.headers } }),
  };
  return Object.assign(method, all, {
    // Awaited here, so that an error's stack goes on to the caller's line.
    withResponse: async (input?: object, options?: CallOptions) => await callWith(input, options).result(),
    isHttpError: (error: unknown): error is HttpErrorOf<OperationTypes> =>
      error instanceof HttpError && error.api === operation.api && error.operation === operation.operationId,
  });
}
