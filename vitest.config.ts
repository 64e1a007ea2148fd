import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    pool: "threads",
    maxWorkers: 2,
    // No test file changes what another could see, and loading the tools once for all halves the time.
    isolate: false,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    coverage: { include: ["src/**"], thresholds: { 100: true } },
    projects: [
      {
        extends: true,
        test: {
          name: "contract",
          include: ["contract-tests/**/*.test.ts"],
          exclude: ["contract-tests/faults/**", "contract-tests/live/**"],
          globalSetup: "contract-tests/harness/shared-mocks.ts",
        },
      },
      { extends: true, test: { name: "faults", include: ["contract-tests/{faults,live}/**/*.test.ts"] } },
    ],
  },
});
