// No client can be made with a credential that cannot be sent, and no message holds it.

import { describe, expect, test, vi } from "vitest";
import { apiNamed } from "../../src/command/apis.ts";
import { InvalidInputError } from "../../src/index.ts";
import { vendors } from "../harness/vendors.ts";

const MISSING = "is missing: give it, or leave it out and set the environment variable";
const EMPTY = "is empty; is the environment variable that should hold it set?";
const SPACED = "begins or ends with white space; was it read from a file with a line end?";
const UNSENDABLE = "has characters that no HTTP header can carry, such as a line end";

describe.each(vendors)("$creator refuses", ({ creator, credentialOption, createWith }) => {
  test.each<[what: string, credential: unknown, reason: string]>([
    ["no credential", undefined, MISSING],
    ["null", null, "must be a string"],
    ["a number", 12345678, "must be a string"],
    ["an empty credential", "", EMPTY],
    ["white space", "  ", EMPTY],
    ["a credential with a line end", "secret-1234\n", SPACED],
    ["a credential with a header after it", "secret-1234\r\nX-Admin: 1", UNSENDABLE],
    ["a credential with a control character", "secret\u0000-1234", UNSENDABLE],
    ["a credential with letters that are not Latin-1", "secret-1234-ключ", UNSENDABLE],
    ["a credential with white space around it", " secret-1234", SPACED],
    ["a credential with its scheme", "Bearer secret-1234", 'begins with "Bearer"; give it alone'],
    ["a credential with its header", "Authorization: token secret-1234", 'begins with "Authorization"; give it alone'],
    ["a credential with another scheme", "token\tsecret-1234", 'begins with "token"; give it alone'],
    ["a credential in quotes", '"secret-1234"', "stands in quotes; give what is between them"],
    ["a credential in single quotes", "'secret-1234'", "stands in quotes; give what is between them"],
    [
      "one too long to be masked",
      "secret-1234".padEnd(4097, "x"),
      "is longer than 4096 characters, and could not be masked",
    ],
  ])("%s, without quoting it", (_what, credential, reason) => {
    const error = caught(() => createWith(credential as string));
    expect(error).toBeInstanceOf(InvalidInputError);
    expect(error.message).toContain(
      `${creator}: nothing was sent, the input is not valid: /${credentialOption} ${reason}`,
    );
    expect(JSON.stringify(error) + error.stack).not.toContain("1234");
  });
});

test.each(vendors)("$creator refuses no options at all, as it refuses a missing credential", async (vendor) => {
  const { create } = apiNamed(vendor.api);
  vi.stubGlobal("process", { ...process, env: {} });
  const { message } = caught(create as () => unknown);
  expect(message.replace(/\b[A-Z\d]+_[A-Z]+\b/, "VARIABLE")).toBe(
    `${vendor.creator}: nothing was sent, the input is not valid: /${vendor.credentialOption} is missing: give it, or set the environment variable VARIABLE`,
  );
});

function caught(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}
