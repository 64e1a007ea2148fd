import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { calls, type OperationId } from "./calls.ts";
import { type FaultServer, startFaultServer } from "./fault-server.ts";

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

describe.each(Object.keys(calls) as OperationId[])("a redirect of %s", (operation) => {
  test.each([301, 302, 303, 307, 308] as const)(
    "with %i is not followed, and the error names its origin",
    async (status) => {
      const error = await calls[operation]({ baseUrl: server.urlOf(`redirects with ${status}`) }).catch(
        (reason) => reason,
      );
      expect(error).toMatchObject({ name: "UnexpectedResponseError", status, attempts: 1, body: "" });
      expect(error.message).toMatch(/: it redirects to http:\/\/127\.0\.0\.1:\d+, and no redirect is followed$/);
      expect(error.message).not.toContain("stolen");
      expect(server.stolen).toEqual([]);
    },
  );

  test.each<[string, string]>([
    ["redirects to nowhere", "it redirects to a place that is not shown"],
    ["redirects to what is no URL", "it redirects to a place that is not a URL"],
  ])("of a server that %s, says so", async (fault, message) => {
    await expect(calls[operation]({ baseUrl: server.urlOf(fault as "redirects to nowhere") })).rejects.toThrow(message);
  });

  test("that a browser hides, says that it is hidden", async () => {
    const opaque = { type: "opaqueredirect", status: 0, headers: new Headers(), redirected: false, body: null };
    await expect(calls[operation]({ fetch: async () => opaque as Response })).rejects.toMatchObject({
      name: "UnexpectedResponseError",
      status: 0,
      message: expect.stringContaining("it redirects to a place that is not shown, and no redirect is followed"),
    });
  });

  test("that the given fetch has followed all the same, is no success", async () => {
    const followed = {
      status: 200,
      redirected: true,
      url: "https://evil.example/x?y",
      headers: new Headers(),
      body: null,
    };
    await expect(calls[operation]({ fetch: async () => followed as Response })).rejects.toThrow(
      "it comes from https://evil.example, since the given fetch followed a redirect",
    );
  });

  test("is what 304 is not", async () => {
    const fetch = async () => new Response(null, { status: 304 });
    await expect(calls[operation]({ fetch })).rejects.toMatchObject({ name: "HttpError", status: 304 });
  });
});
