import { fullFormats } from "ajv-formats/dist/formats.js";
import { own } from "./schema.ts";

/** Of each format some valid texts, the plainest first, and some that are nearly valid. */
const texts: Record<string, { valid: string[]; invalid: string[] }> = {
  uuid: {
    valid: ["3fa85f64-5717-4562-b3fc-2c963f66afa6", "00000000-0000-4000-8000-000000000000"],
    invalid: [
      "3fa85f64-5717-4562-b3fc-2c963f66afa",
      "3fa85f6457174562b3fc2c963f66afa6",
      "3fa85f64-5717-4562-b3fc-2c963f66afag",
    ],
  },
  email: { valid: ["ann@example.com", "a@b.co"], invalid: ["ann.example.com", "ann@", "ann@example..com"] },
  "date-time": {
    valid: ["2024-02-29T12:34:56Z", "2024-02-29T12:34:56.789+02:00"],
    invalid: ["2024-02-30T12:34:56Z", "2024-02-29T12:34:56", "2024-02-29"],
  },
  date: { valid: ["2024-02-29", "1999-12-31", "0001-01-01"], invalid: ["2023-02-29", "29.02.2024"] },
  time: { valid: ["12:34:56Z", "23:59:59.999+01:00"], invalid: ["25:34:56Z", "12:34"] },
  duration: { valid: ["P1D", "PT1H"], invalid: ["P", "1 day"] },
  uri: { valid: ["https://example.com/a", "urn:a:b"], invalid: ["/a", "https://exa mple.com"] },
  "uri-reference": { valid: ["/a"], invalid: ["https://exa mple.com", "\\a"] },
  "uri-template": { valid: ["/a/{b}"], invalid: ["/a/{b"] },
  url: { valid: ["https://example.com/a"], invalid: ["example.com", "https://"] },
  hostname: { valid: ["example.com"], invalid: ["-example.com", "exa mple.com"] },
  ipv4: { valid: ["192.0.2.1", "198.51.100.255"], invalid: ["192.0.2.256", "192.0.2"] },
  ipv6: { valid: ["2001:db8::1", "::1"], invalid: ["2001:db8:::1", "192.0.2.1"] },
  regex: { valid: ["^a+$"], invalid: ["("] },
  "json-pointer": { valid: ["/a/0"], invalid: ["a/0"] },
  "json-pointer-uri-fragment": { valid: ["#/a/0"], invalid: ["/a/0"] },
  "relative-json-pointer": { valid: ["0/a"], invalid: ["/a"] },
  byte: { valid: ["dGV4dA=="], invalid: ["dGV4dA=", "text!"] },
  "iso-time": { valid: ["12:34:56"], invalid: ["25:34:56"] },
  "iso-date-time": { valid: ["2024-02-29T12:34:56"], invalid: ["2024-02-30T12:34:56"] },
};

export const validTexts = (format: string) => own(texts, format)?.valid ?? [];
export const invalidTexts = (format: string) => own(texts, format)?.invalid ?? [];

/** Whether a text or number has a format, in the strict reading. */
export function hasFormat(format: string, value: string | number): boolean {
  const definition: unknown = own(fullFormats, format);
  if (definition instanceof RegExp) return typeof value !== "string" || definition.test(value);
  if (typeof definition === "function") return typeof value !== "string" || definition(value);
  if (typeof definition !== "object" || definition === null) return true;
  const { type = "string", validate } = definition as {
    type?: string;
    validate: RegExp | ((value: unknown) => boolean);
  };
  if (typeof value !== type) return true;
  return validate instanceof RegExp ? validate.test(String(value)) : validate(value);
}
