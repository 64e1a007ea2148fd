// Specs at random: of whatever is generated from one, all judges must agree on each case of it.

import fc from "fast-check";
import { expect, test } from "vitest";
import { Workshop } from "../generator/regenerated.ts";
import { SpecificationError } from "../generator/specification-error.ts";
import { casesNotice } from "../grade/grading/cases-judge.ts";
import { specification } from "./random-specifications.ts";

/** A schema that no value fits, or of which none is found, is no fault of anybody's. */
const NO_INPUT = "No valid input was found for changeThing.";

function refusalOf(error: unknown): SpecificationError {
  if (error instanceof SpecificationError) return error;
  throw error;
}

test("the judges agree on specs of parameters, bodies and answers of any shape", { timeout: 120_000 }, async () => {
  const workshop = await Workshop.open();
  const told: string[] = [];
  let judged = 0;
  try {
    for (const text of fc.sample(specification, { numRuns: 40, seed: 5 })) {
      const regenerated = await workshop.regenerate({ name: "things" }, text).catch(refusalOf);
      if (regenerated instanceof SpecificationError) continue;
      const notice = await casesNotice(regenerated).catch((error: Error) => `${error.message} ${error.cause ?? ""}`);
      if (notice?.startsWith(NO_INPUT)) continue;
      judged += 1;
      if (notice !== undefined) told.push(`${notice} in ${text}`);
    }
  } finally {
    await workshop.close();
  }
  expect(told).toEqual([]);
  expect(judged).toBeGreaterThan(18);
});
