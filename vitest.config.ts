import { defineConfig } from "vitest/config";

/** Tests of what the contract tests are made with, and of the commands. */
const TOOLS = [
  "contract-tests/{cases,changes,generation,mutation}/**/*.test.ts",
  "contract-tests/{demo,lint-rules,mock-command}.test.ts",
];
const FAULTS = ["contract-tests/{faults,live}/**/*.test.ts"];

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
          exclude: [...TOOLS, ...FAULTS],
          globalSetup: "contract-tests/harness/shared-mocks.ts",
        },
      },
      { extends: true, test: { name: "faults", include: FAULTS } },
      { extends: true, test: { name: "tools", include: TOOLS } },
    ],
  },
});
