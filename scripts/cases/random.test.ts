// Whatever a schema is put together from, its cases are what they claim to be.

import fc from "fast-check";
import { expect, test } from "vitest";
import { expectCasesToHold } from "./cases-hold.ts";
import { schema } from "./random-schemas.ts";

/** What no value can show: a bound of 0, and what a list of one possible value or counts beside `required` leave no room for. */
const ROOMLESS = /\/(minLength|minItems|uniqueItems|minProperties|maxProperties)$/;

test("a schema's cases hold, and nothing is left without a case that can have one", () => {
  let cases = 0;
  const property = fc.property(schema, (any) => {
    const { valid, invalid, unwitnessed } = expectCasesToHold(any);
    cases += valid.length + invalid.length;
    // Branches of an allOf may contradict each other in any way, and oneOf and not what is required.
    if (/"(allOf|oneOf|not)":/.test(JSON.stringify(any))) return;
    expect(unwitnessed.filter(({ pointer }) => !ROOMLESS.test(pointer))).toEqual([]);
  });
  fc.assert(property, { numRuns: 20, seed: 1 });
  expect(cases).toBeGreaterThan(300);
});
