import { describe, expect, inject, test } from "vitest";
import { createClarifeyeClient } from "../../src/clarifeye.ts";
import { updateUserPermissions as documented } from "./documented-users.ts";

describe("without its bearer token", () => {
  const url =
    inject("mocks").clarifeye + documented.path.replaceAll(/\{\w+\}/g, "3c90c3cc-0d44-4b50-8888-8dd25736052a");

  test.each<[string, Record<string, string>]>([
    ["no Authorization header", {}],
    ["another scheme", { Authorization: "Basic dDp0" }],
    ["the bare token", { Authorization: "a-token" }],
  ])("the mock answers %s with the documented 401", async (_what, headers) => {
    const response = await fetch(url, {
      method: documented.method,
      headers: { ...headers, "Content-Type": documented.requestBody.mediaType },
      body: documented.samples.request,
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual(documented.samples.responses[401]);
  });

  test("a 401 for a token that the server does not accept is an HttpError", async () => {
    const client = createClarifeyeClient({
      token: "wrong",
      fetch: async () => new Response(JSON.stringify(documented.samples.responses[401]), { status: 401 }),
    });
    const id = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
    await expect(
      client.updateUserPermissions({ project_id: id, permission_id: id, permissions: [] }),
    ).rejects.toMatchObject({ name: "HttpError", status: 401, body: documented.samples.responses[401] });
  });
});
