import { defineConfig } from "vitest/config";
import type { TestSequencer, TestSpecification } from "vitest/node";
import shared from "./vitest.config.ts";

const { projects: _, ...settings } = shared.test ?? {};
/** From the first to the last that a mutant should have to wait for. */
const SLOW = ["limits", "walks", "any-client", "agreement", "shapes", "shapes-bodies", "canary", "matrix", "mock"];

/** A mutant is done with at the first test that fails, so that slow tests come last. */
class QuickFirst implements TestSequencer {
  shard(files: TestSpecification[]) {
    return files;
  }
  sort(files: TestSpecification[]) {
    const rank = ({ moduleId }: TestSpecification) => SLOW.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
    return files.toSorted((one, other) => rank(one) - rank(other));
  }
}

/** The tests of `src/`, without those that run what was built, and those whose verdict depends on chance. */
export default defineConfig({
  test: {
    ...settings,
    include: [
      "contract-tests/**/*.test.ts",
      "scripts/judges/agreement.test.ts",
      "scripts/generator/{any-client,shapes,shapes-bodies}.test.ts",
    ],
    exclude: [
      "contract-tests/{examples,package}/**",
      "contract-tests/layers.test.ts",
      "contract-tests/client/faults/properties.test.ts",
      "contract-tests/specifications/{answer-cases,input-cases,random-inputs}.test.ts",
    ],
    globalSetup: "contract-tests/harness/shared-mocks.ts",
    sequence: { sequencer: QuickFirst },
  },
});
