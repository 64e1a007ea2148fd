import { convert } from "html-to-text";
import packageJson from "../../package.json" with { type: "json" };

/** A page as it is now. */
export type Page =
  | { readonly text: string; readonly etag: string | undefined; readonly url: string }
  | { readonly isUnchanged: true }
  | { readonly unreachable: string };

export interface Limits {
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

const AGENT = `${packageJson.name}/${packageJson.version} (contract:watch; looks whether a documentation page has changed)`;

/** Fetches a page, politely: only what has changed, if the server can tell by the `etag` of the last time. */
export async function pageAt(url: string, etag: string | undefined, { timeoutMs, maxBytes }: Limits): Promise<Page> {
  const headers = { "User-Agent": AGENT, Accept: "text/html, */*;q=0.5", ...(etag && { "If-None-Match": etag }) };
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.timeout(timeoutMs) });
    if (response.status === 304 && etag !== undefined) return { isUnchanged: true };
    if (!response.ok) {
      await response.body?.cancel();
      return { unreachable: `it is answered with ${response.status}` };
    }
    const body = await read(response, maxBytes);
    if (body === undefined) return { unreachable: `it is longer than ${maxBytes} bytes` };
    const isHtml = /html/i.test(response.headers.get("content-type") ?? "") || /^\s*<(?:!doctype|html)\b/i.test(body);
    const text = isHtml ? textOf(body) : body;
    return { text, etag: response.headers.get("etag") ?? undefined, url: response.url };
  } catch (error) {
    return { unreachable: reasonOf(error as Error, timeoutMs) };
  }
}

async function read(response: Response, maxBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let [text, length] = ["", 0];
  for await (const piece of response.body ?? []) {
    length += piece.byteLength;
    if (length > maxBytes) return undefined;
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

/** What a reader reads of a page: no scripts, no addresses of links and pictures. */
function textOf(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: "a", options: { ignoreHref: true } },
      { selector: "img", format: "skip" },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({ selector, options: { uppercase: false } })),
    ],
  });
}

function reasonOf({ name, message, cause }: Error, timeoutMs: number): string {
  if (name === "TimeoutError") return `it does not come within ${timeoutMs} ms`;
  const { code, message: why = message } = (cause ?? {}) as { code?: string; message?: string };
  return code ?? why;
}
