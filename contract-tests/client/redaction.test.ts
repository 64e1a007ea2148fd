// What masking hides, and what it leaves alone.

import { describe, expect, test } from "vitest";
import { redactor } from "../../src/redact.ts";

const masked = (secret: string, text: string) => redactor([secret]).text(text);

describe("a credential is masked", () => {
  test.each<[how: string, secret: string, text: string]>([
    ["as it is", "secret", "secret"],
    ["in another case", "secret", "SECRET"],
    ["percent-encoded", "secret", "%73%65%63%72%65%74"],
    ["percent-encoded in part", "s~c\tret", "s%7Ec%09ret"],
    ["percent-encoded, as UTF-8", "sécret", "s%C3%A9cret"],
    ["in a form", "se cret", "se+cret"],
    ["in JSON", 'se"cr\\et', 'se\\"cr\\\\et'],
    ["in JSON that escapes all", "secret", "\\u0073\\u0065\\u0063\\u0072\\u0065\\u0074"],
    ["in a JSON pointer", "se/cr~et", "se~1cr~0et"],
    ["in Base64 with a plus", "ab>ab>", "YWI+YWI+"],
    ["in Base64 with a slash", "ab?ab?", "YWI/YWI/"],
    ["in Base64 for URLs with a hyphen", "ab>ab>", "YWI-YWI-"],
    ["in Base64 for URLs with an underscore", "ab?ab?", "YWI_YWI_"],
  ])("%s, and whole", (_how, secret, text) => {
    expect(masked(secret, `<${text}> <${text}>`)).toBe("<***> <***>");
  });

  test.each(["abcdef", "abcdefg", "abcdefgh"])("in Base64, whatever stands around %s there", (secret) => {
    for (const before of ["", "x", "xx"]) {
      for (const after of ["", "y", "yy"]) {
        const text = btoa(before + secret + after);
        // A character of Base64 holds six bits; those that hold bits of the credential alone are masked.
        const start = Math.ceil((before.length * 8) / 6);
        const end = Math.floor(((before.length + secret.length) * 8) / 6);
        expect(masked(secret, text)).toBe(`${text.slice(0, start)}***${text.slice(end)}`);
      }
    }
  });

  test("in the names and strings of a value, whose other parts stay as they are", () => {
    const value = { secret: ["a secret", 7, null, true, { deep: "secret", none: null }], other: false };
    expect(redactor(["secret"]).value(value)).toEqual({
      "***": ["a ***", 7, null, true, { deep: "***", none: null }],
      other: false,
    });
    for (const plain of [null, 7, true, "text"]) expect(redactor(["secret"]).value(plain)).toBe(plain);
  });
});

describe("nothing is masked", () => {
  test("of a credential of five characters, which would mangle other text", () => {
    expect(masked("short", "too short")).toBe("too short");
  });

  test.each(["++++++", "s+cret", "undefined", "secre", "%s%e%c%r%e%t"])("in %j, which is no credential", (text) => {
    expect(masked("secret", text)).toBe(text);
    expect(redactor([]).text(text)).toBe(text);
  });
});
