// Whatever the mutation grader changes in a spec, the comparison tells of it.

import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { specifications } from "../../../generated/specifications.ts";
import { Workshop } from "../../generator/regenerated.ts";
import { SpecificationError } from "../../generator/specification-error.ts";
import { mutantsOf } from "../../grade/mutants/mutants-of.ts";
import { apiChanges } from "../api-changes.ts";
import { bumpFor } from "../change.ts";
import { type Edition, editionOf } from "../edition.ts";

/** Tests every second mutant of each spec, so that two of these share the cores. */
export function testHalf(half: 0 | 1): void {
  let workshop: Workshop;
  beforeAll(async () => {
    workshop = await Workshop.open();
  });
  afterAll(() => workshop.close());

  test.each(Object.entries(specifications))(
    "every mutant of %s is told of, no control asks for more than a patch",
    async (api, file) => {
      const text = readFileSync(file, "utf8");
      const before = await editionOf(workshop, api, text);
      const bumps = new Map<string, number>();
      const wrong: string[] = [];
      for (const mutant of mutantsOf(text).filter((_, index) => index % 2 === half)) {
        const bump = await bumpOf(workshop, api, before, mutant.text);
        const isWrong = mutant.equivalent ? ["major", "minor"].includes(bump) : bump === "none";
        if (isWrong) wrong.push(`${mutant.id}: ${bump}`);
        bumps.set(bump, (bumps.get(bump) ?? 0) + 1);
      }
      console.log(`${api}: ${[...bumps].map(([bump, count]) => `${count} ${bump}`).join(", ")}`);
      expect(wrong).toEqual([]);
    },
  );
}

/** What is asked for, where a client can be generated at all. */
async function bumpOf(workshop: Workshop, api: string, before: Edition, text: string): Promise<string> {
  try {
    return bumpFor(apiChanges(before, await editionOf(workshop, api, text)));
  } catch (error) {
    if (error instanceof SpecificationError) return "refused";
    throw error;
  }
}
