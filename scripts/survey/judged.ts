import { setTimeout } from "node:timers/promises";
import { startMock } from "../../src/mock.ts";
import type { Case } from "../cases/case.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import type { Regenerated } from "../generator/regenerated.ts";
import { AnswerJudges, answersOf } from "../judges/answer-judges.ts";
import { type Aspect, firstDisagreement } from "../judges/aspect.ts";
import { InputJudges } from "../judges/input-judges.ts";
import { type TypeCase, typeCasesOf, typeDisagreements } from "../judges/type-cases.ts";

/** The values that tell of each keyword of a schema take a second where it has so many in it, and minutes where it has ten times as many. */
const MOST_SCHEMAS = 200;

/** What the judges of one operation say. */
export interface Judged {
  operationId: string;
  /** How many values they were asked of. */
  cases: number;
  disagreements: string[];
  /** Why a part of it cannot be judged. */
  unjudged: string[];
}

/** Puts the inputs and answers that are derived from a spec before the generated validators and types, Ajv, Prism and the client. */
export async function judged(
  { text, file, code, files }: Regenerated,
  tell: (progress: string) => void,
): Promise<Judged[]> {
  const document = OpenApiDocument.parse(text, MOST_SCHEMAS);
  const mock = await startMock(file);
  const all: Judged[] = [];
  const typeCases: TypeCase[] = [];
  try {
    for (const [index, { operationId }] of document.operations.entries()) {
      tell(`judges ${operationId}, ${index + 1} of ${document.operations.length}`);
      const found: Judged = { operationId, cases: 0, disagreements: [], unjudged: [] };
      await judge(found, "its input", () => {
        const judges = new InputJudges(document, code, mock.url, operationId);
        return { cases: judges.cases, aspectOf: (each) => judges.aspectOf(each, () => {}) };
      });
      for (const answer of answersOf(document, operationId)) {
        await judge(found, `its answer ${answer.status}`, () => new AnswerJudges(document, code, answer));
      }
      const cases = attempt(() => typeCasesOf(document, operationId));
      // Why there are none has been told.
      if (!(cases instanceof Error)) typeCases.push(...cases);
      all.push(found);
    }
    tell("compiles the values that were judged");
    const types = [...files].find(([path]) => path.endsWith("/types.ts"))?.[1] ?? "";
    for (const { operationId, said } of typeDisagreements(types, typeCases)) {
      all.find((each) => each.operationId === operationId)?.disagreements.push(said);
    }
  } finally {
    await mock.close();
  }
  return all;
}

interface Judges {
  cases: { valid: Case[]; invalid: Case[] };
  aspectOf(each: Case): Promise<Aspect>;
}

async function judge(found: Judged, part: string, judgesOf: () => Judges): Promise<void> {
  const judges = attempt(judgesOf);
  if (judges instanceof Error) {
    found.unjudged.push(`${part}: ${judges.message}`);
    return;
  }
  // While values were derived, nothing else had its turn: connections that were left open for too long end now.
  await setTimeout(5);
  for (const each of [...judges.cases.valid, ...judges.cases.invalid]) {
    found.cases += 1;
    const said = await judges.aspectOf(each).then(
      (aspect) => firstDisagreement([aspect]),
      // Where one of them says something else than yes or no, it is no judge of the other.
      (error: Error) => `${part}, ${each.name}: ${reasonOf(error)}`,
    );
    if (said !== undefined) found.disagreements.push(`${said}, of ${JSON.stringify(each.value)}`);
  }
}

function reasonOf({ message, cause }: Error): string {
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

function attempt<T>(make: () => T): T | Error {
  try {
    return make();
  } catch (error) {
    return error as Error;
  }
}
