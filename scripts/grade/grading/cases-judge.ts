import { writeFile } from "node:fs/promises";
import { specificationFrom } from "../../../src/mock/specification.ts";
import { documentDifference, operationDifference } from "../../document/difference.ts";
import { excerptOf } from "../../document/excerpt.ts";
import { OpenApiDocument } from "../../document/openapi-document.ts";
import type { Regenerated } from "../../generator/regenerated.ts";
import { AnswerJudges, answersOf } from "../../judges/answer-judges.ts";
import { firstDisagreement } from "../../judges/aspect.ts";
import { InputJudges } from "../../judges/input-judges.ts";
import { prismFetch } from "../../judges/prism-fetch.ts";

/**
 * The tests that put the inputs and answers derived from a spec before several judges: of all operations, or of those alone
 * that a change of `unchanged`, as it is written, may have touched. No more of the spec is read than these need.
 */
export async function casesNotice(
  { text, file, code: table }: Regenerated,
  unchanged?: OpenApiDocument,
): Promise<string | undefined> {
  const written = OpenApiDocument.written(text);
  const touched = unchanged === undefined ? idsOf(written) : touchedOf(unchanged, written);
  for (const operationId of touched) {
    const excerpt = JSON.stringify(excerptOf(written, [operationId]));
    const document = OpenApiDocument.parse(excerpt);
    for (const answer of answersOf(document, operationId)) {
      const found = await disagreementOf(new AnswerJudges(document, table, answer));
      if (found !== undefined) return found;
    }
    const place = `${file}.excerpt.json`;
    await writeFile(place, excerpt);
    const mock = await specificationFrom(place);
    const [url, fetch] = [`http://127.0.0.1${mock.basePath}`, prismFetch(mock)];
    const found = await disagreementOf(new InputJudges(document, table, url, operationId, fetch));
    if (found !== undefined) return found;
  }
  return undefined;
}

async function disagreementOf(judges: AnswerJudges | InputJudges): Promise<string | undefined> {
  for (const each of [...judges.cases.valid, ...judges.cases.invalid]) {
    const found = firstDisagreement([await judges.aspectOf(each, () => {})]);
    if (found !== undefined) return found;
  }
  return undefined;
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
