import { startMock } from "../../../src/mock.ts";
import { OpenApiDocument } from "../../document/openapi-document.ts";
import type { Regenerated } from "../../generator/regenerated.ts";
import { AnswerJudges, answersOf } from "../../judges/answer-judges.ts";
import { firstDisagreement } from "../../judges/aspect.ts";
import { InputJudges } from "../../judges/input-judges.ts";

/** The tests that put the inputs and answers derived from a spec before several judges. */
export async function casesNotice({ text, file, code: table }: Regenerated): Promise<string | undefined> {
  const document = OpenApiDocument.parse(text);
  const mock = await startMock(file);
  try {
    const judges = [
      ...document.operations.map(({ operationId }) => new InputJudges(document, table, mock.url, operationId)),
      ...answersOf(document).map((answer) => new AnswerJudges(document, table, answer)),
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
