import { defineConfig } from "vitest/config";

/** Tests of what the contract tests are made with, and of the commands. */
const TOOLS = [
  "contract-tests/{cases,changes,docs,generation,mutation}/**/*.test.ts",
  "contract-tests/{demo,lint-rules,mock-command}.test.ts",
];
/** Tests that need a browser. */
const BROWSER = ["contract-tests/browser/**/*.test.ts"];
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
          include: ["contract-tests/**/*.test.ts", "examples/*.test.ts"],
          exclude: [...TOOLS, ...FAULTS, ...BROWSER],
          globalSetup: "contract-tests/harness/shared-mocks.ts",
        },
      },
      { extends: true, test: { name: "browser", include: BROWSER } },
      { extends: true, test: { name: "faults", include: FAULTS } },
      { extends: true, test: { name: "tools", include: TOOLS, testTimeout: 60_000 } },
    ],
  },
});
