import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["contract-tests/**/*.test.ts"],
    globalSetup: "contract-tests/harness/shared-mocks.ts",
    pool: "threads",
    maxWorkers: 2,
    // No test file changes what another could see, and loading the tools once for all halves the time.
    isolate: false,
    testTimeout: 20_000,
  },
});
