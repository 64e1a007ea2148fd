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
  fetch: typeof globalThis.fetch,
  { url, method, headers: requestHeaders, body }: PlainRequest,
  stop: AbortSignal,
  maxBytes: number,
): Promise<Answer> {
  const init = { method, headers: requestHeaders, body: body ?? null, redirect: "manual", signal: stop } as const;
  const response = await fetch(url, init);
  const { status, headers } = response;
  const redirect = redirectOf(response, url);
  if (redirect !== undefined) {
    discard(response);
    return { status, headers, body: "", fault: redirect };
  }
  const bytes = await bytesOf(response, maxBytes, stop);
  if (bytes === undefined) return { status, headers, body: "", fault: `the body is longer than ${maxBytes} bytes` };
  try {
    return { status, headers, body: UTF_8.decode(bytes), fault: undefined };
  } catch {
    return { status, headers, body: "", fault: "the body is not UTF-8" };
  }
}

// Stryker disable next-line StringLiteral: no test would begin, and Stryker takes that for none that fails
const UTF_8 = new TextDecoder("utf-8", { fatal: true });

/** A browser hides the status and the target of a redirect that it does not follow. */
function redirectOf(response: Response, url: string): string | undefined {
  const { status, type, redirected } = response;
  const isRedirect = type === "opaqueredirect" || (status >= 300 && status <= 399 && status !== 304);
  if (!isRedirect && !redirected) return undefined;
  const target = redirected ? response.url : response.headers.get("location");
  const origin = target === null ? "a place that is not shown" : originOf(target, url);
  return redirected
    ? `it comes from ${origin}, since the given fetch followed a redirect`
    : `it redirects to ${origin}, and no redirect is followed`;
}

/** Only the origin: the rest of a URL might hold anything. */
function originOf(target: string, base: string): string {
  return URL.canParse(target, base) ? new URL(target, base).origin : "a place that is not a URL";
}

/** The body's bytes, decompressed; undefined where there are more than `maxBytes`, of which no more are then read. */
async function bytesOf({ body }: Response, maxBytes: number, stop: AbortSignal): Promise<Uint8Array | undefined> {
  if (body === null) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(chunks, length);
    length += value.byteLength;
    chunks.push(value);
    if (length > maxBytes || stop.aborted) {
      reader.cancel().catch(() => {});
      return undefined;
    }
  }
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}

function discard(response: Response): void {
  response.body?.cancel().catch(() => {});
}
