/** What a client handed to `fetch`. */
export interface RecordedRequest {
  url: string;
  method: string;
  headers: Record<string, string>;
  /** The body's bytes. */
  body: Buffer;
}

/** A `fetch` that sends nothing: it records the request as a server would read it, and gives a fixed answer. */
export function recordingFetch(answer: () => Response): { fetch: typeof fetch; requests: RecordedRequest[] } {
  const requests: RecordedRequest[] = [];
  return {
    requests,
    fetch: async (url, init) => {
      const request = new Request(url, init);
      requests.push({
        url: request.url,
        method: request.method,
        headers: Object.fromEntries(request.headers),
        body: Buffer.from(await request.arrayBuffer()),
      });
      return answer();
    },
  };
}

/** An answer with a JSON body, or without any where it is undefined. */
export function answerOf(status: number, body: unknown): Response {
  return body === undefined ? new Response(null, { status }) : jsonResponse(body, status);
}

export function jsonResponse(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "Content-Type": "application/json" } });
}
