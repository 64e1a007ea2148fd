// Whether the server may have acted: what each error says of it.

import { describe, expect, test, vi } from "vitest";
import { createAtlasClient, createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import type { ClientOptions } from "../../src/options.ts";

const grant = (fetch: ClientOptions["fetch"], options: object = {}) =>
  createBorealisClient({ key: "a-key-of-tests", maxRetries: 0, fetch, ...options })
    .grantUserPermission({ id: 7, project: 1, permission: "view" })
    .catch((error: unknown) => error);
const answering = (status: number, headers: Record<string, string> = {}, body: string | null = null) =>
  grant(async () => new Response(body, { status, headers }));
const failing = (message: string, code?: string) =>
  grant(() => Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(message), { code }) })));

describe("an answer", () => {
  test.each<[number, Record<string, string>, string]>([
    [304, {}, "unknown"],
    [307, { location: "https://elsewhere.example" }, "unknown"],
    [400, {}, "not done"],
    [401, {}, "not done"],
    [403, {}, "not done"],
    [404, {}, "not done"],
    [408, {}, "unknown"],
    [409, {}, "not done"],
    [418, {}, "not done"],
    [429, {}, "not done"],
    [429, { "retry-after": "3600" }, "not done"],
    [499, {}, "not done"],
    [500, {}, "unknown"],
    [500, { "retry-after": "1" }, "unknown"],
    [502, {}, "unknown"],
    [503, {}, "unknown"],
    [503, { "retry-after": "3600" }, "not done"],
    [503, { "retry-after": "soon" }, "unknown"],
    [504, {}, "unknown"],
  ])("of %i with the headers %j leaves it %s", async (status, headers, outcome) => {
    expect(await answering(status, headers)).toMatchObject({ status, outcome });
  });

  test.each<[body: string, outcome: string]>([
    ['{"status":"error","message":"No such user."}', "not done"],
    ["{}", "unknown"],
    ["<p>", "unknown"],
    ["", "unknown"],
  ])("of 200 with the body %j leaves it %s", async (body, outcome) => {
    expect(await answering(200, {}, body)).toMatchObject({ status: 200, outcome });
  });

  test("that refuses leaves it not done, whatever its body is", async () => {
    const options = { maxResponseBytes: 3 };
    const error = await grant(async () => new Response("<html>", { status: 404 }), options);
    expect(error).toMatchObject({ name: "HttpError", documented: false, outcome: "not done" });
  });
});

describe("a connection", () => {
  test.each<[message: string, code: string | undefined]>([
    ["", "ECONNREFUSED"],
    ["getaddrinfo ENOTFOUND api.borealis.example", "ENOTFOUND"],
    ["getaddrinfo EAI_AGAIN api.borealis.example", "EAI_AGAIN"],
    ["connect ETIMEDOUT 192.0.2.1:443", "ETIMEDOUT"],
    ["Connect Timeout Error", "UND_ERR_CONNECT_TIMEOUT"],
    ["Unable to connect. Is the computer able to access the url?", "ConnectionRefused"],
    ["error sending request for url: client error (Connect): tcp connect error: Connection refused", undefined],
    ["certificate has expired", "CERT_HAS_EXPIRED"],
    ["self-signed certificate", "DEPTH_ZERO_SELF_SIGNED_CERT"],
    ["Hostname/IP does not match certificate's altnames", "ERR_TLS_CERT_ALTNAME_INVALID"],
    ["Proxy response (502) !== 200 when HTTP Tunneling", "UND_ERR_ABORTED"],
    ["Proxy Authentication Required (407)", "UND_ERR_INVALID_ARG"],
    ["proxy authentication required", undefined],
    ["bad port", undefined],
  ])("that cannot be made (%j, %s) leaves it not done, and the message says so", async (message, code) => {
    const error = (await failing(message, code)) as Error;
    expect(error).toMatchObject({ name: "NetworkError", outcome: "not done" });
    expect(error.message).toContain("did not reach the server");
    expect(error.message).not.toContain("may or may not");
  });

  test.each<[message: string, code: string | undefined]>([
    ["other side closed", "UND_ERR_SOCKET"],
    ["Request was cancelled.", "UND_ERR_ABORTED"],
    ["read ECONNRESET", "ECONNRESET"],
    ["read ETIMEDOUT", "ETIMEDOUT"],
    ["write EPIPE", "EPIPE"],
    ["Headers Timeout Error", "UND_ERR_HEADERS_TIMEOUT"],
    ["", undefined],
  ])("that breaks (%j, %s) leaves it unknown", async (message, code) => {
    const error = (await failing(message, code)) as Error;
    expect(error).toMatchObject({ name: "NetworkError", outcome: "unknown" });
    expect(error.message).toContain("the server may or may not have acted");
  });
});

test("what is not sent at all is not done", async () => {
  const fetch = vi.fn();
  expect(await grant(fetch, { key: async () => "a key\n" })).toMatchObject({ outcome: "not done" });
  expect(await grant(fetch, { key: () => new Promise(() => {}), timeoutMs: 5 })).toMatchObject({
    name: "TimeoutError",
    outcome: "not done",
  });
  const client = createBorealisClient({ key: "a-key-of-tests", fetch });
  await expect(client.grantUserPermission({})).rejects.toMatchObject({ outcome: "not done", api: "borealis" });
  expect(fetch).not.toHaveBeenCalled();
});

test("what is not answered in time is unknown", async () => {
  expect(await grant(() => new Promise(() => {}), { timeoutMs: 5 })).toMatchObject({
    name: "TimeoutError",
    outcome: "unknown",
  });
});

describe("of several attempts", () => {
  /** An operation that may be repeated, with one answer for each attempt. */
  const update = (answers: (() => Promise<Response>)[], options: object = {}) => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const fetch = () => (answers.shift() as () => Promise<Response>)();
    const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    return createAtlasClient({ token: "a-token-of-tests", fetch, ...options })
      .updateUserPermissions({ project_id: ID, permission_id: ID, permissions: [] })
      .catch((error: unknown) => error);
  };
  const status = (code: number) => async () => new Response(null, { status: code });
  const refused = () => Promise.reject(Object.assign(new Error("connect"), { code: "ECONNREFUSED" }));

  test("each that was refused leaves it not done", async () => {
    expect(await update([status(429), refused, status(400)])).toMatchObject({ attempts: 3, outcome: "not done" });
  });

  test("one that may have been carried out leaves it unknown, whatever the last one says", async () => {
    expect(await update([status(500), status(404)])).toMatchObject({ status: 404, attempts: 2, outcome: "unknown" });
    const unreached = (await update([status(500), refused, refused])) as Error;
    expect(unreached).toMatchObject({ name: "NetworkError", outcome: "unknown" });
    expect(unreached.message).toContain("the server may or may not have acted");
  });

  test("a credential that does not come in time for another leaves what the first one left", async () => {
    const answers = ["a-token-of-tests", new Promise<string>(() => {})];
    const options = { token: () => answers.shift(), timeoutMs: 30, maxRetries: 1 };
    expect(await update([status(500)], options)).toMatchObject({
      name: "TimeoutError",
      outcome: "unknown",
      message: expect.stringContaining("was not sent again: its credential did not come within 30 ms"),
    });
  });
});
