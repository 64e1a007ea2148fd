// Inputs at random, near valid ones: the generated validator, an independent Ajv and the client must agree on each.

import fc from "fast-check";
import { expect, test } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import type { Case } from "../../scripts/cases/case.ts";
import { OpenApiDocument } from "../../scripts/document/openapi-document.ts";
import { independentAjv } from "../../scripts/judges/independent-ajv.ts";
import { type InputCases, inputCasesOf } from "../../scripts/judges/input-cases.ts";
import { type Table, tableClient } from "../../scripts/judges/table-client.ts";

type Input = Record<string, unknown>;

for (const [api, file] of Object.entries(specifications)) {
  const document = OpenApiDocument.read(file);
  const table: Table = await import(`../../generated/${api}/operations.ts`);

  test.each(document.operations)(
    "$operationId takes what is valid and nothing else, whatever it is given",
    async ({ operationId }) => {
      const cases = inputCasesOf(document, operationId);
      const isValid = independentAjv(document.ofRequests)(cases.schema);
      let sent = 0;
      const fetch = async () => {
        sent += 1;
        return new Response("", { status: 418 });
      };
      const client = tableClient(table, { fetch, maxRetries: 0 });
      const outcomes = { taken: 0, refused: 0 };
      const property = fc.asyncProperty(nearly(cases), async (input) => {
        const before = sent;
        const error = await client[operationId]?.(input).catch((reason: Error) => reason);
        const fits = isValid(input);
        // An integer that no double holds exactly would be sent as another one.
        const expected = fits && !Object.values(Object(input)).some(isInexact);
        outcomes[expected ? "taken" : "refused"] += 1;
        expect(table.operations[operationId]?.validateInput(input) === undefined).toBe(fits);
        expect((error as Error).name).toBe(expected ? "HttpError" : "InvalidInputError");
        expect(sent - before).toBe(expected ? 1 : 0);
      });
      await fc.assert(property, { numRuns: 200, seed: 1 });
      expect(outcomes.taken).toBeGreaterThan(10);
      expect(outcomes.refused).toBeGreaterThan(10);
    },
  );
}

function isInexact(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}

/** A valid input, in which any properties are set anew: to what they have in another case, or to anything that JSON has. */
function nearly({ valid, invalid, places }: InputCases): fc.Arbitrary<unknown> {
  const anew = (name: string) => {
    const givenIn = (cases: readonly Case[]) =>
      cases.flatMap(({ value }) => (Object.hasOwn(Object(value), name) ? [(value as Input)[name]] : []));
    return fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...givenIn(valid)) },
      { weight: 1, arbitrary: fc.constantFrom(...givenIn(invalid)) },
      { weight: 1, arbitrary: fc.jsonValue() },
    );
  };
  const changes = fc.record(Object.fromEntries([...places.keys()].map((name) => [name, anew(name)])), {
    requiredKeys: [],
  });
  const inputs = valid.map(({ value }) => value as Input);
  return fc.tuple(fc.constantFrom(...inputs), changes).map(([input, change]) => ({ ...input, ...change }));
}
