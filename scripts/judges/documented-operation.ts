/** Where a fact stands: on the operation's page, in other public material of the vendor, or nowhere. */
export type Evidence = "documented" | "published" | "inferred";

/** A JSON Schema, stripped to what can fail, its references followed; `evidence` says where it is less sure. */
export type Shape = Record<string, unknown>;

/**
 * What a vendor says of one operation, written down by a person from the vendor's pages and from nothing else. The
 * spec, the clients and the mocks are all held to it.
 */
export interface DocumentedOperation {
  /** The page, for messages. */
  page: string;
  /** The spec that describes the operation. */
  specification: string;
  operationId: string;
  method: string;
  /** The base URLs, the default first. */
  servers: readonly string[];
  /** The path under a base URL, to the slash. */
  path: string;
  /** How a request proves who sends it. */
  credential: { in: "header" | "query"; scheme: string } | { in: "form"; name: string };
  parameters: Readonly<Record<string, Shape & { in: string; required: boolean }>>;
  /** Undefined for an operation without a request body. */
  requestBody: { mediaType: string; required: boolean; schema: Shape } | undefined;
  /** By status; undefined for an answer without a body. */
  responses: Readonly<Record<number, { mediaType: string; schema: Shape } | undefined>>;
  /** How sure the operation is, and by status each answer. */
  evidence: { operation: Evidence; answers: Readonly<Record<number, Evidence>> };
  /** Properties of the body, beside the credential, that nobody may see. */
  secrets?: readonly string[];
  /** Ours: what may be so where it is unknown whether the server acted, in words. */
  doubt?: string;
  /** Ours: whether the request may be sent again when the server may have acted already. */
  repeatable: boolean;
  /** Whether it takes access away or deletes; nothing where it only reads. */
  destructive?: boolean;
  /** What `x-pagination` says of pages, the properties that hold their records and the next one first; undefined without. */
  pagination: ({ items: string } & Readonly<Record<string, string>>) | undefined;
  deprecated?: true;
  samples: {
    /** A method's input, and what stands after the base URL in the request that it becomes. */
    input: object;
    target: string;
    /** By parameter, the value that the spec shows; made up. */
    parameters: Readonly<Record<string, unknown>>;
    /** The request's body, as its media type has it; undefined where there is none. */
    request: string | undefined;
    /** By status, the bodies that the vendor shows or publishes; where a comment says so, made up in their shape. */
    responses: Readonly<Record<number, unknown>>;
  };
}

/** The status of the documented success. */
export function successOf({ responses }: DocumentedOperation): number {
  const [success, another] = Object.keys(responses)
    .map(Number)
    .filter((status) => status < 300);
  if (success === undefined || another !== undefined) throw new Error("one documented success expected");
  return success;
}

/** The statuses of the documented failures. */
export function failuresOf({ responses }: DocumentedOperation): number[] {
  return Object.keys(responses)
    .map(Number)
    .filter((status) => status > 299);
}
