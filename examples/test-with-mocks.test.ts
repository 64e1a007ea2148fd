import { createImprovelyClient } from "user-permission-clients";
import { startMocks } from "user-permission-clients/mock";
import { afterAll, afterEach, expect, test } from "vitest";

const mocks = await startMocks(); // Prism, on free ports of 127.0.0.1
afterEach(() => mocks.reset());
afterAll(() => mocks.close());

const improvely = createImprovelyClient({ key: "any", baseUrl: mocks.improvely.url });

/** What is to be tested, in a file of its own. */
async function letIn(email: string): Promise<string> {
  try {
    await improvely.grantUserPermission({ email, project: 1, permission: "view" });
    return "let in";
  } catch (error) {
    if (!improvely.grantUserPermission.isHttpError(error)) throw error;
    return `not let in: ${error.status}`;
  }
}

test("lets a person in", async () => {
  expect(await letIn("dan@example.com")).toBe("let in");
  expect(mocks.improvely.requests).toMatchObject([
    { operation: "grantUserPermission", body: { email: "dan@example.com", permission: "view", key: "***" } },
  ]);
});

test("says that a person could not be let in", async () => {
  mocks.improvely.answer("grantUserPermission", 400); // until the reset
  expect(await letIn("dan@example.com")).toBe("not let in: 400");
});
