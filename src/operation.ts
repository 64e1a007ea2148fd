import type { Fault, Validator } from "../generated/validation/fault.ts";

export type { Fault, Validator };

/** An entry of a generated operation table: how to send one operation, and how to check what goes in and comes back. */
export interface Operation {
  readonly api: string;
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly pathParameters: readonly string[];
  readonly queryParameters: readonly string[];
  /** The lists in the query that are one value each, with the style that joins them. */
  readonly joinedParameters: { readonly [name: string]: "form" | "spaceDelimited" };
  readonly headerParameters: readonly string[];
  readonly requestBody: { readonly mediaType: string; readonly properties: readonly string[] } | undefined;
  readonly credential: Credential | undefined;
  /** Further properties of the body that nobody may see. */
  readonly secrets?: readonly string[];
  /** The media types of the documented answers. */
  readonly accept: string;
  /** Whether it may be sent again when the server may have acted already. */
  readonly repeatable: boolean;
  /** What may be so where it is unknown whether the server acted, such as "the user may exist". */
  readonly doubt?: string;
  readonly pagination: Pagination | undefined;
  /** Properties that only a documented failure has. */
  readonly errorProperties: readonly string[];
  /** Properties that only a documented success has. */
  readonly successProperties: readonly string[];
  readonly validateInput: Validator;
  readonly responses: { readonly [status: number]: { readonly validate?: Validator; readonly known?: Known | null } };
}

/** Which properties of the answer hold a page's records, and what leads to the next page: an address, unless it is turned to. */
export interface Pagination {
  readonly items: string;
  readonly next?: string;
  /** What of the input is another for the next page, or why that cannot be asked for; neither at the end. */
  turn?(
    pagination: object,
    page: Readonly<Record<string, unknown>>,
    input: Readonly<Record<string, unknown>>,
    /** How many records the pages before gave. */
    given: number,
  ): { readonly values?: Record<string, unknown>; readonly fault?: string };
}

/** The documented properties of a JSON value, or of a list's items; null where any are. */
export interface Known {
  readonly [property: string]: Known | null;
}

/** Where an operation's credential goes. */
export type Credential = { readonly name: string; readonly pair?: Pair } & (
  | { readonly in: "header"; readonly prefix: string }
  | { readonly in: "query"; readonly put: (url: string, name: string, credential: string) => string }
  | { readonly in: "body" }
);

/** How a credential is sent that is a user and a password. */
export interface Pair {
  readonly faultOf: (credential: string) => string | undefined;
  /** As it stands in the header, and its parts: nobody may see either. */
  readonly partsOf: (credential: string) => readonly [written: string, ...parts: string[]];
}

/** The types of one operation, as the generated `Operations` lists them. */
export interface OperationTypes {
  input: object;
  output: unknown;
  errors: { [status: number]: unknown };
}

/** Those of an operation that gives a list page by page. */
export interface PagedOperationTypes extends OperationTypes {
  item: unknown;
}
