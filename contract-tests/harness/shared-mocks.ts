// Prism takes seconds to load, so that one set of mocks serves all test files.

import type { TestProject } from "vitest/node";
import { startMocks } from "../../src/mock.ts";

declare module "vitest" {
  interface ProvidedContext {
    mocks: { clarifeye: string; improvely: string };
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { clarifeye, improvely, close } = await startMocks();
  project.provide("mocks", { clarifeye: clarifeye.url, improvely: improvely.url });
  return close;
}
