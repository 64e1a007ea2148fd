// The same call through each client, against a `fetch` that answers at once from memory.

import { createConfig, createClient as createHeyApi } from "@hey-api/client-fetch";
import axios from "axios";
import ky from "ky";
import { OpenAI } from "openai";
import createOpenapiFetch from "openapi-fetch";
import { CREDENTIAL, createGrantsClient, createMembersClient } from "./clients.ts";

/** One call of the operation, to its parsed result. */
export type Contender = () => Promise<unknown>;

export const OURS = "user-permission-clients";
export const OPENAPI_FETCH = "openapi-fetch alone";
export const BARE = "bare fetch(url, init)";
export const LIMITED = "bare fetch with a time limit";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

interface Call {
  method: "PATCH" | "POST";
  origin: string;
  path: string;
  /** The path as a template, and its parameters. */
  template: string;
  params: Record<string, string>;
  body: Record<string, unknown>;
  type: string;
  headers: Record<string, string>;
  answer: string;
  ours: (fetch: typeof globalThis.fetch) => Contender;
}

const calls: Record<string, Call> = {
  changeMember: {
    method: "PATCH",
    origin: "https://members.example/v1",
    path: `/projects/${ID}/members/${ID}/`,
    template: "/projects/{project_id}/members/{member_id}/",
    params: { project_id: ID, member_id: ID },
    body: { permissions: ["view", "administrate"] },
    type: JSON_TYPE,
    headers: { Authorization: `Bearer ${CREDENTIAL}`, Accept: JSON_TYPE },
    answer: JSON.stringify({
      id: ID,
      user: { id: ID, email: "jsmith@example.com", date_joined: "2023-11-07T05:31:56Z" },
      permissions: ["administrate"],
    }),
    ours: (fetch) => {
      const client = createMembersClient({ fetch });
      return () => client.changeMember({ project_id: ID, member_id: ID, permissions: ["view", "administrate"] });
    },
  },
  grantAccess: {
    method: "POST",
    origin: "https://grants.example/v1",
    path: "/grant.json",
    template: "/grant.json",
    params: {},
    body: { key: CREDENTIAL, email: "dan@example.com", project: 1, permission: "full" },
    type: FORM_TYPE,
    headers: { Accept: JSON_TYPE },
    answer: '{"status":"success"}',
    ours: (fetch) => {
      const client = createGrantsClient({ fetch });
      return () => client.grantAccess({ email: "dan@example.com", project: 1, permission: "full" });
    },
  },
};

export const operations = Object.keys(calls);

/**
 * A JSON answer to bare `fetch`, given up when it takes too long, as a client's calls are. Over a real connection, that
 * costs more than all else that a client does.
 */
export async function limitedFetch(url: string, init: RequestInit): Promise<unknown> {
  const stopping = new AbortController();
  const timer = setTimeout(() => stopping.abort(), 30_000);
  try {
    return await (await fetch(url, { ...init, signal: stopping.signal })).json();
  } finally {
    clearTimeout(timer);
  }
}

/** Every client's call of one operation. Each sends the same request, and parses the same answer. */
export function contendersFor(operation: string): Record<string, Contender> {
  const call = calls[operation] as Call;
  const { method, origin, path, template, params, body, type, headers, answer } = call;
  const response = { status: 200, headers: { "Content-Type": JSON_TYPE, "Content-Length": String(answer.length) } };
  const fetch = (async () => new Response(answer, response)) as typeof globalThis.fetch;
  const url = origin + path;
  const isForm = type === FORM_TYPE;
  const encoded = () =>
    isForm ? new URLSearchParams(body as Record<string, string>).toString() : JSON.stringify(body);
  const all = { ...headers, "Content-Type": type };

  const openapiFetch = createOpenapiFetch({ baseUrl: origin, fetch, headers });
  const heyApi = createHeyApi(createConfig({ baseUrl: origin as never, fetch, headers }));
  const openai = new OpenAI({ apiKey: CREDENTIAL, baseURL: origin, fetch, maxRetries: 2 });
  const kyClient = ky.create({ fetch, headers });
  const axiosClient = axios.create({ adapter: "fetch", baseURL: origin, headers, env: { fetch } } as never);
  const send = method.toLowerCase() as "patch" | "post";
  return {
    [BARE]: async () => (await fetch(url, { method, headers: all, body: encoded() })).json(),
    "bare fetch(new Request())": async () =>
      (await fetch(new Request(url, { method, headers: all, body: encoded() }))).json(),
    [OPENAPI_FETCH]: async () => {
      const init = { params: { path: params }, body, headers: { "Content-Type": type } };
      return (await openapiFetch.request(method.toLowerCase() as never, template as never, init as never)).data;
    },
    [OURS]: call.ours(fetch),
    "Hey API": async () => {
      const form = isForm ? { bodySerializer: encoded } : {};
      return (await heyApi[send]({ url: template, path: params, body, headers: { "Content-Type": type }, ...form }))
        .data;
    },
    "openai-node's core": () =>
      openai[send](path, { body: isForm ? encoded() : body, headers: { "Content-Type": type } }),
    ky: () => kyClient(url, { method, ...(isForm ? { body: new URLSearchParams(encoded()) } : { json: body }) }).json(),
    axios: async () =>
      (await axiosClient.request({ method, url: path, data: encoded(), headers: { "Content-Type": type } })).data,
  };
}
