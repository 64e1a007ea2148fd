// Prism takes seconds to load, so that one set of mocks serves all test files.

import type { TestProject } from "vitest/node";
import { specifications } from "../../generated/specifications.ts";
import { startMocks } from "../../src/mock.ts";

type ApiName = keyof typeof specifications;

declare module "vitest" {
  interface ProvidedContext {
    /** The base URL of each API's mock. */
    mocks: Record<ApiName, string>;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const mocks = await startMocks();
  const urls = Object.keys(specifications).map((api) => [api, mocks[api as ApiName].url]);
  project.provide("mocks", Object.fromEntries(urls));
  return mocks.close;
}
