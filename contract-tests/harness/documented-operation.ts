/** A JSON Schema, stripped to what can fail, its references followed. */
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
  credential: { in: "header"; scheme: string } | { in: "form"; name: string };
  parameters: Readonly<Record<string, Shape & { in: string; required: boolean }>>;
  /** Undefined for an operation without a request body. */
  requestBody: { mediaType: string; schema: Shape } | undefined;
  /** By status; undefined for an answer without a body. */
  responses: Readonly<Record<number, { mediaType: string; schema: Shape } | undefined>>;
  samples: {
    /** The sample request's body, as its media type has it; undefined where there is none. */
    request: string | undefined;
    /** By status, the body that the vendor shows or publishes. */
    responses: Readonly<Record<number, unknown>>;
  };
}
