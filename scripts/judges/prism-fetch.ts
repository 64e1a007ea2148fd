import { requestFrom } from "../../src/mock/server.ts";
import type { MockSpecification } from "../../src/mock/specification.ts";

/** These never come with a body, whatever Prism has for one. */
const WITHOUT_BODY = [204, 205, 304];

/** A `fetch` that asks Prism without a server between them, which would take most of the time. */
export function prismFetch({ answer }: Pick<MockSpecification, "answer">): typeof fetch {
  return async (url, init) => {
    const headers = { accept: "*/*", ...Object.fromEntries(new Headers(init?.headers)) };
    const request = requestFrom(init?.method ?? "GET", String(url), headers, String(init?.body ?? "") || undefined);
    const { status, ...answered } = await answer(request);
    const body = WITHOUT_BODY.includes(status) ? null : answered.body;
    return new Response(body, { status, headers: answered.headers });
  };
}
