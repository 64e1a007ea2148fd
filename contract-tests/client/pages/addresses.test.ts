// What ends a walk from outside, and what a server puts into the address of the next page.

import { describe, expect, test, vi } from "vitest";
import { answerOf, jsonResponse, recordingFetch } from "../../../scripts/judges/recording-fetch.ts";
import { createAtlasClient } from "../../../scripts/testing/made-up-clients.ts";
import { ID, LIST, page, serving, TOKEN, walked } from "./list.ts";

describe("a walk that its caller aborts", () => {
  test("gives no further record of its page, and rejects with the caller's reason", async () => {
    const { client, requests } = serving([() => jsonResponse(page(["a", "b", "c"], "?offset=3"))]);
    const stopping = new AbortController();
    const walk = client.listProjectUsers.all({ project_id: ID }, { signal: stopping.signal });
    await walk.next();
    stopping.abort("enough");
    await expect(walk.next()).rejects.toBe("enough");
    expect(await walk.next()).toEqual({ done: true, value: undefined });
    expect(requests).toHaveLength(1);
  });

  test("rejects at once while it waits for a page", async () => {
    const stopping = new AbortController();
    const pages = [async () => jsonResponse(page(["a"], "?offset=1")), () => new Promise<Response>(() => {})];
    const fetch = () => (pages.shift() as () => Promise<Response>)();
    const walk = createAtlasClient({ token: TOKEN, fetch }).listProjectUsers.all(
      { project_id: ID },
      { signal: stopping.signal },
    );
    await walk.next();
    const waiting = walk.next();
    stopping.abort("enough");
    await expect(waiting).rejects.toBe("enough");
  });
});

describe("what a server puts into `next`", () => {
  test("shows no credential, neither to hooks nor in errors", async () => {
    const seen: unknown[] = [];
    const see = (event: unknown) => seen.push(event);
    const { client } = serving(
      [() => jsonResponse(page(["a"], `?key=${TOKEN}`)), () => answerOf(500, { error: TOKEN })],
      { onRequest: see, onResponse: see, onRetry: see },
    );
    const { error } = await walked(client.listProjectUsers.all({ project_id: ID }));
    expect(error).toMatchObject({ request: { url: `${LIST}?key=***` } });
    expect(JSON.stringify([seen, error]) + error?.message + error?.stack).not.toContain(TOKEN);
  });
});

test("a credential that a server puts into the next page's address is masked there, though it is used no more", async () => {
  const seen: unknown[] = [];
  const tokens = ["the-first-token", "the-second-token"];
  const { fetch } = recordingFetch(() => jsonResponse(page(["a"], "?key=the-first-token")));
  const client = createAtlasClient({
    token: () => tokens.shift() ?? new Promise<string>(() => {}),
    fetch: async (url, init) => (tokens.length === 1 ? fetch(url, init) : answerOf(500, undefined)),
    onRequest: (event) => seen.push(event),
    timeoutMs: 500,
    maxRetries: 1,
  });
  const { error } = await walked(client.listProjectUsers.all({ project_id: ID }));
  expect(error).toMatchObject({ request: { url: `${LIST}?key=***` } });
  expect(JSON.stringify([seen, error]) + error?.message + error?.stack).not.toContain("the-first-token");
});

test("with drift, a page is a success that the hook is told of, and an error where the client is strict", async () => {
  const drifted = () => jsonResponse({ ...page(["a"], null), page: 1 });
  const onDrift = vi.fn();
  const open = serving([drifted], { onDrift });
  expect((await walked(open.client.listProjectUsers.all({ project_id: ID }))).emails).toEqual(["a"]);
  expect(onDrift).toHaveBeenCalledOnce();
  const strict = serving([drifted], { strict: true });
  expect((await walked(strict.client.listProjectUsers.all({ project_id: ID }))).error?.message).toContain(
    "/page is not documented",
  );
});
