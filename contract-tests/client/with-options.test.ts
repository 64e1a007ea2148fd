import { describe, expect, test, vi } from "vitest";
import { jsonResponse, recordingFetch } from "../../scripts/judges/recording-fetch.ts";
import { createAtlasClient } from "../../scripts/testing/made-up-clients.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const input = { project_id: ID, permission_id: ID, permissions: [] };

describe("a client with other options", () => {
  test("keeps those that are not given", async () => {
    const { fetch, requests } = recordingFetch(() => jsonResponse({}));
    const client = createAtlasClient({ token: "a-token-of-tests", fetch, headers: { "X-A": "a" } });
    await client.withOptions({ baseUrl: "https://other.example" }).updateUserPermissions(input);
    await client.withOptions({ token: "another-token" } as object).updateUserPermissions(input);
    await client.withOptions({ headers: { "X-B": "b" } }).updateUserPermissions(input);
    await client.updateUserPermissions(input);
    const seen = requests.map(({ url, headers }) => [
      new URL(url).host,
      headers.authorization,
      headers["x-a"],
      headers["x-b"],
    ]);
    const host = "eu.app.atlas.example";
    expect(seen).toEqual([
      ["other.example", "Bearer a-token-of-tests", "a", undefined],
      [host, "Bearer another-token", "a", undefined],
      [host, "Bearer a-token-of-tests", undefined, "b"],
      [host, "Bearer a-token-of-tests", "a", undefined],
    ]);
  });

  test("has an option's default where it is undefined, and can be had of one that was had so", async () => {
    const fetch = vi.fn(async () => jsonResponse({ error: "No." }, 429));
    vi.spyOn(Math, "random").mockReturnValue(0);
    const client = createAtlasClient({ token: "a-token-of-tests", fetch, maxRetries: 0 });
    const other = client.withOptions({ maxRetries: undefined }).withOptions({ timeoutMs: 1000 });
    await expect(other.updateUserPermissions(input)).rejects.toMatchObject({ attempts: 3 });
    await expect(client.updateUserPermissions(input)).rejects.toMatchObject({ attempts: 1 });
  });

  test("refuses what a client refuses", () => {
    const client = createAtlasClient({ token: "a-token-of-tests" });
    expect(() => client.withOptions({ timeout: 5 } as object)).toThrow(
      "createAtlasClient: nothing was sent, the input is not valid: /timeout is not an option; did you mean timeoutMs?",
    );
    expect(() => client.withOptions({ token: undefined } as object)).toThrow("/token is missing");
    expect(() => client.withOptions(null as never)).toThrow("the options must be a plain object");
    expect(() => client.withOptions("x" as never)).toThrow("the options must be a plain object");
  });

  test("knows the errors of the client it was had of", async () => {
    const client = createAtlasClient({
      token: "a-token-of-tests",
      fetch: async () => jsonResponse({ error: "No." }, 404),
    });
    const error = await client
      .withOptions({})
      .updateUserPermissions(input)
      .catch((reason: unknown) => reason);
    expect(client.updateUserPermissions.isHttpError(error)).toBe(true);
  });
});
