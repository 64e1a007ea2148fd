import type { Case } from "../cases/case.ts";
import type { Witnesses } from "../cases/witnesses.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import type { GeneratedCode } from "../generator/generated-code.ts";
import type { Workshop } from "../generator/regenerated.ts";
import { answersOf } from "../judges/answer-judges.ts";
import { inputCasesOf } from "../judges/input-cases.ts";
import { withoutComments } from "./program.ts";

/** An API at one time: its spec, and what is generated from it. */
export interface Edition {
  document: OpenApiDocument;
  /** The text of types.ts. */
  types: string;
  /** All of the generated text that is code, and not said to people. */
  code: string;
  table: GeneratedCode;
}

/** Which servers are named is told by itself. */
const SERVERS = /^export const servers = .*$/m;

/** Throws SpecificationError where no client can be generated from `text`. */
export async function editionOf(workshop: Workshop, api: string, text: string): Promise<Edition> {
  const { files, code } = await workshop.regenerate({ name: api }, text);
  const textOf = (file: string) => files.get(`${api}/${file}`) as string;
  return {
    document: OpenApiDocument.parse(text),
    types: textOf("types.ts"),
    code: ["types.ts", "operations.ts", "validators.ts"]
      .map((file) => withoutComments(textOf(file)))
      .join("\n")
      .replace(SERVERS, ""),
    table: code,
  };
}

/** Inputs of an operation, valid and not, that tell of each keyword of its spec. */
export function inputsOf(edition: Edition, operationId: string): Case[] {
  return casesOf(inputWitnesses(edition, operationId));
}

/** There are none where the spec asks for what no input can be. */
function inputWitnesses({ document }: Edition, operationId: string): Witnesses {
  try {
    return inputCasesOf(document, operationId);
  } catch (error) {
    return { valid: [], invalid: [], unwitnessed: [{ pointer: "#", reason: (error as Error).message }] };
  }
}

/** Bodies of a documented answer, valid and not; none where it has no body. */
export function bodiesOf({ document }: Edition, operationId: string, status: number): Case[] {
  const answer = answersOf(document, operationId).find((each) => each.status === status);
  if (answer === undefined) return [];
  return casesOf(document.ofAnswers.witnessesOf(answer.schema));
}

function casesOf({ valid, invalid }: Witnesses): Case[] {
  return [...valid, ...invalid];
}

/** Whether for each keyword of an operation there are values that tell of it. */
export function isWitnessed(edition: Edition, operationId: string): boolean {
  const bodies = answersOf(edition.document, operationId).map(({ schema }) =>
    edition.document.ofAnswers.witnessesOf(schema),
  );
  return [inputWitnesses(edition, operationId), ...bodies].every(({ unwitnessed }) => unwitnessed.length === 0);
}
