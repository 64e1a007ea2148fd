// createUser and deleteUser: what they send, and what comes of the answer that the page prints.

import { inspect } from "node:util";
import { describe, expect, inject, test } from "vitest";
import { mockFetch } from "../../scripts/judges/mock-fetch.ts";
import { jsonResponse, recordingFetch } from "../../scripts/judges/recording-fetch.ts";
import { createImprovelyClient, type ImprovelyClient, toCurl } from "../../src/improvely.ts";
import { curl } from "../harness/curl.ts";
import { createUser, deleteUser } from "./documented-users.ts";

const person = createUser.samples.input;
const success = createUser.samples.responses[200];
type NewUser = Parameters<ImprovelyClient["createUser"]>[0];

/** A client whose server gives this text. */
function answered(text: string, status = 200) {
  const { fetch, requests } = recordingFetch(() => new Response(text, { status }));
  return { client: createImprovelyClient({ key: "a-key-of-tests", fetch }), requests };
}

describe("createUser sends what Improvely documents", () => {
  const all = "key=a-key-of-tests&first_name=Dan&last_name=Grossman&email=dan%40awio.com&password=itsasecret";
  test.each<[string, Partial<NewUser>, string]>([
    ["the required fields", {}, ""],
    [
      "an administrator who is told of everything",
      { is_administrator: true, notify_goal: true, notify_fraud: true, timezone: "Europe/Berlin" },
      "&timezone=Europe%2FBerlin&is_administrator=true&notify_goal=true&notify_fraud=true",
    ],
    ["what is declined", { is_administrator: false }, "&is_administrator=false"],
  ])("%s", async (_what, further, fields) => {
    const { client, requests } = answered(JSON.stringify(success));
    await expect(client.createUser({ ...person, ...further })).resolves.toEqual(success);
    expect(requests.map(({ method, url, body }) => [method, url, String(body)])).toEqual([
      ["POST", "https://api.improvely.com/v1/user.json", all + fields],
    ]);
    // Prism, too, takes it for what the spec documents.
    const mocked = createImprovelyClient({ key: "k", baseUrl: inject("mocks").improvely, fetch: mockFetch });
    await expect(mocked.createUser({ ...person, ...further })).resolves.toEqual(success);
  });

  test.each<[string, object, string]>([
    ["no first name", { first_name: undefined }, ""],
    ["no password", { password: undefined }, ""],
    ["a password that is a number", { password: 12345678 }, "/password"],
    ["a password that could not be masked", { password: "x".repeat(4097) }, "/password"],
    ["a flag in words", { is_administrator: "true" }, "/is_administrator"],
    ["the key as input", { key: "k" }, ""],
    ["an id", { id: 3 }, ""],
  ])("and nothing with %s", async (_what, wrong, path) => {
    const { client, requests } = answered(JSON.stringify(success));
    await expect(client.createUser({ ...person, ...wrong })).rejects.toMatchObject({
      name: "InvalidInputError",
      faults: expect.arrayContaining([expect.objectContaining({ path })]),
    });
    expect(requests).toEqual([]);
  });
});

describe("what the answers to createUser come to", () => {
  test("the body as the page prints it is an error, which says that the user may exist", async () => {
    const { client, requests } = answered('{"status": "success", id: 3}');
    const error = await client.createUser(person).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "UnexpectedResponseError", status: 200, outcome: "unknown" });
    expect(String(error)).toMatch(/the body is not JSON; the user may exist$/);
    expect(requests).toHaveLength(1);
  });

  test("a success without an id is one, and an id in words is none", async () => {
    await expect(answered('{"status":"success"}').client.createUser(person)).resolves.toEqual({ status: "success" });
    await expect(answered('{"status":"success","id":"3"}').client.createUser(person)).rejects.toMatchObject({
      outcome: "unknown",
      message: expect.stringContaining("/id must be integer; the user may exist"),
    });
  });

  test("a refusal says that nothing was done, and nothing of the user", async () => {
    const refusal = JSON.stringify(createUser.samples.responses[400]);
    const error = await answered(refusal, 400)
      .client.createUser(person)
      .catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "HttpError", status: 400, documented: true, outcome: "not done" });
    expect(String(error)).toMatch(/Missing required parameter: `email`\.$/);
  });

  test("it is not sent again after a failure in which the user may have been created", async () => {
    const { client, requests } = answered("", 500);
    await expect(client.createUser(person)).rejects.toThrow("was answered with 500; the user may exist");
    expect(requests).toHaveLength(1);
  });
});

test("a short password is masked where it was put", async () => {
  const { client } = answered("", 500);
  const error = await client.createUser({ ...person, password: "pa55" }).catch((reason) => reason);
  expect(error.request.body).toContain("password=***");
  expect([inspect(error, { depth: null }), JSON.stringify(error), toCurl(error)].join()).not.toContain("pa55");
});

test("deleteUser sends an id or an address, and may be sent again", async () => {
  const { fetch, requests } = recordingFetch(() => jsonResponse({}, requests.length === 1 ? 500 : 200));
  const client = createImprovelyClient({ key: "k", fetch });
  await expect(client.deleteUser({ id: 3 })).rejects.toMatchObject({ name: "UnexpectedResponseError", attempts: 2 });
  expect(requests.map(({ method, url, body }) => [method, url, String(body)])).toEqual(
    Array(2).fill(["DELETE", "https://api.improvely.com/v1/user.json", "key=k&id=3"]),
  );
  await expect(client.deleteUser({} as { id: number })).rejects.toMatchObject({ name: "InvalidInputError" });
});

test.each([createUser, deleteUser])("the mock answers $method $path by curl", async (operation) => {
  const command = `curl ${inject("mocks").improvely}${operation.path} -X ${operation.method} -d '${operation.samples.request}'`;
  expect(await curl(command)).toEqual(operation.samples.responses[200]);
});
