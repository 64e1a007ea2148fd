/** Stands for an API whose types nobody knows. */
export interface AnyApi {
  readonly [operation: string]: {
    readonly item: unknown;
    readonly successes: { readonly [status: number]: unknown };
    readonly errors: { readonly [status: number]: unknown };
    readonly request: {
      readonly path: Record<string, unknown>;
      readonly query: Record<string, unknown>;
      readonly body: unknown;
    };
  };
}

export type OperationName<Api> = keyof Api & string;

/** The operations that give lists page by page. */
export type ListName<Api> = {
  [Name in keyof Api]: Api[Name] extends { item: unknown } ? Name : never;
}[keyof Api] &
  string;

export type RecordOf<Api, Name extends ListName<Api>> = Given<Api[Name]["item" & keyof Api[Name]]>;

/** A request that a mock got, with a mask in the credential's place. A retry is a request of its own. */
export type MockRequest<Api = AnyApi> =
  | { [Name in OperationName<Api>]: RequestFor<Name, Api[Name]> }[OperationName<Api>]
  | UndocumentedRequest;

/** A request for an operation. The types of its parts are those of a valid one; what is not valid stands as it was sent. */
export interface RequestFor<Name, Operation> extends RequestParts {
  /** The name of its method: the operationId, or what generation makes of one that is no name. */
  readonly operation: Name;
  /** Decoded, and of their documented types, as those of the query are. */
  readonly pathParameters: Readonly<SentIn<Operation, "path">>;
  readonly query: Readonly<SentIn<Operation, "query">>;
  /** What a JSON body holds, or a form's fields, of their documented types; undefined for any other body. */
  readonly body: SentIn<Operation, "body">;
}

/** A request of a method and path that the spec does not have. */
export interface UndocumentedRequest extends RequestParts {
  readonly operation: undefined;
  readonly pathParameters: Readonly<Record<string, never>>;
  readonly query: Readonly<Record<string, string | string[]>>;
  readonly body: unknown;
}

interface RequestParts {
  /** In capital letters. */
  readonly method: string;
  /** With the path of the API's server, and percent-encoded as it was sent. */
  readonly path: string;
  /** By their names in small letters. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

type SentIn<Operation, Place extends "path" | "query" | "body"> = Operation extends {
  request: { [P in Place]: infer Sent };
}
  ? Sent
  : never;

/** How a connection breaks. */
export type MockFault = "reset" | "no answer" | "cut off";

/** What an answer may have beside its status and body. */
export interface AnswerOptions {
  /** Further headers, or others in place of the documented ones. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** How long the mock waits before it answers, in ms. 0. */
  readonly delayMs?: number | undefined;
}

/** What a test may give: a list may be read-only, however deep it stands. */
type Given<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly unknown[]
    ? { readonly [K in keyof T]: Given<T[K]> }
    : T extends object
      ? { [K in keyof T]: Given<T[K]> }
      : T;

/** An answer as the spec has it. Without a body it has the documented example. */
export interface DocumentedAnswer<Status extends number, Body> extends AnswerOptions {
  readonly status: Status;
  readonly body?: Given<Body> | undefined;
  readonly undocumented?: false | undefined;
  readonly fault?: undefined;
}

/** The documented success, whichever status it has. */
export interface SuccessfulAnswer<Body> extends AnswerOptions {
  readonly status?: undefined;
  readonly body?: Given<Body> | undefined;
  readonly undocumented?: false | undefined;
  readonly fault?: undefined;
}

/** An answer that the spec does not have, on purpose. */
export interface UndocumentedAnswer extends AnswerOptions {
  /** The documented success, if it is left out. */
  readonly status?: number | undefined;
  /** Written as JSON, but for a string where `Content-Type` is not JSON, and for bytes: they are sent as they are. */
  readonly body?: unknown;
  /** True, and typed so that an answer may be a variable too. */
  readonly undocumented: boolean;
  readonly fault?: undefined;
}

/** No whole answer. */
export interface BrokenAnswer {
  /**
   * `"reset"`: the connection is reset, and nothing answered. `"no answer"`: it stays open, and nothing comes. `"cut off"`:
   * it ends in the middle of the documented success.
   */
  readonly fault: MockFault;
  /** How long the mock waits before, in ms. 0. */
  readonly delayMs?: number | undefined;
}

type Successes<Operation> = Operation extends { successes: infer Bodies } ? Bodies : never;
type Responses<Operation> = Operation extends { errors: infer Bodies } ? Successes<Operation> & Bodies : never;
type StatusOf<Operation> = number extends keyof Responses<Operation>
  ? number
  : Extract<keyof Responses<Operation>, number>;

/** An answer of the spec's own: a documented status stands for its documented example. */
type OwnAnswer<Operation> =
  | StatusOf<Operation>
  | {
      [Status in StatusOf<Operation>]: DocumentedAnswer<
        Status,
        Responses<Operation>[Status & keyof Responses<Operation>]
      >;
    }[StatusOf<Operation>]
  | SuccessfulAnswer<Successes<Operation>[keyof Successes<Operation>]>
  | BrokenAnswer;

/** What a mock may answer once. */
export type MockAnswer<Api, Name extends OperationName<Api>> = OwnAnswer<Api[Name]> | UndocumentedAnswer;

/** Chooses the answer by the request. */
export type Answerer<Api, Name extends OperationName<Api>> = (
  request: RequestFor<Name, Api[Name]>,
) => MockAnswer<Api, Name> | Promise<MockAnswer<Api, Name>>;

/**
 * One answer to all requests, or several, one after the other, of which the last one stays. One that is not documented is
 * apart from these, since beside it the compiler would pass over a misspelt property of a documented body.
 */
export type MockAnswers<Api, Name extends OperationName<Api>> =
  | OwnAnswer<Api[Name]>
  | Answerer<Api, Name>
  | readonly (MockAnswer<Api, Name> | Answerer<Api, Name>)[];

/** A mock server of one API, on 127.0.0.1. It keeps no process alive. */
export interface Mock<Api = AnyApi> {
  /** The base URL to give to a client, with the path of the API's default server. */
  readonly url: string;
  /** The requests that it got, in their order, since it started or was reset. Of their credentials it keeps nothing. */
  readonly requests: readonly MockRequest<Api>[];
  /**
   * Answers each valid request for an operation so, until the next `answer` or `records` for it or `reset`. What is not
   * valid is refused as ever. Throws where the spec has no such operation or answer, with all that is wrong; where a
   * function gives such an answer, the mock answers 500, and the next `reset` or `close` throws.
   *
   * @param operation the operationId
   * @param answers a documented status; an object with `status`, `body`, `headers`, `delayMs` (ms), and `undocumented: true`
   *   for what the spec does not have; or one with a `fault`, which breaks the connection; a function of the request that
   *   gives one of these; or a list of them, given one after the other, of which the last one stays
   * @example
   * mocks.improvely.answer("grantUserPermission", [{ status: 429, undocumented: true }, 200]);
   */
  answer<Name extends OperationName<Api>>(operation: Name, answers: MockAnswers<Api, Name>): void;
  answer(operation: OperationName<Api>, answer: UndocumentedAnswer): void;
  /** The same as the first, which editors offer from: of the last one, compilers tell what is wrong. */
  answer<Name extends OperationName<Api>>(operation: Name, answers: MockAnswers<Api, Name>): void;
  /**
   * Serves records page by page, as the operation's spec has it: with its limit, and its links, cursors or offset. It does not filter them.
   * Throws where a record is not as documented, unless `undocumented` says that this is meant.
   *
   * @param operation the operationId of a list
   * @example
   * mocks.clarifeye.records("listProjectUsers", [{ user: { email: "ann@example.com" } }, { user: { email: "dan@example.com" } }]);
   */
  records<Name extends ListName<Api>>(operation: Name, records: readonly RecordOf<Api, Name>[]): void;
  records<Name extends ListName<Api>>(
    operation: Name,
    records: readonly unknown[],
    options: { readonly undocumented: true },
  ): void;
  /** Forgets the requests and what was to be answered: call it between tests. */
  reset(): void;
  /** Stops the server, whoever is still connected. */
  close(): Promise<void>;
}
