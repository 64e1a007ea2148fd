// Options that there are not, or of another type. What is not meant must not be passed over: a misspelt `baseUrl` would send
// a credential to the vendor.

import { describe, expect, test, vi } from "vitest";
import { createAtlasClient, createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { InvalidInputError } from "../../src/index.ts";

const create = (options: object) => createBorealisClient({ key: "a-key-of-tests", ...options });
const fetch = vi.fn();
const call = (options: unknown) =>
  create({ fetch }).grantUserPermission({ id: 7, project: 1, permission: "view" }, options as object);

describe("a client refuses", () => {
  test.each([
    ["baseURL", "baseUrl"],
    ["base_url", "baseUrl"],
    ["url", "baseUrl"],
    ["timeout", "timeoutMs"],
    ["timeoutMS", "timeoutMs"],
    ["deadline", "deadlineMs"],
    ["retries", "maxRetries"],
    ["maxRetry", "maxRetries"],
    ["header", "headers"],
    ["apiKey", "key"],
    ["api_key", "key"],
    ["ftech", "fetch"],
    ["onRespond", "onResponse"],
    ["allowInsecureHTTP", "allowInsecureHttp"],
  ])("the option %s, and names %s", (name, near) => {
    expect(() => create({ [name]: "x" })).toThrow(`/${name} is not an option; did you mean ${near}?`);
    expect(() => create({ [name]: "x" })).toThrow(InvalidInputError);
  });

  test.each(["constructor", "isPrototypeOf", "__proto__", "quux", "7"])(
    "the option %s, for which none is near, and lists what there is",
    (name) => {
      const options = Object.defineProperty({ key: "a-key-of-tests" }, name, { value: 1, enumerable: true });
      expect(() => createBorealisClient(options)).toThrow(`/${name} is not an option; there are timeoutMs, `);
    },
  );

  test("an option of a call", () => {
    const signal = AbortSignal.timeout(1);
    expect(() => create({ signal, repeatable: true })).toThrow(
      /\/signal is an option of a call, not of a client; \/repeatable is an option of a call/,
    );
  });

  test.each<[string, unknown, string]>([
    ["fetch", "fetch", "must be a function"],
    ["fetch", null, "must be a function"],
    ["onRequest", {}, "must be a function"],
    ["onResponse", 7, "must be a function"],
    ["onRetry", true, "must be a function"],
    ["onDrift", "log", "must be a function"],
    ["strict", "yes", "must be true or false"],
    ["allowInsecureHttp", 1, "must be true or false"],
    ["timeoutMs", null, "must be a number"],
    ["maxRetries", "2", "must be a number"],
    ["maxRetries", 1.5, "must be a whole number"],
    ["maxResponseBytes", 0.5, "must be a whole number"],
    ["headers", null, "must be a plain object of names and values"],
    ["headers", [["X-A", "a"]], "must be a plain object of names and values"],
    ["headers", new Headers({ "X-A": "a" }), "must be a plain object of names and values"],
    ["headers", new Map([["X-A", "a"]]), "must be a plain object of names and values"],
    ["baseUrl", null, "must be an absolute URL"],
  ])("%s: %j, which %s", (name, value, message) => {
    expect(() => create({ [name]: value })).toThrow(`/${name} ${message}`);
  });

  test.each<[string, unknown]>([
    ["a text", "a-key-of-tests"],
    ["null", null],
    ["a list", [{ key: "a-key-of-tests" }]],
    ["a function", () => ({})],
    ["options that it inherits", Object.create({ key: "a-key-of-tests", baseUrl: "http://127.0.0.1" })],
  ])("%s in place of options", (_what, options) => {
    expect(() => createBorealisClient(options as object)).toThrow("the options must be a plain object");
  });

  test("everything at once", () => {
    const options = { key: "", baseURL: "x", fetch: 7, baseUrl: "x" };
    expect(() => createBorealisClient(options as object)).toThrow(/\/key .*\/baseURL .*\/fetch .*\/baseUrl /);
  });

  test("an option without a value, if there is none of that name", () => {
    expect(() => create({ baseURL: undefined })).toThrow("did you mean baseUrl?");
    expect(() => create({ baseUrl: undefined, signal: undefined })).not.toThrow();
  });
});

describe("a call refuses", () => {
  test.each<[options: unknown, message: string]>([
    [{ timeout: 5 }, "/timeout is not an option; did you mean timeoutMs?"],
    [{ abortSignal: AbortSignal.timeout(1) }, "/abortSignal is not an option; did you mean signal?"],
    [{ baseUrl: "http://127.0.0.1" }, "/baseUrl is an option of a client, not of a call; see `withOptions`"],
    [{ fetch }, "/fetch is an option of a client, not of a call"],
    [{ key: "another-key" }, "/key is not an option"],
    [{ signal: {} }, "/signal must be an AbortSignal"],
    [{ signal: new AbortController() }, "/signal must be an AbortSignal"],
    [{ signal: null }, "/signal must be an AbortSignal"],
    [{ repeatable: "yes" }, "/repeatable must be true or false"],
    [AbortSignal.timeout(1000), "the options must be a plain object"],
    [5, "the options must be a plain object"],
    [null, "the options must be a plain object"],
  ])("%o", async (options, message) => {
    await expect(call(options)).rejects.toThrow(InvalidInputError);
    await expect(call(options)).rejects.toThrow(message);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("of a walk and of withResponse, too", async () => {
    const atlas = createAtlasClient({ token: "a-token-of-tests", fetch });
    const wrong = { timeout: 5 } as object;
    expect(() => atlas.listProjectUsers.all({}, wrong)).toThrow("did you mean timeoutMs?");
    await expect(atlas.listProjectUsers.withResponse({}, wrong)).rejects.toThrow("did you mean timeoutMs?");
  });
});

test("options of another realm, and a signal of another make, are taken", async () => {
  const { runInNewContext } = await import("node:vm");
  const options = runInNewContext("({ key: 'a-key-of-tests', headers: { 'X-A': 'a' } })");
  const client = createBorealisClient({ ...options, fetch: async () => Response.json({ status: "success" }) });
  const input = runInNewContext("({ id: 7, project: 1, permission: 'view' })");
  const signal = { aborted: false, reason: undefined, addEventListener() {}, removeEventListener() {} };
  await expect(client.grantUserPermission(input, { signal } as object)).resolves.toEqual({ status: "success" });
  expect(() => createBorealisClient(options)).not.toThrow();
});
