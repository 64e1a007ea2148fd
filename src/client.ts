import { removeTrailingSlash } from "openapi-fetch";
import { checkedBaseUrl } from "./base-url.ts";
import { Call, type Caller, type Result } from "./call.ts";
import { type CredentialSource, checkedCredential } from "./credential.ts";
import { HttpError } from "./errors.ts";
import type { HttpErrorOf } from "./http-error.ts";
import type { Operation, OperationTypes, PagedOperationTypes } from "./operation.ts";
import { type CallOptions, type ClientOptions, checkOptions } from "./options.ts";
import { recordsOf } from "./pages.ts";
import { checkedInput, ownHeaders, type Values } from "./request.ts";

/** A client has one method for each operation, named by its operationId. */
export type Client<Operations> = {
  readonly [OperationId in keyof Operations]: Operations[OperationId] extends PagedOperationTypes
    ? PagedMethod<Operations[OperationId]>
    : Operations[OperationId] extends OperationTypes
      ? Method<Operations[OperationId]>
      : never;
};

/** One operation. It returns the documented success body, or throws one of the errors of {@link AnyClientError}. */
export interface Method<Types extends OperationTypes> {
  (input: Types["input"], options?: CallOptions): Promise<Types["output"]>;
  /** The same call, which also gives the answer's status and headers. */
  withResponse(input: Types["input"], options?: CallOptions): Promise<Result<Types["output"]>>;
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
   * given: a page whose list or `next` is missing, or whose `next` leads back, to another list or to another origin, is
   * an UnexpectedResponseError. To end a walk at once, abort its `signal`. What is added or removed during the walk may shift records between pages, so that one
   * is given twice or not at all.
   *
   * @example
   * for await (const { user, permissions } of clarifeye.listProjectUsers.all({ project_id })) {
   *   console.log(user?.email, permissions);
   * }
   */
  all(input: Types["input"], options?: CallOptions): AsyncGenerator<Types["item"], void, undefined>;
}

/** What a vendor's file gives to make its client. */
export interface ClientDefinition {
  /** The exported function that creates the client, for messages. */
  creator: string;
  operations: Readonly<Record<string, Operation>>;
  servers: readonly [string, ...string[]];
  /** The option that holds the credential, and its value. */
  credential: { option: string; source: CredentialSource };
}

/** Makes a client of an operation table. Throws InvalidInputError for a credential or an option that cannot be meant. */
export function createClient<Operations>(
  { creator, operations, servers, credential }: ClientDefinition,
  options: ClientOptions,
): Client<Operations> {
  if (typeof credential.source !== "function") checkedCredential(creator, credential.option, credential.source);
  checkOptions(creator, options, Object.values(operations).flatMap(ownHeaders));
  const baseUrl = checkedBaseUrl(creator, options.baseUrl ?? servers[0], options.allowInsecureHttp === true);
  const caller: Caller = {
    baseUrl: removeTrailingSlash(baseUrl),
    // Looked up anew for each call, since test tools replace the global one.
    fetch: options.fetch ?? ((...args) => globalThis.fetch(...args)),
    creator,
    credential,
    options,
  };
  const methods = Object.entries(operations).map(([operationId, operation]) => [
    operationId,
    createMethod(caller, operation),
  ]);
  return Object.freeze(Object.fromEntries(methods)) as Client<Operations>;
}

function createMethod(caller: Caller, operation: Operation): Method<OperationTypes> {
  const checked = (input: unknown, options: CallOptions | undefined): Values => {
    if (options !== undefined) checkOptions(operation.operationId, options, ownHeaders(operation));
    return checkedInput(operation, input);
  };
  const callWith = (input: unknown, options: CallOptions | undefined): Call =>
    new Call(caller, operation, checked(input, options), options ?? {});
  const method = async (input: object, options?: CallOptions) => (await callWith(input, options).result()).data;
  const all = operation.pagination && {
    // A copy: what the caller changes while the walk goes on must not be used unchecked.
    all: (input: object, options?: CallOptions) =>
      recordsOf(caller, operation, checked(input, options), { ...options, headers: { ...options?.headers } }),
  };
  return Object.assign(method, all, {
    withResponse: async (input: object, options?: CallOptions) => callWith(input, options).result(),
    isHttpError: (error: unknown): error is HttpErrorOf<OperationTypes> =>
      error instanceof HttpError && error.api === operation.api && error.operation === operation.operationId,
  });
}
