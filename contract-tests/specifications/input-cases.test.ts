// The inputs that each spec allows and forbids, derived from the spec, before four judges that must agree.

import { describe, expect, inject, test } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import { OpenApiDocument } from "../../scripts/document/openapi-document.ts";
import { InputJudges } from "../../scripts/judges/input-judges.ts";
import { keywordCoverage } from "../../scripts/judges/keyword-coverage.ts";
import { type PrismException, prismExceptions } from "../../scripts/judges/prism-exceptions.ts";
import type { Table } from "../../scripts/judges/table-client.ts";

const excused = new Set<PrismException>();

for (const [api, file] of Object.entries(specifications)) {
  const document = OpenApiDocument.read(file);
  const table: Table = await import(`../../generated/${api}/operations.ts`);
  const mock = inject("mocks")[api as keyof typeof specifications];

  describe.each(document.operations)("the input of $operationId", ({ operationId }) => {
    const judges = new InputJudges(document, table, mock, operationId);
    const { valid, invalid, unwitnessed, schema } = judges.cases;

    test.each(valid)("is valid $name", async (each) => {
      const { received, expected } = await judges.aspectOf(each, (exception) => excused.add(exception));
      expect(received).toEqual(expected);
    });

    test.each(invalid)("is not valid when $name", async (each) => {
      const { received, expected } = await judges.aspectOf(each, (exception) => excused.add(exception));
      expect(received).toEqual(expected);
    });

    test("has a valid and an invalid case for each keyword of its schema", () => {
      expect(unwitnessed).toEqual([]);
      const { keywords, uncovered } = keywordCoverage(document.ofRequests, schema, judges.cases);
      expect(uncovered).toEqual([]);
      expect(keywords.length).toBeGreaterThan(0);
    });
  });
}

test("Prism still disagrees wherever it is excused", () => {
  const unneeded = prismExceptions.filter((exception) => !excused.has(exception));
  expect(unneeded).toEqual([]);
});
