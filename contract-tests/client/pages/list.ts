// A list that a server gives page by page, for the tests of walks over it.

import { jsonResponse, recordingFetch } from "../../../scripts/judges/recording-fetch.ts";
import { createAtlasClient } from "../../../scripts/testing/made-up-clients.ts";
import type { ClientOptions } from "../../../src/options.ts";

export const TOKEN = "a-token-of-tests";
export const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
export const LIST = `https://eu.app.atlas.example/api/v1/projects/${ID}/users/`;
export const record = (email: string) => ({ user: { email } });
/** A page, whose `next` is an address, or only the query of one. */
export const page = (emails: string[], next: unknown) => ({
  results: emails.map(record),
  next: String(next).startsWith("?") ? LIST + next : next,
});

/** A client whose server gives these answers, one after the other. */
export function serving(answers: (() => Response)[], options: ClientOptions = {}) {
  const { fetch, requests } = recordingFetch(() => (answers.shift() ?? (() => jsonResponse({}, 500)))());
  return { requests, client: createAtlasClient({ token: TOKEN, maxRetries: 0, ...options, fetch }) };
}

/** A client whose server gives pages under ever new addresses, without an end where `last` names none. */
export function servingPages(recordsOf: (number: number) => unknown[], last = Number.POSITIVE_INFINITY) {
  let asked = 0;
  const fetch = async () => {
    asked += 1;
    return jsonResponse({ results: recordsOf(asked), next: asked === last ? null : `?offset=${asked}` });
  };
  return { asked: () => asked, client: createAtlasClient({ token: TOKEN, maxRetries: 0, fetch }) };
}

/** What a walk gave, and in what it ended. */
export async function walked(walk: AsyncIterable<{ user?: { email?: string } }>) {
  const emails: unknown[] = [];
  try {
    for await (const { user } of walk) emails.push(user?.email);
  } catch (error) {
    return { emails, error: error as Error };
  }
  return { emails, error: undefined };
}
