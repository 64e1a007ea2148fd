import { violationsIn } from "./prism-violations.ts";

/** A `fetch` for a Prism mock that fails where Prism would let a disagreement pass as an answer. */
export const mockFetch: typeof fetch = async (url, init) => {
  const response = await fetch(url, init);
  const violations = violationsIn(response.headers.get("sl-violations"));
  if (violations.length > 0) {
    throw new Error(`Prism finds that ${init?.method} ${url} violates the spec: ${JSON.stringify(violations)}`);
  }
  await refuseMadeUp(response);
  return response;
};

/** Sends a request that the spec forbids. Prism must notice, and must answer as documented, not by itself. */
export const forbiddenFetch: typeof fetch = async (url, init) => {
  const response = await fetch(url, init);
  await refuseMadeUp(response);
  return response;
};

/** Asks the mock for the documented answer with `status`. */
export function preferring(status: number): typeof fetch {
  return (url, init) => {
    const headers = new Headers(init?.headers);
    headers.set("Prefer", `code=${status}`);
    return mockFetch(url, { ...init, headers });
  };
}

async function refuseMadeUp(response: Response): Promise<void> {
  const text = await response.clone().text();
  if (text.includes("stoplight.io/prism/errors"))
    throw new Error(`Prism made this answer up, the spec has none: ${text}`);
}
