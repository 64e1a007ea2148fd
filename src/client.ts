import createFetchClient from "openapi-fetch";
import { resultOf } from "./answer.ts";
import { checkedCredential } from "./credential.ts";
import { HttpError, NetworkError } from "./errors.ts";
import type { HttpErrorOf } from "./http-error.ts";
import type { Operation, OperationTypes } from "./operation.ts";
import { checkInput, requestParts } from "./request.ts";
import { type Answer, exchange, PlainRequest } from "./transport.ts";

/** What a caller can set on any client. */
export interface ClientOptions {
  /** Where requests go, in place of the default server: another documented one, a mock, a proxy. An absolute URL. */
  baseUrl?: string;
  /** The `fetch` to use in place of the global one; it is called with a URL and an init object. */
  fetch?: typeof globalThis.fetch;
}

/** A client has one method for each operation, named by its operationId. */
export type Client<Operations> = {
  readonly [OperationId in keyof Operations]: Operations[OperationId] extends OperationTypes
    ? Method<Operations[OperationId]>
    : never;
};

/** One operation. It returns the documented success body, or throws one of the errors of {@link AnyClientError}. */
export interface Method<Types extends OperationTypes> {
  (input: Types["input"]): Promise<Types["output"]>;
  /** The same call, which also gives the answer's status and headers. */
  withResponse(input: Types["input"]): Promise<{ data: Types["output"]; status: number; headers: Headers }>;
  /** Whether `error` is an HttpError of this operation; its `status` then tells the documented type of its `body`. */
  isHttpError(error: unknown): error is HttpErrorOf<Types>;
}

/** What a vendor's file gives to make its client. */
export interface ClientDefinition {
  /** The exported function that creates the client, for messages. */
  creator: string;
  operations: Readonly<Record<string, Operation>>;
  servers: readonly [string, ...string[]];
  /** The option that holds the credential, and its value. */
  credential: { option: string; value: unknown };
}

export function createClient<Operations>(
  { creator, operations, servers, credential }: ClientDefinition,
  { baseUrl = servers[0], fetch = (...request) => globalThis.fetch(...request) }: ClientOptions,
): Client<Operations> {
  const secret = checkedCredential(creator, credential.option, credential.value);
  const { request } = createFetchClient({ baseUrl, Request: PlainRequest as unknown as typeof Request });
  const send = request as unknown as Send;
  const methods = Object.entries(operations).map(([id, operation]) => [
    id,
    createMethod(send, fetch, operation, secret),
  ]);
  return Object.freeze(Object.fromEntries(methods)) as Client<Operations>;
}

/** openapi-fetch's `request`, by an operation table instead of by its types. */
type Send = (method: string, path: string, init: object) => Promise<{ response: Answer }>;

function createMethod(
  send: Send,
  fetch: typeof globalThis.fetch,
  operation: Operation,
  credential: string,
): Method<OperationTypes> {
  async function withResponse(input: object) {
    checkInput(operation, input);
    let url = operation.path;
    const { response } = await send(operation.method, operation.path, {
      ...requestParts(operation, input, credential),
      parseAs: "stream",
      fetch: (request: PlainRequest) => {
        url = request.url;
        return exchange(fetch, request);
      },
    }).catch((cause) => {
      throw new NetworkError(operation, url, cause);
    });
    return { data: resultOf(operation, url, response), status: response.status, headers: response.headers };
  }
  return Object.assign(async (input: object) => (await withResponse(input)).data, {
    withResponse,
    isHttpError: (error: unknown): error is HttpErrorOf<OperationTypes> =>
      error instanceof HttpError && error.api === operation.api && error.operation === operation.operationId,
  });
}
