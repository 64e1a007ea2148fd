import { OpenApiDocument } from "../document/openapi-document.ts";
import type { Regenerated } from "../generator/regenerated.ts";
import { firstDisagreement } from "../judges/aspect.ts";
import { type OperationJudges, operationJudges } from "../judges/operation-judges.ts";
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
export async function judged(regenerated: Regenerated, tell: (progress: string) => void): Promise<Judged[]> {
  const written = OpenApiDocument.written(regenerated.text);
  const all: Judged[] = [];
  const typeCases: TypeCase[] = [];
  for (const [index, { operationId }] of written.operations.entries()) {
    tell(`judges ${operationId}, ${index + 1} of ${written.operations.length}`);
    const found: Judged = { operationId, cases: 0, disagreements: [], unjudged: [] };
    const judges = operationJudges(written, operationId, regenerated, MOST_SCHEMAS);
    for (const each of judges.all) await judge(found, each);
    // Why there are none has been told.
    const cases = await attempt(() => typeCasesOf(judges.document, operationId));
    if (!(cases instanceof Error)) typeCases.push(...cases);
    all.push(found);
  }
  tell("compiles the values that were judged");
  const types = [...regenerated.files].find(([path]) => path.endsWith("/types.ts"))?.[1] ?? "";
  for (const { operationId, said } of typeDisagreements(types, typeCases)) {
    all.find((each) => each.operationId === operationId)?.disagreements.push(said);
  }
  return all;
}

async function judge(found: Judged, { part, judges }: OperationJudges): Promise<void> {
  const asked = await attempt(judges);
  if (asked instanceof Error) {
    found.unjudged.push(`${part}: ${asked.message}`);
    return;
  }
  for (const each of [...asked.cases.valid, ...asked.cases.invalid]) {
    found.cases += 1;
    const said = await asked.aspectOf(each).then(
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

async function attempt<T>(make: () => T | Promise<T>): Promise<T | Error> {
  try {
    return await make();
  } catch (error) {
    return error as Error;
  }
}
