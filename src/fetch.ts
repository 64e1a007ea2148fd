/** What a client asks of `fetch`: the global one, that of undici or node-fetch, or one of your own. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchResponse>;

/** How a client calls `fetch`. */
export interface FetchInit {
  method: string;
  headers: Record<string, string>;
  body: string | null;
  /** No redirect is followed: it would take the credential along. */
  redirect: "manual";
  signal: AbortSignal;
}

/** What a client needs of an answer: its body is read from a stream, else by `arrayBuffer`, else by `text`. */
export interface FetchResponse {
  readonly status: number;
  readonly headers: object;
  readonly type?: string;
  readonly redirected?: boolean;
  readonly url?: string;
  readonly body?: unknown;
  readonly bodyUsed?: boolean;
  arrayBuffer?(): Promise<ArrayBuffer>;
  text?(): Promise<string>;
}
