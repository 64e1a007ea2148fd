import { urlOf } from "./base-url.ts";
import { discard, readBody } from "./body.ts";
import type { Fetch, FetchResponse } from "./fetch.ts";
import { headersFrom } from "./headers.ts";

/** A request as it goes to `fetch`. */
export interface PlainRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as text; empty where it was not read. */
  readonly body: string;
  /** Why the answer cannot be taken for what it says. */
  readonly fault: string | undefined;
}

/** One exchange. The body is read to its end, up to `maxBytes`. A redirect is not followed, and is an answer's fault. */
export async function exchange(
  fetch: Fetch,
  { url, method, headers: requestHeaders, body }: PlainRequest,
  stop: AbortSignal,
  maxBytes: number,
): Promise<Answer> {
  const init = { method, headers: requestHeaders, body: body ?? null, redirect: "manual", signal: stop } as const;
  const response: FetchResponse | null | undefined = await fetch(url, init);
  if (!isResponse(response)) return { status: 0, headers: headersFrom({}), body: "", fault: NO_RESPONSE };
  const headers = headersFrom(response.headers);
  const redirect = redirectOf(response, headers, url);
  const text = redirect === undefined ? await readBody(response, stop, maxBytes) : { fault: redirect };
  if (redirect !== undefined) discard(response);
  return { status: response.status, headers, body: text.text ?? "", fault: text.fault };
}

const NO_RESPONSE = "the given fetch gave no Response";

function isResponse(given: FetchResponse | null | undefined): given is FetchResponse {
  return Number.isInteger(given?.status);
}

/** A browser hides the status and the target of a redirect that it does not follow. */
function redirectOf(response: FetchResponse, headers: Headers, url: string): string | undefined {
  const { status, type, redirected } = response;
  const isRedirect = type === "opaqueredirect" || (status >= 300 && status <= 399 && status !== 304);
  if (!isRedirect && !redirected) return undefined;
  const target = redirected ? response.url : headers.get("location");
  const origin = target == null ? "a place that is not shown" : originOf(target, url);
  return redirected
    ? `it comes from ${origin}, since the given fetch followed a redirect`
    : `it redirects to ${origin}, and no redirect is followed`;
}

/** Only the origin: the rest of a URL might hold anything. */
function originOf(target: string, base: string): string {
  return urlOf(target, base)?.origin ?? "a place that is not a URL";
}
