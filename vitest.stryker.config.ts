import { defineConfig } from "vitest/config";
import shared from "./vitest.config.ts";

const { projects: _, ...settings } = shared.test ?? {};

/** The tests of `src/`, without those that run what was built, and those whose verdict depends on chance. */
export default defineConfig({
  test: {
    ...settings,
    include: ["contract-tests/*.test.ts", "contract-tests/{clarifeye,improvely,faults}/*.test.ts"],
    exclude: ["demo", "examples", "layers", "lint-rules", "mock-command", "package", "properties", "random-inputs"].map(
      (name) => `**/${name}.test.ts`,
    ),
    globalSetup: "contract-tests/harness/shared-mocks.ts",
  },
});
