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
  operationId: string;
  what: string;
  type: string;
  value: unknown;
  fits: boolean;
  fitsType: boolean;
}

/** Values of every JSON type, of which a schema's own cases may lack some. */
const ANY = [null, true, 7, -0.5, "", "text", [], [null], {}];

/** The inputs and answers that are derived of an operation, or of all, and further values. */
export function typeCasesOf(document: OpenApiDocument, operationId?: string): TypeCase[] {
  if (operationId === undefined) return document.operations.flatMap((each) => typeCasesOf(document, each.operationId));
  const typeOf = (...keys: (string | number)[]) =>
    ["Operations", ...[operationId, ...keys].map((key) => `[${JSON.stringify(key)}]`)].join("");
  const { schema, valid, invalid } = inputCasesOf(document, operationId);
  const replaced = ANY.flatMap((value) => inputsWith(valid[0]?.value, value));
  const requests = fittingIn(document.ofRequests, "readOnly");
  const inputs = requests(schema, [...valid, ...invalid, ...replaced], typeOf("input"));
  const answers = answersOf(document, operationId).flatMap(({ status, isJson, ...answer }) => {
    const schema = isJson ? answer.schema : { ...answer.schema, type: "string" };
    const { valid, invalid } = document.ofAnswers.witnessesOf(schema);
    const others = ANY.map((value) => ({ name: JSON.stringify(value), value }));
    const type = typeOf(status < 300 ? "successes" : "errors", status);
    return fittingIn(document.ofAnswers, "writeOnly")(schema, [...valid, ...invalid, ...others], type);
  });
  return [...inputs, ...answers].map((each) => ({ operationId, ...each }));
}

/** More values in one program would need more memory than Node gives. */
const MOST = 5000;

/** The cases on which types and schemas do not agree, and how, in words. */
export function typeDisagreements(types: string, cases: readonly TypeCase[]): { operationId: string; said: string }[] {
  if (cases.length > MOST) {
    return [cases.slice(0, MOST), cases.slice(MOST)].flatMap((part) => typeDisagreements(types, part));
  }
  const found = assignable(types, cases);
  return cases.flatMap(({ operationId, type, what, value, fits, fitsType }, index) => {
    const verdict = found[index] as Assignable;
    if (fits ? verdict !== "no" : fitsType || verdict !== "yes") return [];
    const how = fits ? "fits, and does not compile" : "does not fit, and compiles";
    return { operationId, said: `${type}: ${what}: ${JSON.stringify(value)} ${how}` };
  });
}

type Fitting = (
  schema: Yaml,
  cases: readonly Pick<Case, "name" | "value">[],
  type: string,
) => Omit<TypeCase, "operationId">[];

/** By document in one direction, which is read for types once. */
const known = new WeakMap<OpenApiDocument, Fitting>();

function fittingIn(document: OpenApiDocument, hidden: Hidden): Fitting {
  const fitting = known.get(document) ?? fittingOf(document, hidden);
  known.set(document, fitting);
  return fitting;
}

function fittingOf(document: OpenApiDocument, hidden: Hidden): Fitting {
  const isSent = (property: Yaml) => !isHidden(hidden, property, (reference) => document.at(reference));
  const compile = independentAjv(document);
  const compileTyped = independentAjv(new OpenApiDocument(typedSchemas(document.root, isSent)));
  return (schema, cases, type) => {
    const fits = compile(schema);
    const fitsType = compileTyped(typedSchemas({ schema }, isSent).schema);
    return cases.map(({ name, value }) => {
      return { what: name, type, value, fits: fits(value) === true, fitsType: fitsType(value) === true };
    });
  };
}

/** An input, with another value in the place of each of its properties in turn. */
function inputsWith(input: unknown, value: unknown): Pick<Case, "name" | "value">[] {
  return Object.keys(Object(input)).map((name) => ({
    name: `${name} is ${JSON.stringify(value)}`,
    value: { ...Object(input), [name]: value },
  }));
}
