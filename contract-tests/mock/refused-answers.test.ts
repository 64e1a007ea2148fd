// What a mock refuses to answer, and says why when it is asked for.

import { describe, expect, test } from "vitest";
import { createBorealisClient, MADE_UP } from "../../scripts/testing/made-up-clients.ts";
import { startMock } from "../../src/mock.ts";
import { ID, RECORD, startMadeUpMocks } from "./made-up-mocks.ts";

const { atlas, borealis } = await startMadeUpMocks();

/** What is answered to a valid request. */
const answered = async () => {
  const headers = { Authorization: "Bearer t", "Content-Type": "application/json" };
  const init = { method: "PATCH", headers, body: '{ "permissions": [] }' };
  return (await fetch(`${atlas.url}/projects/${ID}/users/${ID}/`, init)).status;
};

describe("what is refused before it is asked for", () => {
  const invalid = { ...RECORD, id: 1, permissions: ["CAN_FLY"] };
  // biome-ignore format: a table, a line a row
  test.each<[string, unknown, string]>([
    ["a status that is not documented", 503, "/status 503 is not documented; 200, 400, 401, 403, 404 are. If this is meant"],
    ["a status that is none", 99, "/status must be a whole number from 200 to 599."],
    ["half a status", 200.5, "/status must be a whole number from 200 to 599."],
    ["a status in words", { status: "200" }, "/status must be a whole number from 200 to 599."],
    ["nothing", undefined, "an answer is a status, an object, or a function that gives one"],
    ["null", null, "an answer is a status, an object, or a function that gives one"],
    ["a text", "200", "an answer is a status, an object, or a function that gives one"],
    ["an empty list", [], "there is no answer in the list"],
    ["one of a list", [200, 503], "/status 503 is not documented"],
    ["a list in a list", [[200]], "an answer is a status, an object"],
    ["a part that there is not", { stauts: 200, delay: 5, x: 1 }, "/stauts is no part of an answer; did you mean status?; /delay is no part of an answer; did you mean delayMs?; /x is no part of an answer; it has status, body, headers, delayMs, undocumented, fault."],
    ["an inherited part", JSON.parse('{ "__proto__": 1 }'), "/__proto__ is no part of an answer"],
    ["each part of a body", { body: invalid }, "/body/id must be string; /body/permissions/0 must be equal to one of the allowed values: CAN_"],
    ["a body of another status", { status: 404, body: { error: 404 } }, "/body/error must be string"],
    ["misspelt properties", { body: { ...RECORD, permisions: [], user: { emial: "a" } } }, "/body/user/emial is not documented; did you mean email?; /body/permisions is not documented; did you mean permissions?. If"],
    ["a property that nobody knows", { body: { ...RECORD, x: 1 } }, "/body/x is not documented. If this is meant"],
    ["a body in bytes", { body: new Uint8Array([123, 125]) }, "/body must be what the bytes mean"],
    ["a body that JSON cannot say", { body: { id: 1n } }, "/body cannot be written as JSON: Do not know how to serialize a BigInt."],
    ["a body that is a function", { body: () => RECORD }, "/body cannot be written as JSON."],
    ["another media type", { body: RECORD, headers: { "Content-Type": "text/html" } }, 'The received media type "text/html" does not match'],
    ["a body with a 205", { status: 205, body: {}, undocumented: true }, "/body must be left out: in HTTP, 205 has none."],
    ["a body with a 204", { status: 204, body: {}, undocumented: true }, "/body must be left out: in HTTP, 204 has none."],
    ["headers that are a list", { headers: ["a"] }, "/headers must be an object of names and values"],
    ["a header that none can have", { headers: { "a b": "c" } }, "/headers/a b is no header, or has a value that none can carry"],
    ["a header with a line end", { headers: { a: "b\r\nc: d" } }, "/headers/a is no header, or has a value that none can carry"],
    ["a header that is a number", { headers: { a: 1 } }, "/headers/a must be a string"],
    ["a time without end", { delayMs: Number.POSITIVE_INFINITY }, "/delayMs must be a whole number from 0 to 2147483647"],
    ["a time before now", { delayMs: -1 }, "/delayMs must be a whole number from 0"],
    ["a mere yes", { undocumented: "yes" }, "/undocumented must be true or false"],
    ["a fault that there is not", { fault: "slow" }, "/fault must be one of reset, no answer, cut off."],
    ["a fault with an answer", { fault: "reset", status: 200, undocumented: true }, "/status is not for an answer with a `fault`; /undocumented is not for an answer with a `fault`."],
  ])("%s", async (_what, answer, message) => {
    expect(() => atlas.answer("updateUserPermissions", answer as number)).toThrow(
      expect.objectContaining({ message: expect.stringContaining(`updateUserPermissions cannot be answered so: ${message}`) }),
    );
    expect(await answered()).toBe(200);
  });

  test("an operation that there is not", () => {
    const message = 'no operation "grantPermission" to answer; it has grantUserPermission, revokeUserPermission.';
    expect(() => borealis.answer("grantPermission", 200)).toThrow(message);
    expect(() => borealis.records("grantPermission", [])).toThrow(message);
  });
});

describe("a function", () => {
  test.each<[string, () => never, string]>([
    ["gives what is not documented", () => 503 as never, "/status 503 is not documented; 200, 400 are"],
    ["gives nothing", () => undefined as never, "an answer is a status, an object"],
    ["throws", () => expect.fail("not here"), "not here"],
    [
      "throws no error",
      () => {
        throw "a text";
      },
      "a text",
    ],
  ])("that %s answers 500, and makes the next reset or close throw", async (_what, answer, message) => {
    const mock = await startMock(MADE_UP.borealis);
    const client = createBorealisClient({ key: "k", baseUrl: mock.url, maxRetries: 0 });
    const call = () =>
      client.grantUserPermission({ id: 7, project: 1, permission: "view" }).catch(({ status }) => status);
    mock.answer("grantUserPermission", answer);
    expect(await call()).toBe(500);
    expect(() => mock.reset()).toThrow(`could not answer grantUserPermission: `);
    expect(() => mock.reset()).not.toThrow();
    expect(await call()).not.toBe(500);
    mock.answer("grantUserPermission", answer);
    await call();
    await expect(mock.close()).rejects.toThrow(message);
  });
});
