// The judge of types: what validators take has to compile, and what is wrong with more than a type can say must not.

import type { Case } from "../cases/case.ts";
import { type Hidden, isHidden } from "../document/direction.ts";
import { OpenApiDocument } from "../document/openapi-document.ts";
import { typedSchemas } from "../document/typed-schema.ts";
import type { Yaml } from "../document/yaml.ts";
import { answersOf } from "./answer-judges.ts";
import { type Assignable, assignable } from "./assignable.ts";
import { independentAjv } from "./independent-ajv.ts";
import { inputCasesOf } from "./input-cases.ts";

/** A value of an input or an answer, and whether it fits the schema, and as much of it as a type can say. */
export interface TypeCase {
  what: string;
  type: string;
  value: unknown;
  fits: boolean;
  fitsType: boolean;
}

/** Values of every JSON type, of which a schema's own cases may lack some. */
const ANY = [null, true, 7, -0.5, "", "text", [], [null], {}];

/** The derived inputs and answers of a document, and further values of all of them. */
export function typeCasesOf(document: OpenApiDocument, further: readonly unknown[] = ANY): TypeCase[] {
  const typeOf = (operationId: string, ...keys: (string | number)[]) =>
    ["Operations", ...[operationId, ...keys].map((key) => `[${JSON.stringify(key)}]`)].join("");
  const ofInput = casesIn(document.ofRequests, "readOnly");
  const inputs = document.operations.flatMap(({ operationId }) => {
    const { schema, valid, invalid } = inputCasesOf(document, operationId);
    const cases = [...valid, ...invalid, ...further.flatMap((value) => replaced(valid[0]?.value, value))];
    return ofInput(schema, cases, operationId, typeOf(operationId, "input"));
  });
  const ofAnswer = casesIn(document.ofAnswers, "writeOnly");
  const answers = answersOf(document).flatMap(({ operationId, status, isJson, ...answer }) => {
    const schema = isJson ? answer.schema : { ...answer.schema, type: "string" };
    const { valid, invalid } = document.ofAnswers.witnessesOf(schema);
    const cases = [...valid, ...invalid, ...further.map((value) => ({ name: JSON.stringify(value), value }))];
    const type = typeOf(operationId, status < 300 ? "successes" : "errors", status);
    return ofAnswer(schema, cases, `${operationId} ${status}`, type);
  });
  return [...inputs, ...answers];
}

/** Where types and the schemas of a document do not agree, in words. */
export function typeDisagreements(document: OpenApiDocument, types: string, cases = typeCasesOf(document)): string[] {
  const found = assignable(types, cases);
  return cases.flatMap(({ what, value, fits, fitsType }, index) => {
    const verdict = found[index] as Assignable;
    if (fits ? verdict !== "no" : fitsType || verdict !== "yes") return [];
    return `${what}: ${JSON.stringify(value)} ${fits ? "fits, and does not compile" : "does not fit, and compiles"}`;
  });
}

/** Gives the cases of a schema in one direction of a document, which is read for types once. */
function casesIn(document: OpenApiDocument, hidden: Hidden) {
  const isSent = (property: Yaml) => !isHidden(hidden, property, (reference) => document.at(reference));
  const compile = independentAjv(document);
  const compileTyped = independentAjv(new OpenApiDocument(typedSchemas(document.root, isSent)));
  return (schema: Yaml, cases: readonly Pick<Case, "name" | "value">[], what: string, type: string): TypeCase[] => {
    const fits = compile(schema);
    const fitsType = compileTyped(typedSchemas({ schema }, isSent).schema);
    return cases.map(({ name, value }) => {
      return { what: `${what}: ${name}`, type, value, fits: fits(value) === true, fitsType: fitsType(value) === true };
    });
  };
}

/** An input, with another value in the place of each of its properties in turn. */
function replaced(input: unknown, value: unknown): Pick<Case, "name" | "value">[] {
  return Object.keys(Object(input)).map((name) => ({
    name: `${name} is ${JSON.stringify(value)}`,
    value: { ...Object(input), [name]: value },
  }));
}
