// The bodies that each spec allows and forbids in its answers, derived from the spec, before three judges that must agree.

import { describe, expect, test } from "vitest";
import { specifications } from "../../generated/specifications.ts";
import { OpenApiDocument } from "../../scripts/document/openapi-document.ts";
import { AnswerJudges, answersOf } from "../../scripts/judges/answer-judges.ts";
import { keywordCoverage } from "../../scripts/judges/keyword-coverage.ts";
import type { Table } from "../../scripts/judges/table-client.ts";

for (const [api, file] of Object.entries(specifications)) {
  const document = OpenApiDocument.read(file);
  const table: Table = await import(`../../generated/${api}/operations.ts`);

  describe.each(answersOf(document))("the answer $status to $operationId", (answer) => {
    const judges = new AnswerJudges(document, table, answer);
    const { valid, invalid, unwitnessed } = judges.cases;

    test.each(valid)("is as documented $name", async (each) => {
      const { received, expected } = await judges.aspectOf(each);
      expect(received).toEqual(expected);
    });

    test.each(invalid)("is not as documented when $name", async (each) => {
      const { received, expected } = await judges.aspectOf(each);
      expect(received).toEqual(expected);
    });

    test("has a valid and an invalid case for each keyword of its schema", () => {
      expect(unwitnessed).toEqual([]);
      const { uncovered } = keywordCoverage(document.ofAnswers, answer.schema, judges.cases);
      expect(uncovered).toEqual([]);
    });
  });

  test.each(document.operations)(
    "every documented status of $operationId has an entry of its own",
    ({ operation, operationId }) => {
      const known = Object.keys(table.operations[operationId]?.responses ?? {});
      expect(known.toSorted()).toEqual(Object.keys(operation.responses).toSorted());
    },
  );
}
