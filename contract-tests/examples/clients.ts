// What the tests of the everyday tasks share: clients of the mocks, with servers that fail half-way, and people.

import { inject } from "vitest";
import { mockFetch } from "../../scripts/judges/mock-fetch.ts";
import { jsonResponse } from "../../scripts/judges/recording-fetch.ts";
import { createClarifeyeClient, createImprovelyClient } from "../../src/index.ts";

// In the documented sample one UUID is project, record and person at once; here each is another.
export const project_id = "0b0d6d5e-9b1f-4f0a-8b61-0d6f7d3c1a11";
export const otherProject = "1c1e7e6f-0c2a-4a1b-9c72-1e7a8e4d2b22";
export const record = "5e2c4c88-6c1b-4a2f-9a55-7f3c9f1f0b22";
export const otherRecord = "6f3d5d99-7d2c-4b3a-8b66-8a4d0a2a1c33";
export const person = "8a5f7fbb-9f4e-4d5c-ad88-0c6f2c4c3e55";
export const email = "Leaver@example.com";
export const stranger = { id: otherRecord, user: { id: person, email: `x${email}` } };
export const leaver = { id: record, user: { id: person, email: email.toLowerCase() } };

/** Clients of the mocks, but for the requests that `answer` answers itself; `sent` lists all, with their bodies. */
export function clients(answer: (request: string) => Response | undefined = () => undefined, maxRetries = 0) {
  const sent: string[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    const { pathname, search } = new URL(String(url));
    const request = `${init?.method} ${pathname}${search}`;
    sent.push(`${request}${shownBody(init?.body)}`);
    return answer(request) ?? mockFetch(url, init);
  };
  const mocks = inject("mocks");
  return {
    sent,
    changes: () => sent.filter((request) => !request.startsWith("GET")),
    clarifeye: createClarifeyeClient({ token: "t", baseUrl: mocks.clarifeye, fetch, maxRetries }),
    improvely: createImprovelyClient({ key: "k", baseUrl: mocks.improvely, fetch, maxRetries }),
  };
}

/** What a JSON body or a form holds, but for the key, as JSON in the order of the names. */
export function shownBody(body: BodyInit | null | undefined): string {
  const text = String(body ?? "");
  if (text === "") return "";
  const { key, ...fields } = text.startsWith("{") ? JSON.parse(text) : Object.fromEntries(new URLSearchParams(text));
  return ` ${JSON.stringify(Object.fromEntries(Object.entries(fields).sort()))}`;
}

export const page = (results: object[]) => jsonResponse({ results, next: null });
export const users = (project: string) => `/api/v1/projects/${project}/users/`;
export const invites = (project: string) => `/api/v1/projects/${project}/invites/`;
export const search = "?search=Leaver%40example.com";
export const brokenConnection = (): never => {
  throw new TypeError("the connection broke");
};
