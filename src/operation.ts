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
  readonly joinedParameters?: { readonly [name: string]: "form" | "spaceDelimited" };
  readonly headerParameters?: readonly string[];
  readonly requestBody?: { readonly mediaType: string; readonly properties: readonly string[] } | undefined;
  readonly credential: Credential | undefined;
  /** Further properties of the body that nobody may see. */
  readonly secrets?: readonly string[];
  /** The media types of the documented answers. */
  readonly accept: string;
  /** Whether it may be sent again when the server may have acted already. */
  readonly repeatable: boolean;
  /** What may be so where it is unknown whether the server acted, such as "the user may exist". */
  readonly doubt?: string;
  readonly pagination?: Pagination | undefined;
  /** Properties that only a documented failure has. */
  readonly errorProperties: readonly string[];
  /** Properties that only a documented success has. */
  readonly successProperties: readonly string[];
  readonly validateInput: Validator;
  readonly responses: { readonly [status: number]: Documented };
}

/** What is documented of an answer: nothing where it has no body. */
interface Documented {
  readonly validate?: Validator;
  readonly known?: Known | null;
  /** Whether the body is a text as it is, and not JSON. */
  readonly isText?: boolean;
}

/** Which properties of the answer hold a page's records, and what leads to the next page: an address, unless it is turned to. */
export interface Pagination {
  readonly items: string;
  readonly next?: string;
  /** Where the next page is, by what is on the page at `url`, or why that is not asked; neither at the end. */
  readonly turn?: (pagination: Names, page: object, url: string) => { readonly url?: string; readonly fault?: string };
}

type Names = Readonly<Record<string, string>>;

/** The documented properties of a JSON value, or of a list's items; null where any are. */
export interface Known {
  readonly [property: string]: Known | null;
}

/** Where an operation's credential goes. */
export type Credential = {
  readonly name: string;
  /** In a header, where it is a user and a password. */
  readonly pair?: Pair;
  /** In the query: the URL with it. */
  readonly put?: (url: string, name: string, credential: string) => string;
} & ({ readonly in: "header"; readonly prefix: string } | { readonly in: "query" | "body" });

/** How a credential is sent that is a user and a password. */
export interface Pair {
  readonly faultOf: (credential: string) => string | undefined;
  /** As it stands in the header. Its parts, which nobody may see either, are added to `secrets`. */
  readonly written: (credential: string, secrets: Set<string>) => string;
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
