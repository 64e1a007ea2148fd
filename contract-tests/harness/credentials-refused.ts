import { describe, expect, test } from "vitest";
import { InvalidInputError } from "../../src/index.ts";

/** Defines the tests that no client can be made with a credential that cannot be sent, and that no message holds it. */
export function credentialsRefused(creator: string, option: string, create: (credential: string) => unknown): void {
  describe(`${creator} refuses`, () => {
    test.each<[string, unknown]>([
      ["no credential", undefined],
      ["null", null],
      ["a number", 12345678],
      ["an empty credential", ""],
      ["white space", "  "],
      ["a credential with a line end", "secret-1234\n"],
      ["a credential with a header after it", "secret-1234\r\nX-Admin: 1"],
      ["a credential with a control character", "secret\u0000-1234"],
      ["a credential with letters that are not Latin-1", "secret-1234-ключ"],
      ["a credential with white space around it", " secret-1234"],
    ])("%s, without quoting it", (_what, credential) => {
      const error = caught(() => create(credential as string));
      expect(error).toBeInstanceOf(InvalidInputError);
      expect(error.message).toMatch(`${creator}: nothing was sent, the input is not valid: /${option} `);
      expect(JSON.stringify(error) + error.stack).not.toContain("1234");
    });
  });
}

function caught(action: () => unknown): Error {
  try {
    action();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}
