// By what a server's log knows the client.

import { describe, expect, test, vi } from "vitest";
import packageJson from "../../package.json" with { type: "json" };
import { jsonResponse, recordingFetch } from "../../scripts/judges/recording-fetch.ts";
import { createAtlasClient } from "../../scripts/testing/made-up-clients.ts";
import type { CallOptions, ClientOptions } from "../../src/options.ts";

const OWN = `user-permission-clients/${packageJson.version}`;
const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";

/** Who asks, by the headers of a call. */
async function sent(options: ClientOptions = {}, call: CallOptions = {}) {
  const { fetch, requests } = recordingFetch(() => jsonResponse({}));
  const client = createAtlasClient({ token: "a-token-of-tests", fetch, ...options });
  await client.updateUserPermissions({ project_id: ID, permission_id: ID, permissions: [] }, call);
  // Two of one name would be joined by a comma.
  return requests[0]?.headers["user-agent"];
}

test.each([
  ["Node 20, which has no navigator", undefined],
  ["Node", "Node.js/22"],
  ["Bun", "Bun/1.4.5"],
  ["Deno", "Deno/2.9.6"],
  ["a Worker", "Cloudflare-Workers"],
  ["a navigator without a name", null],
])("%s sends the package's name and version", async (_runtime, userAgent) => {
  vi.stubGlobal("navigator", userAgent === undefined ? undefined : { userAgent });
  expect(await sent()).toBe(OWN);
});

test("a browser sends its own, and no other is set", async () => {
  vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64)" });
  expect(await sent()).toBeUndefined();
  expect(await sent({ headers: { "User-Agent": "mine" } })).toBe("mine");
});

describe.each(["User-Agent", "user-agent", "USER-AGENT"])("%s of the caller's own replaces it", (name) => {
  test("among the options of a client", async () => {
    expect(await sent({ headers: { [name]: "mine" } })).toBe("mine");
  });

  test("among those of a call, even that of the client", async () => {
    expect(await sent({}, { headers: { [name]: "mine" } })).toBe("mine");
    expect(await sent({ headers: { "User-agent": "ours" } }, { headers: { [name]: "mine" } })).toBe("mine");
  });
});
