import { describe, expect, test, vi } from "vitest";
import { jsonResponse, recordingFetch } from "../../../scripts/judges/recording-fetch.ts";
import { createAtlasClient, createBorealisClient } from "../../../scripts/testing/made-up-clients.ts";
import { InvalidInputError } from "../../../src/index.ts";
import { calls } from "./calls.ts";

const input = { id: 7, project: 1, permission: "view" } as const;
const create = (options: object) => createBorealisClient({ key: "a-key-of-tests", ...options });

describe("a client refuses", () => {
  test.each<[string, object, string]>([
    ["a baseUrl that is no URL", { baseUrl: "api.example.com" }, "/baseUrl must be an absolute URL"],
    ["a baseUrl that is a URL object", { baseUrl: new URL("https://a.b") }, "/baseUrl must be an absolute URL"],
    ["a baseUrl that is no text", { baseUrl: 7 }, "/baseUrl must be an absolute URL"],
    ["plain HTTP", { baseUrl: "http://api.example.com/v1" }, "/baseUrl must be HTTPS"],
    ["plain HTTP to what only looks like loopback", { baseUrl: "http://127.0.0.1.example.com" }, "must be HTTPS"],
    ["plain HTTP to what only ends like loopback", { baseUrl: "http://notlocalhost" }, "must be HTTPS"],
    ["another protocol", { baseUrl: "ftp://127.0.0.1/" }, "/baseUrl must be HTTPS"],
    ["another protocol, even if insecure HTTP is allowed", { baseUrl: "ws://a.b", allowInsecureHttp: true }, "HTTPS"],
    ["a query", { baseUrl: "https://api.example.com/v1?" }, "/baseUrl must not have a query or a fragment"],
    ["a fragment", { baseUrl: "https://api.example.com/#v1" }, "/baseUrl must not have a query or a fragment"],
    ["a user name", { baseUrl: "https://ann@api.example.com" }, "/baseUrl must not have a user name or a password"],
    ["a password", { baseUrl: "https://:secret@api.example.com" }, "/baseUrl must not have a user name or a password"],
    ["a time of 0", { timeoutMs: 0 }, "/timeoutMs must be a number from 1 to 2147483647"],
    ["a time that no timer can have", { deadlineMs: 2 ** 31 }, "/deadlineMs must be"],
    ["a time that is no number", { timeoutMs: Number.NaN }, "/timeoutMs must be"],
    ["a time in words", { timeoutMs: "1000" }, "/timeoutMs must be"],
    ["less than no retries", { maxRetries: -1 }, "/maxRetries must be"],
    ["less than no wait", { maxRetryAfterMs: -1 }, "/maxRetryAfterMs must be"],
    ["a limit that is none", { maxResponseBytes: -1 }, "/maxResponseBytes must be"],
    [
      "a header of its own",
      { headers: { "content-type": "application/json" } },
      "/headers/content-type is set by the client",
    ],
    [
      "a header with a line end",
      { headers: { "X-A": "a\r\nX-B: b" } },
      "/headers/X-A must be text that a header can carry",
    ],
    ["a header that is no text", { headers: { "X-A": 7 } }, "/headers/X-A must be text"],
    ["a header's name with a space", { headers: { "X A": "a" } }, "/headers/X A is not a header's name"],
    ["a header without a name", { headers: { "": "a" } }, "is not a header's name"],
  ])("%s, without quoting it", (_what, options, message) => {
    expect(() => create(options)).toThrow(InvalidInputError);
    expect(() => create(options)).toThrow(message);
    expect(() => create(options)).not.toThrow(/secret|ann@/);
  });

  test("no credential for its length, up to 4,096 characters", () => {
    expect(() => create({ key: "k".repeat(4096) })).not.toThrow();
  });

  test("with every fault at once", () => {
    expect(() => create({ timeoutMs: 0, maxRetries: -1 })).toThrow(/\/timeoutMs .*; \/maxRetries /);
  });

  test("no options at all, as it refuses a missing credential", () => {
    for (const [creator, create, option] of [
      ["createBorealisClient", createBorealisClient, "key"],
      ["createAtlasClient", createAtlasClient, "token"],
    ] as const) {
      const createWithout = create as unknown as () => void;
      expect(createWithout).toThrow(`${creator}: nothing was sent, the input is not valid: /${option} is missing`);
    }
  });

  test("options of a call, before anything is sent", async () => {
    const { fetch, requests } = recordingFetch(() => jsonResponse({ status: "success" }));
    const call = create({ fetch }).grantUserPermission(input, { timeoutMs: 0, headers: { Accept: "text/html" } });
    await expect(call).rejects.toThrow(
      /^grantUserPermission: .*\/timeoutMs .*; \/headers\/Accept is set by the client/,
    );
    await expect(calls.updateUserPermissions({ fetch }, { headers: { authorization: "x" } })).rejects.toThrow(
      "/headers/authorization is set by the client itself",
    );
    expect(requests).toEqual([]);
  });
});

describe("a client accepts", () => {
  test.each([
    "https://api.example.com",
    "https://api.example.com/v1/",
    "http://localhost:4010",
    "http://mock.localhost",
    "http://127.0.0.2:80/v1",
    "http://127.10.20.30",
    "http://[::1]:4010/v1",
  ])("the baseUrl %s", async (baseUrl) => {
    const { fetch, requests } = recordingFetch(() => jsonResponse({ status: "success" }));
    await create({ baseUrl, fetch }).grantUserPermission(input);
    expect(requests[0]?.url).toBe(new URL(`${baseUrl.replace(/\/$/, "")}/user_permission.json`).href);
  });

  test("a header that is called as what its body has for a credential", async () => {
    const { fetch, requests } = recordingFetch(() => jsonResponse({ status: "success" }));
    await create({ fetch, headers: { key: "a" } }).grantUserPermission(input, { headers: { Key: "b" } });
    expect(requests[0]?.headers.key).toContain("b");
  });

  test("a global fetch that is put in place later", async () => {
    const client = create({});
    const { fetch, requests } = recordingFetch(() => jsonResponse({ status: "success" }));
    vi.stubGlobal("fetch", fetch);
    await client.grantUserPermission(input);
    expect(requests).toHaveLength(1);
  });

  test("plain HTTP, if it is allowed", () => {
    expect(() => create({ baseUrl: "http://api.example.com", allowInsecureHttp: "no" })).toThrow("must be HTTPS");
    expect(() => create({ baseUrl: "http://api.example.com", allowInsecureHttp: true })).not.toThrow();
  });

  test("further headers, those of a call before those of the client", async () => {
    const { fetch, requests } = recordingFetch(() => jsonResponse({ status: "success" }));
    const client = create({ fetch, headers: { "X-A": "client", "X-B": "client" } });
    await client.grantUserPermission(input, { headers: { "X-B": "call", "X-C": "call" } });
    await client.grantUserPermission(input);
    expect(requests.map(({ headers }) => headers)).toEqual([
      expect.objectContaining({ "x-a": "client", "x-b": "call", "x-c": "call" }),
      expect.objectContaining({ "x-a": "client", "x-b": "client" }),
    ]);
  });

  test("an undefined option as if it were not there", async () => {
    const { fetch } = recordingFetch(() => jsonResponse({ status: "success" }));
    const options = { timeoutMs: undefined, headers: undefined, signal: undefined } as object;
    await expect(create({ fetch, ...options }).grantUserPermission(input, options)).resolves.toEqual({
      status: "success",
    });
  });
});

test.each<[unknown, string]>([
  ["a text", "a text"],
  [null, "no reason given"],
  [undefined, "no reason given"],
  [new Error(""), "no reason given"],
  [new Error("outer", { cause: new Error("inner", { cause: { code: "E1" } }) }), "outer, inner, E1"],
])("whatever a fetch throws (%s) is a NetworkError with a reason", async (thrown, reason) => {
  const call = calls.grantUserPermission({ fetch: () => Promise.reject(thrown) });
  await expect(call).rejects.toMatchObject({ name: "NetworkError", reason });
});
