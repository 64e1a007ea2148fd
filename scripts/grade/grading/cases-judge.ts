import { startMock } from "../../../src/mock.ts";
import { documentDifference, operationDifference } from "../../document/difference.ts";
import { OpenApiDocument } from "../../document/openapi-document.ts";
import type { Regenerated } from "../../generator/regenerated.ts";
import { AnswerJudges, answersOf } from "../../judges/answer-judges.ts";
import { firstDisagreement } from "../../judges/aspect.ts";
import { InputJudges } from "../../judges/input-judges.ts";

/**
 * The tests that put the inputs and answers derived from a spec before several judges: of all operations, or of those alone
 * that a change of `unchanged` may have touched.
 */
export async function casesNotice(
  { text, file, code: table }: Regenerated,
  unchanged?: OpenApiDocument,
): Promise<string | undefined> {
  const document = OpenApiDocument.parse(text);
  const touched = unchanged === undefined ? idsOf(document) : touchedOf(unchanged, document);
  if (touched.length === 0) return undefined;
  const mock = await startMock(file);
  try {
    const judges = [
      ...touched
        .flatMap((operationId) => answersOf(document, operationId))
        .map((answer) => new AnswerJudges(document, table, answer)),
      ...touched.map((operationId) => new InputJudges(document, table, mock.url, operationId)),
    ];
    for (const each of judges) {
      for (const found of [...each.cases.valid, ...each.cases.invalid]) {
        const disagreement = firstDisagreement([await each.aspectOf(found, () => {})]);
        if (disagreement !== undefined) return disagreement;
      }
    }
    return undefined;
  } finally {
    await mock.close();
  }
}

function touchedOf(before: OpenApiDocument, after: OpenApiDocument): string[] {
  const ids = idsOf(after);
  if (documentDifference(before, after) !== undefined) return ids;
  const known = new Set(idsOf(before));
  return ids.filter((id) => !known.has(id) || operationDifference([before, id], [after, id]) !== undefined);
}

function idsOf({ operations }: OpenApiDocument): string[] {
  return operations.map(({ operationId }) => operationId);
}
