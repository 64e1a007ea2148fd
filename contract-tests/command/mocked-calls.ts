// Command lines for the mocks of the made-up vendors, and these mocks, for the file of tests that starts them.

import { afterEach, beforeEach, vi } from "vitest";
import { ID, startMadeUpMocks } from "../mock/made-up-mocks.ts";

export async function startMockedCalls() {
  const { atlas, borealis } = await startMadeUpMocks();
  beforeEach(() => void vi.stubEnv("BOREALIS_KEY", "a-key-of-borealis").stubEnv("ATLAS_TOKEN", "a-token-of-atlas"));
  afterEach(() => [atlas, borealis].forEach((mock) => void mock.reset()));
  const ofDan = ["--email", "dan@example.com", "--project", "1", "--base-url", borealis.url, "--retries", "0"];
  const ofProject = ["--project-id", ID, "--base-url", atlas.url];
  return {
    atlas,
    borealis,
    LIST: ["atlas", "listProjectUsers", ...ofProject],
    UPDATE: ["atlas", "updateUserPermissions", "--permission-id", ID, "--permissions", "CAN_VIEW_DATA", ...ofProject],
    GRANT: ["borealis", "grantUserPermission", "--permission", "view", ...ofDan],
    REVOKE: ["borealis", "revokeUserPermission", ...ofDan],
  };
}
