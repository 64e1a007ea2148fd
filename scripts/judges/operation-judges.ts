import { writeFile } from "node:fs/promises";
import { specificationFrom } from "../../src/mock/specification.ts";
import type { Case } from "../cases/case.ts";
import { excerptOf } from "../document/excerpt.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { AnswerJudges, answersOf } from "./answer-judges.ts";
import type { Aspect } from "./aspect.ts";
import { InputJudges } from "./input-judges.ts";
import { prismFetch } from "./prism-fetch.ts";
import type { Table } from "./table-client.ts";

/** What an operation takes or answers, who judges it, and what they are asked of. */
export interface OperationJudges {
  part: string;
  judges(): Promise<{ cases: { valid: Case[]; invalid: Case[] }; aspectOf(each: Case): Promise<Aspect> }>;
}

/**
 * The judges of one operation's answers, and then of its input, and the document that they read: no more of the spec, as it
 * is written, than this operation needs. The spec lies at `file`, beside which the excerpt is written, and `code` is
 * generated of it; `mostSchemas` is how many schemas a body may have in it.
 */
export function operationJudges(
  written: OpenApiDocument,
  operationId: string,
  { file, code }: { file: string; code: Table },
  mostSchemas?: number,
): { document: OpenApiDocument; all: OperationJudges[] } {
  const excerpt = JSON.stringify(excerptOf(written, [operationId]));
  const document = OpenApiDocument.parse(excerpt, mostSchemas);
  const answers = answersOf(document, operationId).map((answer) => ({
    part: `its answer ${answer.status}`,
    judges: async () => new AnswerJudges(document, code, answer),
  }));
  const input = async () => {
    const place = `${file}.excerpt.json`;
    await writeFile(place, excerpt);
    const mock = await specificationFrom(place);
    const judges = new InputJudges(document, code, `http://127.0.0.1${mock.basePath}`, operationId, prismFetch(mock));
    return { cases: judges.cases, aspectOf: (each: Case) => judges.aspectOf(each, () => {}) };
  };
  return { document, all: [...answers, { part: "its input", judges: input }] };
}
