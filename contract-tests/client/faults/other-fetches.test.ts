// Answers of a `fetch` that is not the runtime's own, read by what they have. None that came is asked for again.

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import nodeFetch from "node-fetch";
import { fetch as undiciFetch } from "undici";
import { describe, expect, test, vi } from "vitest";
import type { Fetch } from "../../../src/fetch.ts";
import { calls } from "./calls.ts";

const TEXT = '{"permissions":[],"role":"Jürgen"}';
const BYTES = new TextEncoder().encode(TEXT);
const plain = { status: 200, headers: {} };

describe.each<[name: string, fetch: Fetch]>([
  ["node-fetch", nodeFetch],
  ["undici", undiciFetch],
])("%s", (_name, fetch) => {
  /** Calls a server that gives these bytes, with a status. */
  async function answered(bytes: Uint8Array, status: number, options = {}) {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked += 1;
      response.writeHead(status, { "X-Id": "7", Location: "/elsewhere" }).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const ended = await calls
      .updateUserPermissions({ fetch, baseUrl, maxRetries: 0, ...options })
      .catch((error: unknown) => error);
    server.closeAllConnections();
    server.close();
    return { ended, asked };
  }

  test("gives a success", async () => {
    expect(await answered(BYTES, 200)).toEqual({ ended: JSON.parse(TEXT), asked: 1 });
  });

  test("gives a failure, with its headers", async () => {
    const { ended } = await answered(Buffer.from('{"error":"No."}'), 404);
    expect(ended).toMatchObject({ name: "HttpError", status: 404, body: { error: "No." }, outcome: "not done" });
    expect((ended as { headers: Headers }).headers.get("x-id")).toBe("7");
  });

  test("follows no redirect", async () => {
    expect((await answered(BYTES, 302)).ended).toMatchObject({ name: "UnexpectedResponseError", status: 302 });
  });

  test("is held to the size limit", async () => {
    const { ended } = await answered(new Uint8Array(500_000), 200, { maxResponseBytes: 1000 });
    expect(ended).toMatchObject({ faults: [{ message: "the body is longer than 1000 bytes" }] });
  });
});

/** What of an answer a package may have: without web streams, without any stream, or in pieces of another kind. */
const readable: Record<string, object> = {
  "a stream of Node": { ...plain, body: Readable.from([BYTES.slice(0, 31), BYTES.slice(31)]) },
  "a stream of Node that gives texts": { ...plain, body: Readable.from([TEXT.slice(0, 7), TEXT.slice(7)]) },
  "pieces that are buffers of memory": { ...plain, body: piecesOf(BYTES.buffer) },
  "pieces that are bytes of another realm": { ...plain, body: piecesOf(new DataView(BYTES.buffer)) },
  "a web stream of texts": { ...plain, body: new Response(TEXT).body?.pipeThrough(new TextDecoderStream()) },
  "arrayBuffer() alone": { ...plain, arrayBuffer: async () => BYTES.buffer },
  "text() alone": { ...plain, text: async () => TEXT },
  "a body that is null, and text()": { ...plain, body: null, text: async () => TEXT },
  "a body that is a text, and text()": { ...plain, body: TEXT, text: async () => TEXT },
  "headers that are a list": { status: 200, headers: [["a", "b"]], text: async () => TEXT },
  "no headers": { status: 200, text: async () => TEXT },
  "a Map for headers": { status: 200, headers: new Map([["a", "b"]]), text: async () => TEXT },
};

test.each(Object.keys(readable))("an answer with %s is read", async (what) => {
  const fetch = vi.fn(async () => readable[what] as Response);
  await expect(calls.updateUserPermissions({ fetch })).resolves.toEqual(JSON.parse(TEXT));
  expect(fetch).toHaveBeenCalledOnce();
});

const used = new Response(TEXT);
const locked = new Response(TEXT);
const unreadable: Record<string, { answer: unknown; status?: number; message: string }> = {
  nothing: { answer: undefined, status: 0, message: "the given fetch gave no Response" },
  null: { answer: null, status: 0, message: "the given fetch gave no Response" },
  "a text": { answer: TEXT, status: 0, message: "the given fetch gave no Response" },
  "an object without a status": { answer: { headers: {} }, status: 0, message: "the given fetch gave no Response" },
  "a status in words": { answer: { ...plain, status: "OK" }, status: 0, message: "the given fetch gave no Response" },
  "no way to read it": { answer: { ...plain, body: {} }, message: "the body cannot be read" },
  "a body that is used": { answer: used, message: "the body cannot be read: somebody else has read it" },
  "a body that is locked": { answer: locked, message: "the body cannot be read: somebody else has read it" },
  "a stream of Node that is used": {
    answer: { ...plain, bodyUsed: true, body: Readable.from([]) },
    message: "the body cannot be read: somebody else has read it",
  },
  "pieces that are no bytes": { answer: { ...plain, body: piecesOf(7) }, message: "the body cannot be read" },
  "pieces that are nothing": { answer: { ...plain, body: piecesOf(null) }, message: "the body cannot be read" },
  "an arrayBuffer() that gives none": {
    answer: { ...plain, arrayBuffer: async () => 7 },
    message: "the body cannot be read",
  },
  "a text() that gives none": { answer: { ...plain, text: async () => 7 }, message: "the body cannot be read" },
};

test.each(Object.entries(unreadable))(
  "an answer with %s is an error that says so, and is not asked for again",
  async (_what, { answer, status = 200, message }) => {
    await used.text().catch(() => {});
    if (!locked.body?.locked) locked.body?.getReader();
    const fetch = vi.fn(async () => answer as Response);
    await expect(calls.updateUserPermissions({ fetch })).rejects.toMatchObject({
      name: "UnexpectedResponseError",
      outcome: "unknown",
      status,
      faults: [{ path: "", message: expect.stringContaining(message) }],
    });
    expect(fetch).toHaveBeenCalledOnce();
  },
);

test.each<[what: string, answer: object]>([
  ["pieces", { ...plain, body: Readable.from(Array.from({ length: 100 }, () => BYTES)) }],
  ["arrayBuffer()", { ...plain, arrayBuffer: async () => new ArrayBuffer(200) }],
  ["text()", { ...plain, text: async () => "x".repeat(200) }],
])("the size limit holds for %s", async (_what, answer) => {
  const call = calls.updateUserPermissions({ fetch: async () => answer as Response, maxResponseBytes: 100 });
  await expect(call).rejects.toMatchObject({ faults: [{ message: "the body is longer than 100 bytes" }] });
});

test.each([204, 205, 304])("an answer of %i needs no way to read a body", async (status) => {
  const call = calls.updateUserPermissions({ fetch: async () => ({ ...plain, status }) as Response });
  await expect(call).rejects.toMatchObject({ status, body: "" });
});

test("a stream of Node that breaks is a broken connection", async () => {
  const fetch = async () => {
    const body = new Readable({ read() {} });
    body.push("{");
    setTimeout(() => body.destroy(new Error("reset")), 2);
    return { ...plain, body };
  };
  await expect(calls.grantUserPermission({ fetch })).rejects.toMatchObject({ name: "NetworkError", reason: "reset" });
});

async function* piecesOf(...pieces: unknown[]) {
  yield* pieces;
}

describe("where the runtime has no Headers and no TextDecoder", () => {
  test.each<[what: string, headers: unknown]>([
    ["of another make", new Map([["X-Id", "7"]])],
    ["that are a plain object", { "X-Id": "7" }],
  ])("an answer is read, and has headers %s", async (_what, headers) => {
    vi.stubGlobal("Headers", undefined);
    vi.stubGlobal("TextDecoder", undefined);
    const fetch = async () =>
      ({ status: 404, headers, body: Readable.from([]), text: async () => "{}" }) as object as Response;
    const error = await calls.updateUserPermissions({ fetch }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "HttpError", status: 404, body: {} });
    expect((error as { headers: Headers }).headers.get("x-id")).toBe("7");
  });

  test("no headers are none", async () => {
    vi.stubGlobal("Headers", undefined);
    const call = calls.updateUserPermissions({ fetch: async () => undefined as unknown as Response });
    await expect(call).rejects.toMatchObject({ name: "UnexpectedResponseError", status: 0 });
  });
});
