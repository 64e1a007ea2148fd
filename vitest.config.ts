import { defineConfig } from "vitest/config";

/** Tests that need a browser. */
const BROWSER = "scripts/docs/browser.test.ts";
/** Runs all tests of a copy of the project, so that it takes minutes. */
const VENDOR = "scripts/vendor/third-vendor.test.ts";
/** Compares every mutant of the specs. */
const MUTANTS = "scripts/contract-diff/mutants/*.test.ts";

export default defineConfig({
  test: {
    pool: "threads",
    maxWorkers: 2,
    // No test changes what another could see, and loading the tools once for all halves the time.
    isolate: false,
    setupFiles: "scripts/testing/undo-replacements.ts",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { include: ["src/**"], thresholds: { 100: true } },
    projects: [
      {
        extends: true,
        test: {
          name: "contract",
          include: ["contract-tests/**/*.test.ts", "examples/*.test.ts"],
          globalSetup: "contract-tests/harness/shared-mocks.ts",
        },
      },
      {
        extends: true,
        test: { name: "tools", include: ["scripts/**/*.test.ts"], exclude: [BROWSER, VENDOR, MUTANTS] },
      },
      { extends: true, test: { name: "browser", include: [BROWSER] } },
      { extends: true, test: { name: "vendor", include: [VENDOR], testTimeout: 900_000 } },
      { extends: true, test: { name: "diff", include: [MUTANTS], testTimeout: 900_000 } },
    ],
  },
});
