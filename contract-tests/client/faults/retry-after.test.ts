import { describe, expect, test } from "vitest";
import { calls } from "./calls.ts";

/** What the error of a call says that the server asks for with `Retry-After`. */
async function askedBy(value: string): Promise<number | undefined> {
  const fetch = async () => new Response("{}", { status: 500, headers: { "Retry-After": value } });
  const error = await calls.updateUserPermissions({ fetch, maxRetries: 0 }).catch((reason) => reason);
  expect(error).toMatchObject({ name: "HttpError" });
  return error.retryAfterMs;
}

describe("a Retry-After of", () => {
  test.each([
    ["0", 0],
    ["12", 12_000],
    [" 12 ", 12_000],
    ["Thu, 01 Jan 1970 00:00:00 GMT", 0],
    ["Thursday, 01-Jan-70 00:00:00 GMT", 0],
  ])("%j asks for %i ms", async (value, ms) => {
    expect(await askedBy(value)).toBe(ms);
  });

  test.each([
    "",
    "7 s",
    "in 7",
    "1.5",
    "-1",
    "1970-01-01",
    "not before Thu, 01 Jan 1970 00:00:00 GMT",
    "Soon, perhaps",
  ])("%j asks for no time", async (value) => {
    expect(await askedBy(value)).toBeUndefined();
  });
});
