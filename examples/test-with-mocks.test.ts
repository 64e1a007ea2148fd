import { createImprovelyClient } from "user-permission-clients";
import { startMocks } from "user-permission-clients/mock";
import { afterAll, afterEach, expect, test } from "vitest";

const mocks = await startMocks(); // Prism, on free ports of 127.0.0.1
afterEach(() => mocks.reset());
afterAll(() => mocks.close());

const improvely = createImprovelyClient({ key: "any", baseUrl: mocks.improvely.url });
const letIn = (email: string) => improvely.grantUserPermission({ email, project: 1, permission: "view" }); // your code

test("lets a person in, though the server first asks to wait", async () => {
  const wait = { status: 429, headers: { "Retry-After": "0" }, undocumented: true };
  mocks.improvely.answer("grantUserPermission", [wait, 200]); // until the reset
  await letIn("dan@example.com");
  expect(mocks.improvely.requests).toMatchObject([{}, { body: { email: "dan@example.com", permission: "view" } }]);
});
