// The inputs that each spec allows and forbids, derived from the spec, before four judges that must agree.

import { describe, expect, inject, test } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import { OpenApiDocument } from "../../scripts/document/openapi-document.ts";
import { InputJudges } from "../../scripts/judges/input-judges.ts";
import { keywordCoverage } from "../../scripts/judges/keyword-coverage.ts";
import { type PrismException, prismExceptions } from "../../scripts/judges/prism-exceptions.ts";
import type { Table } from "../../scripts/judges/table-client.ts";

const all: InputJudges[] = [];

for (const [api, file] of Object.entries(specifications)) {
  const document = OpenApiDocument.read(file);
  const table: Table = await import(`../../generated/${api}/operations.ts`);
  const mock = inject("mocks")[api as keyof typeof specifications];

  describe.each(document.operations)("the input of $operationId", ({ operationId }) => {
    const judges = new InputJudges(document, table, mock, operationId);
    all.push(judges);
    const { valid, invalid, unwitnessed, schema } = judges.cases;

    test.each(valid)("is valid $name", async (each) => {
      const { received, expected } = await judges.aspectOf(each, () => {});
      expect(received).toEqual(expected);
    });

    test.each(invalid)("is not valid when $name", async (each) => {
      const { received, expected } = await judges.aspectOf(each, () => {});
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

test.each(prismExceptions)("Prism still disagrees where it is excused, since $reason", async (exception) => {
  const excused: PrismException[] = [];
  for (const judges of all) {
    const known = judges.cases.invalid.filter((each) => exception.isKnown(each, judges.cases.places));
    for (const each of known) {
      await judges.aspectOf(each, (found) => excused.push(found));
      if (excused.includes(exception)) return;
    }
  }
  expect.fail("Prism no longer disagrees: take the exception out");
});
