import { startMock } from "../../../src/mock.ts";
import { AnswerJudges, answersOf } from "../../harness/answer-judges.ts";
import { firstDisagreement } from "../../harness/aspect.ts";
import { InputJudges } from "../../harness/input-judges.ts";
import { OpenApiDocument } from "../../harness/openapi-document.ts";
import type { Table } from "../../harness/table-client.ts";
import type { Regenerated } from "./regenerated.ts";

/** The tests that put the inputs and answers derived from a spec before several judges. */
export async function casesNotice({ text, file, folder }: Regenerated): Promise<string | undefined> {
  const document = OpenApiDocument.parse(text);
  const table: Table = await import(`${folder}/operations.ts`);
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
