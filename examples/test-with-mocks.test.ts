import { createClarifeyeClient, createImprovelyClient } from "user-permission-clients";
import { startMocks } from "user-permission-clients/mock";
import { afterAll, afterEach, expect, test } from "vitest";

const mocks = await startMocks(); // Prism, on free ports of 127.0.0.1
afterEach(() => mocks.reset());
afterAll(() => mocks.close());

const improvely = createImprovelyClient({ key: "any", baseUrl: mocks.improvely.url });
const clarifeye = createClarifeyeClient({ token: "any", baseUrl: mocks.clarifeye.url });
const letIn = (email: string) => improvely.grantUserPermission({ email, project: 1, permission: "view" }); // your code

test("lets a person in, though the server first asks to wait", async () => {
  const wait = { status: 429, headers: { "Retry-After": "0" }, undocumented: true };
  mocks.improvely.answer("grantUserPermission", [wait, 200]); // until the reset
  await letIn("dan@example.com");
  expect(mocks.improvely.requests).toMatchObject([{}, { body: { email: "dan@example.com", permission: "view" } }]);
});

test("finds everybody, on two pages", async () => {
  const people = ["ann@example.com", "dan@example.com"].map((email) => ({ user: { email } }));
  mocks.clarifeye.records("listProjectUsers", people);
  const found = clarifeye.listProjectUsers.all({ project_id: "0b0d6d5e-9b1f-4f0a-8b61-0d6f7d3c1a11", limit: 1 });
  for (const person of people) expect((await found.next()).value).toEqual(person);
  expect(mocks.clarifeye.requests).toMatchObject([{ query: { limit: 1 } }, { query: { offset: 1 } }]);
});
