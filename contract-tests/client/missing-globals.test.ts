// Where a global is missing, a call does without it or says so. contract-tests/package/ has whole processes without many.

import { describe, expect, test, vi } from "vitest";
import { createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import type { FetchResponse } from "../../src/fetch.ts";

const text = async () => '{"status":"success"}';
const arrayBuffer = async () => new ArrayBuffer(0);
const grant = (fetch?: () => Promise<FetchResponse>) =>
  createBorealisClient({ key: "a-key-of-tests", ...(fetch && { fetch }) }).grantUserPermission({
    id: 7,
    project: 1,
    permission: "view",
  });

test("without a TextDecoder an answer's own text() is read, and nothing else", async () => {
  const success = { status: 200, headers: new Headers() }; // before: Node's own need one when they are first looked at
  vi.stubGlobal("TextDecoder", undefined);
  const body = new ReadableStream();
  await expect(grant(async () => ({ ...success, body, arrayBuffer, text }))).resolves.toEqual({ status: "success" });
  const lacking = "the given fetch gave a Response without text(), and there is no TextDecoder";
  await expect(grant(async () => ({ ...success, body, arrayBuffer }))).rejects.toMatchObject({
    name: "UnexpectedResponseError",
    faults: [{ path: "", message: `the body cannot be read: ${lacking}` }],
  });
});

test("without a fetch, nothing is sent", async () => {
  vi.stubGlobal("fetch", undefined);
  await expect(grant()).rejects.toMatchObject({
    name: "InvalidInputError",
    operation: "grantUserPermission",
    outcome: "not done",
    faults: [{ path: "/fetch", message: expect.stringContaining("is missing, and there is no global one") }],
  });
});

describe("without Headers", () => {
  test.each<[what: string, headers: object]>([
    ["of another make", new Map([["X-Id", "7"]])],
    ["that are a plain object", { "X-Id": "7", ":status": 404 }],
  ])("an answer has headers %s", async (_what, headers) => {
    vi.stubGlobal("Headers", undefined);
    const error = await grant(async () => ({ status: 404, headers, text: async () => "{}" })).catch((reason) => reason);
    expect(error).toMatchObject({ name: "HttpError", status: 404, body: {} });
    expect(error.headers.get("x-id")).toBe("7");
    expect(JSON.parse(JSON.stringify(error)).headers).toEqual({ "x-id": "7" });
  });

  test("what is no response is an error of ours", async () => {
    vi.stubGlobal("Headers", undefined);
    const call = grant(async () => undefined as unknown as FetchResponse);
    await expect(call).rejects.toMatchObject({ name: "UnexpectedResponseError", status: 0 });
  });
});
