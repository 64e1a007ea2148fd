// What errors say and hold, and how to know one.

import { describe, expect, test, vi } from "vitest";
import { createBorealisClient } from "../../scripts/testing/made-up-clients.ts";
import { isClientError } from "../../src/index.ts";

/** The error of a call whose every attempt gets this answer. */
async function errorOf(fetch: typeof globalThis.fetch, options: object = {}) {
  const client = createBorealisClient({ key: "a-key-of-tests", fetch, maxRetries: 0, ...options });
  const call = client.grantUserPermission({ id: 7, project: 1, permission: "view" });
  return call.then(
    () => expect.fail("an error expected"),
    (error) => error,
  );
}

const SENT = "grantUserPermission: POST https://api.borealis.example/v1/user_permission.json";
const answered = (body: string) => errorOf(async () => new Response(body, { status: 500 }));

describe("the message of a failure", () => {
  test.each<[body: unknown, sentence: string]>([
    [{ message: "One.", error: "Two.", detail: "Three." }, ": One."],
    [{ message: 7, error: "Two.", detail: "Three." }, ": Two."],
    [{ message: "", error: null, detail: "Three." }, ": Three."],
    [{ message: "One.", project: ["No."] }, ": One."],
    [{ error: { code: 7, message: "Inner." }, project: ["No."] }, ": Inner."],
    [{ error: { code: 7, message: "" } }, ': {"error":{"code":7,"message":""}}'],
    [{ detail: "Three.", error: { message: "Inner." } }, ": Three."],
    [{ project: ["No.", "Never."], id: ["Bad."], tags: [1], count: 7, text: "No." }, ": project: No. Never.; id: Bad."],
    [[["No."]], ": No."],
    [{}, ": {}"],
    [{ code: 7 }, ': {"code":7}'],
    [{ error: "invalid_grant", error_description: "The token is over." }, ": invalid_grant"],
    [{ error: { detail: "Inner." } }, ": Inner."],
    [{ error: ["One.", "Two."] }, ": One. Two."],
    [{ errors: ["One.", "Two."] }, ": One. Two."],
    [{ errors: [{ field: "email", message: "No." }] }, ": No."],
    [{ errors: { email: ["No."], user: { name: ["Never."] } } }, ": email: No.; user: name: Never."],
    [{ detail: [{ loc: ["body", "email"], msg: "No address." }] }, ": No address."],
    [{ title: "Not found", status: 404, type: "about:blank" }, ": Not found"],
    [{ user: { email: ["No."] } }, ": user: email: No."],
    [{ message: { text: "odd" } }, ': {"message":{"text":"odd"}}'],
    [{ error: true }, ': {"error":true}'],
    [JSON.parse('{"__proto__":{"message":"No."}}'), ": __proto__: No."],
    [{ constructor: ["No."] }, ": constructor: No."],
    [null, ""],
    [7, ""],
    ["No.", ""],
    [{ message: "x".repeat(300) }, `: ${"x".repeat(300)}`],
    [{ message: `${"x\n".repeat(150)}yz\n` }, `: ${"x ".repeat(150)}…`],
  ])("with the body %j ends in the vendor's words", async (body, sentence) => {
    expect((await answered(JSON.stringify(body))).message).toBe(`${SENT} was answered with 500${sentence}`);
  });

  test("with a body that is not JSON has none of it", async () => {
    const error = await answered("<p>No.</p>");
    expect(error).toMatchObject({ message: `${SENT} was answered with 500`, body: "<p>No.</p>", api: "borealis" });
  });

  test("says after how many attempts it came, where there was more than one", async () => {
    vi.spyOn(Math, "random").mockReturnValue(0);
    const error = await errorOf(async () => new Response("", { status: 429 }), { maxRetries: 1 });
    expect(error.message).toBe(`${SENT} was answered with 429 (attempt 2)`);
  });

  test("to come in time says how long was waited, in whole ms", async () => {
    const error = await errorOf(() => new Promise(() => {}), { timeoutMs: 20.4 });
    expect(error.message).toBe(`${SENT} got no whole answer within 20 ms; the server may or may not have acted`);
  });
});

describe("the reason of a NetworkError", () => {
  /** An error with the causes 1 to `most` below it. */
  const nested = (most: number, depth = 0): Error =>
    new Error(String(depth), depth === most ? {} : { cause: nested(most, depth + 1) });

  test.each<[what: string, thrown: unknown, reason: string]>([
    ["an error and its code", Object.assign(new Error("no"), { code: "E1" }), "no, E1"],
    ["the code of an error without words", Object.assign(new Error(""), { code: "E1" }), "E1"],
    ["a code alone", { code: "E1" }, "E1"],
    ["an object that says nothing", {}, "no reason given"],
    ["a number", 7, "7"],
    ["an error that says the same twice", new Error("no", { cause: { message: "no", code: "no" } }), "no"],
    ["an error whose cause is null", new Error("no", { cause: null }), "no"],
    ["no more than five errors, one the cause of the other", nested(6), "0, 1, 2, 3, 4"],
  ])("names %s", async (_what, thrown, reason) => {
    const error = await errorOf(() => Promise.reject(thrown));
    expect(error).toMatchObject({ name: "NetworkError", reason });
    expect(error.cause).toEqual(new Error(reason));
  });
});

describe("isClientError", () => {
  const brand = Symbol.for("user-permission-clients.ClientError");

  test("knows an error of this copy of the package, and one of another", async () => {
    const error = await answered("");
    expect(isClientError(error)).toBe(true);
    expect(error[brand]).toBe(true);
    expect(isClientError({ [brand]: true })).toBe(true);
  });

  test.each([undefined, null, "text", 7, {}, new Error("no"), () => {}])("takes nothing else for one: %s", (other) => {
    expect(isClientError(other)).toBe(false);
  });
});
