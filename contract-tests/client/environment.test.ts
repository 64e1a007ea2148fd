// A client without its credential among its options has it from the environment.

import { expect, test, vi } from "vitest";
import { jsonResponse, recordingFetch } from "../../scripts/judges/recording-fetch.ts";
import { createAtlasClient, createBorealisClient } from "../../scripts/testing/made-up-clients.ts";

const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
const update = { project_id: ID, permission_id: ID, permissions: [] };

test("a credential that is not given is read from its variable", async () => {
  vi.stubEnv("ATLAS_TOKEN", "a-token-of-the-environment");
  const { fetch, requests } = recordingFetch(() => jsonResponse({}));
  await createAtlasClient({ fetch }).updateUserPermissions(update);
  expect(requests[0]?.headers.authorization).toBe("Bearer a-token-of-the-environment");
  expect(() => createAtlasClient()).not.toThrow();
});

test("one that is given is used, whatever the variable holds", async () => {
  vi.stubEnv("BOREALIS_KEY", "a-key-of-the-environment");
  const { fetch, requests } = recordingFetch(() => jsonResponse({ status: "success" }));
  const client = createBorealisClient({ key: "a-given-key", fetch });
  await client.revokeUserPermission({ id: 7, project: 1 });
  expect(String(requests[0]?.body)).toContain("key=a-given-key");
});

test("one that is given and undefined is missing: the variable may hold another account's", () => {
  vi.stubEnv("ATLAS_TOKEN", "a-token-of-the-environment");
  expect(() => createAtlasClient({ token: undefined })).toThrow(
    "/token is missing: give it, or leave it out and set the environment variable ATLAS_TOKEN",
  );
});

test.each<[string, () => void]>([
  ["the variable is not set", () => vi.stubEnv("ATLAS_TOKEN", undefined)],
  ["the variable is empty", () => vi.stubEnv("ATLAS_TOKEN", "")],
  ["there is no environment", () => vi.stubGlobal("process", undefined)],
  ["the process has none", () => vi.stubGlobal("process", {})],
  [
    "the environment may not be read",
    () =>
      vi.stubGlobal("process", {
        get env() {
          throw new Error("denied");
        },
      }),
  ],
])("where %s, the error names both ways", (_what, arrange) => {
  arrange();
  const both = "/token is missing: give it, or set the environment variable ATLAS_TOKEN";
  expect(() => createAtlasClient()).toThrow(both);
  expect(() => createAtlasClient({})).toThrow(both);
});

test("a variable that holds what cannot be sent is refused, and not shown", () => {
  vi.stubEnv("ATLAS_TOKEN", "Bearer secret-1234");
  expect(() => createAtlasClient()).toThrow('/token begins with "Bearer"');
  expect(() => createAtlasClient()).not.toThrow(/1234/);
});
