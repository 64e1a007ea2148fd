import { parse } from "node:querystring";
import { describe, expect, inject, test } from "vitest";
import { mockFetch } from "../../scripts/judges/mock-fetch.ts";
import { jsonResponse, recordingFetch } from "../../scripts/judges/recording-fetch.ts";
import { createImprovelyClient } from "../../src/improvely.ts";
import { curl } from "../harness/curl.ts";
import { grantUserPermission as documented } from "./documented-permissions.ts";

const success = documented.samples.responses[200];
const sample = { email: "dan@awio.com", project: 1, permission: "full" } as const;

async function recorded(key: string, input: object) {
  const { fetch, requests } = recordingFetch(() => jsonResponse(success));
  await createImprovelyClient({ key, fetch }).grantUserPermission(input as typeof sample);
  return requests;
}

describe("grantUserPermission sends what Improvely documents", () => {
  test.each([
    ["an id", { id: 7, project: 1, permission: "view" }, "id=7&project=1&permission=view"],
    ["an id of 1", { id: 1, project: 1, permission: "view" }, "id=1&project=1&permission=view"],
    ["an id and an e-mail address", { ...sample, id: 7 }, "id=7&email=dan%40awio.com&project=1&permission=full"],
    ["an id that is undefined", { ...sample, id: undefined }, "email=dan%40awio.com&project=1&permission=full"],
    [
      "the largest exact number",
      { ...sample, project: 2 ** 53 - 1 },
      "email=dan%40awio.com&project=9007199254740991&permission=full",
    ],
  ])("the fields of %s and no others", async (_what, input, fields) => {
    const [request] = await recorded("k", input);
    expect(String(request?.body)).toBe(`key=k&${fields}`);
  });

  test.each([
    ["plus signs", "a+b", "a%2Bb"],
    ["ampersands", "a&b", "a%26b"],
    ["equals signs", "a=b", "a%3Db"],
    ["percent signs", "a%20b", "a%2520b"],
    ["spaces", "a b", "a+b"],
    ["non-ASCII letters", "ä", "%C3%A4"],
  ])("%s in a key, escaped", async (_what, key, escaped) => {
    const [request] = await recorded(key, sample);
    expect(String(request?.body)).toMatch(`key=${escaped}&`);
    expect(parse(String(request?.body)).key).toBe(key);
  });

  test.each([
    "dan+tag@awio.com",
    "a&project=2@awio.com",
    "a%40b=c@awio.com",
    "jürgen@exämple.de",
    "用户@例子.广告",
    "😀@awio.com",
  ])("the e-mail address %s, which Prism reads as it was given", async (email) => {
    const [request] = await recorded("k", { ...sample, email });
    expect({ ...parse(String(request?.body)) }).toEqual({ key: "k", email, project: "1", permission: "full" });

    const client = createImprovelyClient({ key: "k", baseUrl: inject("mocks").improvely, fetch: mockFetch });
    await expect(client.grantUserPermission({ ...sample, email })).resolves.toEqual(success);
  });
});

describe("grantUserPermission refuses before it sends", () => {
  test.each<[string, unknown, string]>([
    ["neither id nor email", { project: 1, permission: "view" }, ""],
    ["an id and an email that are undefined", { id: undefined, email: undefined, project: 1, permission: "view" }, ""],
    ["an id that is a string", { id: "7", project: 1, permission: "view" }, "/id"],
    ["an id that is not whole", { id: 1.5, project: 1, permission: "view" }, "/id"],
    ["an id that is not a number", { id: Number.NaN, project: 1, permission: "view" }, "/id"],
    ["an id that is infinite", { id: Number.POSITIVE_INFINITY, project: 1, permission: "view" }, "/id"],
    ["a project too large to be exact", { ...sample, project: 2 ** 53 }, "/project"],
    ["an empty address", { ...sample, email: "" }, "/email"],
    ["an address without an @", { ...sample, email: "dan" }, "/email"],
    ["an address with a line end", { ...sample, email: "dan@awio.com\n" }, "/email"],
    ["an address with U+0000", { ...sample, email: "dan\0@awio.com" }, "/email"],
    ["an address with a control character", { ...sample, email: "dan@awio.\u009fcom" }, "/email"],
    ["an id of 0", { ...sample, id: 0 }, "/id"],
    ["a project below 1", { ...sample, project: -1 }, "/project"],
    ["a list of addresses", { ...sample, email: ["dan@awio.com"] }, "/email"],
    ["an unknown permission", { ...sample, permission: "admin" }, "/permission"],
    ["no permission", { email: "dan@awio.com", project: 1 }, ""],
    ["no project", { email: "dan@awio.com", permission: "view" }, ""],
    ["an unknown property", { ...sample, role: "admin" }, ""],
    ["the key as input", { ...sample, key: "k" }, ""],
  ])("%s", async (_what, wrong, path) => {
    const { fetch, requests } = recordingFetch(() => jsonResponse(success));
    await expect(createImprovelyClient({ key: "k", fetch }).grantUserPermission(wrong as never)).rejects.toMatchObject({
      name: "InvalidInputError",
      operation: "grantUserPermission",
      faults: expect.arrayContaining([expect.objectContaining({ path })]),
    });
    expect(requests).toEqual([]);
  });

  test("with one fault for both that are missing", async () => {
    const client = createImprovelyClient({ key: "k", fetch: recordingFetch(() => jsonResponse(success)).fetch });
    await expect(client.grantUserPermission({ project: 1, permission: "view" } as never)).rejects.toMatchObject({
      faults: [{ path: "", message: "must have required property 'id' or must have required property 'email'" }],
    });
  });
});

describe("Prism reads the form as the client's types and validator do", () => {
  const send = (form: string) =>
    fetch(inject("mocks").improvely + documented.path, {
      method: documented.method,
      headers: { "Content-Type": documented.requestBody.mediaType },
      body: form,
    });

  test.each([
    ["id alone", "key=k&id=7&project=1&permission=view", 200],
    ["email alone", "key=k&email=a@b&project=1&permission=view", 200],
    ["both", "key=k&id=7&email=a@b&project=1&permission=view", 200],
    ["neither", "key=k&project=1&permission=view", 400],
    ["an empty id", "key=k&id=&project=1&permission=view", 400],
    ["an id in words", "key=k&id=seven&project=1&permission=view", 400],
    ["no project", "key=k&id=7&permission=view", 400],
    ["no permission", "key=k&id=7&project=1", 400],
    ["an unknown permission", "key=k&id=7&project=1&permission=admin", 400],
    ["no key", "id=7&project=1&permission=view", 400],
  ])("%s", async (_what, form, status) => {
    const response = await send(form);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(documented.samples.responses[status as 200 | 400]);
  });

  test("except that it does not notice unknown fields, which the client's validator refuses", async () => {
    const response = await send("key=k&id=7&project=1&permission=view&role=admin");
    expect(response.status, "Prism now notices unknown form fields: move this case to the table above").toBe(200);
  });
});

test("the mock answers the page's own curl command, unchanged but for its host", async () => {
  const page = `curl https://api.improvely.com/v1/user_permission.json \\
     -X POST \\
     -d 'key=90c0d64fds653338as6869e54267e05&email=dan@awio.com&project=1&permission=full'`;
  expect(await curl(page.replace("https://api.improvely.com/v1", inject("mocks").improvely))).toEqual(success);
});
