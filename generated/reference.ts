// Generated from redocly.yaml. Do not edit: run `npm run generate`.

import { reference as api0 } from "./clarifeye/reference.ts";
import { reference as api1 } from "./improvely/reference.ts";

/** By API. */
export interface Reference {
  readonly [api: string]: ApiReference;
}

/** What there is to say to people of an API. */
export interface ApiReference {
  readonly title: string;
  readonly summary?: string;
  readonly description?: string;
  /** The file of its spec, relative to the package. */
  readonly specification: string;
  readonly servers: readonly { readonly url: string; readonly description?: string }[];
  readonly operations: { readonly [operationId: string]: OperationReference };
}

export interface OperationReference {
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description?: string;
  /** How sure it is, and where it was read. */
  readonly evidence?: string;
  /** Why it has to be meant: it takes access away, or deletes. */
  readonly destructive?: string;
  /** Whether it may be sent again after a failure in which the server may have acted. */
  readonly repeatable: boolean;
  readonly paginated: boolean;
  /** What it takes beside the credential: path, query, headers, body. */
  readonly properties: readonly PropertyReference[];
  /** Sets of properties of which one has to be given, beside what is required. */
  readonly alternatives?: readonly (readonly string[])[];
  readonly example: { readonly [name: string]: unknown };
  readonly responses: readonly { readonly status: number; readonly description: string; readonly evidence?: string }[];
}

export interface PropertyReference {
  readonly name: string;
  readonly required: boolean;
  readonly description?: string;
  readonly evidence?: string;
  /** JSON types; none where it may be of any. */
  readonly types: readonly string[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly items?: { readonly types: readonly string[]; readonly format?: string };
  /** The only values that it, or each item of it, may have. */
  readonly values?: readonly { readonly value: unknown; readonly description?: string }[];
  readonly example?: unknown;
  readonly secret?: true;
}

/** What there is to say of each API and its operations, for help and completions. */
export const reference: Reference = {
  "clarifeye": api0,
  "improvely": api1,
};
