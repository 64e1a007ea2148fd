// Answers in text: Dione gives a note's text as it is, and refuses in a sentence.

import { describe, expect, test, vi } from "vitest";
import { createDioneClient } from "../../scripts/testing/made-up-clients.ts";
import { HttpError, UnexpectedResponseError } from "../../src/index.ts";
import type { ClientOptions } from "../../src/options.ts";

const read = (status: number, body: string, options: ClientOptions = {}) =>
  createDioneClient({
    login: "u:p",
    fetch: async () => new Response(body, { status }),
    maxRetries: 0,
    ...options,
  }).readNote({
    id: 7,
  });
const failed = (status: number, body: string) => read(status, body).catch((error) => error);

describe("a success in text", () => {
  test.each([
    ["plain", "Buy milk.\n"],
    ["empty", ""],
    ["like JSON", '{"error":"none"}'],
    ["like JSON in a string", '"a"'],
    ["with integers that JavaScript cannot hold", "id\n12345678901234567890\n"],
    ["that looks as if it were nested without end", "[".repeat(1000)],
    ["with line ends of all kinds, and what is no letter", "a\r\nb\u0000\ufeff😀"],
  ])("is given as it is: %s", async (_what, text) => {
    const onDrift = vi.fn();
    await expect(read(200, text, { strict: true, onDrift })).resolves.toBe(text);
    expect(onDrift).not.toHaveBeenCalled();
  });

  test("is not as documented where it does not fit its schema, and is shown as it came", async () => {
    const text = `${"[".repeat(300)}${"x".repeat(2000)}`;
    const error = await failed(200, text);
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(error.faults).toEqual([{ path: "", message: "must NOT have more than 2000 characters" }]);
    expect(error.body).toBe(text);
  });

  test("is as long as any answer may be", async () => {
    await expect(read(200, "x".repeat(1001), { maxResponseBytes: 1000 })).rejects.toThrow("longer than 1000 bytes");
  });
});

describe("a failure in text", () => {
  test("is documented where it fits, and the message quotes it in one line", async () => {
    const error = await failed(401, "Who are you?\nSay it.\n");
    expect(error).toBeInstanceOf(HttpError);
    expect(error).toMatchObject({ status: 401, documented: true, body: "Who are you?\nSay it.\n" });
    expect(error.message).toMatch(/was answered with 401: Who are you\?.+Say it\.\s*$/);
    expect(error.message.trim()).not.toContain("\n");
  });

  test.each(["<p>No</p>", '{"error":"No"}', ""])("is not documented where it does not: %j", async (text) => {
    const error = await failed(401, text);
    expect(error).toMatchObject({ name: "HttpError", status: 401, documented: false, body: text });
    expect(error.message).toContain("401: not as documented: must match pattern");
  });

  test("beside one in JSON changes nothing for that", async () => {
    await expect(failed(404, '{"error":"No such note."}')).resolves.toMatchObject({
      documented: true,
      body: { error: "No such note." },
    });
    await expect(failed(404, "No such note.")).resolves.toMatchObject({ documented: false, body: "No such note." });
  });
});
