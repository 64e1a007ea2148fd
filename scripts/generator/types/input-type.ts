import ts from "typescript";
import type { Operation } from "../operation.ts";
import type { Specification } from "../specification.ts";
import { type Alternative, alternativesOf, distinct, type Member, product } from "./alternatives.ts";
import type { DocumentTypes } from "./document-types.ts";
import { pascalCase } from "./type-names.ts";

const PLACES = ["path", "query", "header"] as const;

/** The objects that an operation's method takes: parameters and body in one, without the credential. */
export function inputsOf(
  types: DocumentTypes,
  specification: Specification,
  operation: Operation,
  body: ts.TypeNode | undefined,
): Alternative[] {
  const { operationId, path, requestBody, credential } = operation;
  const parameters = PLACES.map((place) => types.at("operations", operationId, "parameters", place)?.type);
  const present = parameters.filter((node) => node !== undefined && node.kind !== ts.SyntaxKind.NeverKeyword);
  const fromParameters = alternativesOf(
    types,
    ts.factory.createIntersectionTypeNode(present as ts.TypeNode[]),
    "input",
  );
  const fromBody = body === undefined ? [new Map() as Alternative] : alternativesOf(types, body, "input");
  if (fromParameters === undefined || fromBody === undefined) {
    const reason = "the alternatives of an input are too many, or not known to be objects.";
    throw specification.refusal(requestBody?.path ?? path, reason);
  }
  const omitted = [...(requestBody?.readOnly ?? []), ...(credential?.in === "body" ? [credential.name] : [])];
  const given = fromBody.map((each) => new Map([...each].filter(([name]) => !omitted.includes(name))));
  return distinct(product(fromParameters, given));
}

/** What tells each of several inputs from the others: the properties that it demands and not all do. */
export function distinctionOf(input: Alternative, inputs: readonly Alternative[]): string {
  const demanded = [...input.values()].filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  const own = demanded.filter((name) => inputs.some((other) => other.get(name)?.isOptional !== false));
  return own.length === 0 ? "" : `With${own.map(pascalCase).join("And")}`;
}

/** What all inputs have, of the same type: optional where it is so in one of them. */
export function commonOf(inputs: readonly Alternative[], textOf: (member: Member) => string): Alternative {
  const [first = new Map<string, Member>(), ...others] = inputs;
  const common = [...first.values()].flatMap((member) => {
    const same = others.map((other) => other.get(member.name));
    if (!same.every((each) => each !== undefined && textOf(each) === textOf(member))) return [];
    return [{ ...member, isOptional: [member, ...same].some((each) => each?.isOptional) }];
  });
  return new Map(common.map((member) => [member.name, member]));
}
