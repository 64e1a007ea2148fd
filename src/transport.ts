/** Stands in for `Request` under openapi-fetch: it holds what is to be sent, and leaves the rest to `fetch`. */
export class PlainRequest {
  constructor(
    readonly url: string,
    readonly init: RequestInit,
  ) {}
}

/** What came back, whole. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as text. */
  readonly body: string;
}

/** A whole answer, in the form in which openapi-fetch passes it on untouched. */
class WholeResponse implements Answer {
  constructor(
    readonly status: number,
    readonly ok: boolean,
    readonly headers: Headers,
    readonly body: string,
  ) {}

  /** openapi-fetch wants to parse the body of a failure itself; there is nothing left for it. */
  async text(): Promise<string> {
    return "";
  }
}

/** One exchange: redirects are not followed, and the body is read to its end. */
export async function exchange(fetch: typeof globalThis.fetch, { url, init }: PlainRequest): Promise<Answer> {
  const response = await fetch(url, { ...init, redirect: "manual" });
  return new WholeResponse(response.status, response.ok, response.headers, await response.text());
}
