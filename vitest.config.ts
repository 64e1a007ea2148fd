import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["contract-tests/**/*.test.ts"],
    globalSetup: "contract-tests/harness/shared-mocks.ts",
    testTimeout: 20_000,
  },
});
