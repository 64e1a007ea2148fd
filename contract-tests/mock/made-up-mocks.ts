// Mocks of the made-up vendors, for the file of tests that starts them.

import { afterAll } from "vitest";
import { MADE_UP } from "../../scripts/testing/made-up-clients.ts";
import { startMock } from "../../src/mock.ts";

export const ID = "3c90c3cc-0d44-4b50-8888-8dd25736052a";
export const RECORD = { id: ID, user: { id: ID, email: "ann@example.com" }, permissions: ["CAN_VIEW_DATA"] };

/** Two mocks, which are closed when the tests of the file that calls this have run. */
export async function startMadeUpMocks() {
  const [atlas, borealis] = [await startMock(MADE_UP.atlas), await startMock(MADE_UP.borealis)];
  afterAll(() => Promise.all([atlas, borealis].map((mock) => mock.close())));
  return { atlas, borealis };
}
