import { createImprovelyClient } from "user-permission-clients";
import { startMocks } from "user-permission-clients/mock";
import { afterAll, afterEach, expect, test } from "vitest";

const mocks = await startMocks(); // Prism, on free ports of 127.0.0.1
afterEach(() => mocks.reset());
afterAll(() => mocks.close());

const improvely = createImprovelyClient({ key: "any", baseUrl: mocks.improvely.url });
const letIn = (email: string) => improvely.grantUserPermission({ email, project: 1, permission: "view" }); // your code

test("lets a person in", async () => {
  await letIn("dan@example.com");
  expect(mocks.improvely.requests).toMatchObject([{ body: { email: "dan@example.com", permission: "view" } }]);
});

test("passes on that a person could not be let in", async () => {
  mocks.improvely.answer("grantUserPermission", 400); // until the reset
  await expect(letIn("dan@example.com")).rejects.toMatchObject({ name: "HttpError", status: 400 });
});
