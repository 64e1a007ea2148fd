import { startMock } from "../../../src/mock.ts";
import { AnswerJudges, answersOf } from "../../harness/answer-judges.ts";
import { firstDisagreement } from "../../harness/aspect.ts";
import { InputJudges, type Table } from "../../harness/input-judges.ts";
import { OpenApiDocument } from "../../harness/openapi-document.ts";
import type { Regenerated } from "./regenerated.ts";

/** The tests that put the inputs and answers derived from a spec before several judges. */
export async function casesNotice({ text, file, folder }: Regenerated): Promise<string | undefined> {
  const document = new OpenApiDocument(text);
  const table: Table = await import(`${folder}/operations.ts`);
  const mock = await startMock(file);
  try {
    for (const { operationId } of document.operations) {
      const judges = new InputJudges(document, table, mock.url, operationId);
      for (const each of [...judges.cases.valid, ...judges.cases.invalid]) {
        const found = firstDisagreement([await judges.aspectOf(each, () => {})]);
        if (found !== undefined) return found;
      }
    }
    for (const answer of answersOf(document)) {
      const judges = new AnswerJudges(document, table, answer);
      for (const each of [...judges.cases.valid, ...judges.cases.invalid]) {
        const found = firstDisagreement([await judges.aspectOf(each)]);
        if (found !== undefined) return found;
      }
    }
    return undefined;
  } finally {
    await mock.close();
  }
}
