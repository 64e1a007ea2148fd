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
  const { operationId, path, parameters, requestBody, credential } = operation;
  const places = PLACES.map((place) => {
    const type = types.at("operations", operationId, "parameters", place)?.type;
    if (type === undefined || type.kind === ts.SyntaxKind.NeverKeyword) return [new Map() as Alternative];
    // What is ignored is among the types, but not among the parameters.
    const isTaken = (name: string) => parameters.some((each) => each.in === place && each.name === name);
    return alternativesOf(types, type, "input")?.map((each) => new Map([...each].filter(([name]) => isTaken(name))));
  });
  const fromBody = body === undefined ? [new Map() as Alternative] : alternativesOf(types, body, "input");
  if (!places.every((each) => each !== undefined) || fromBody === undefined) {
    const reason = "the alternatives of an input are too many, or not known to be objects.";
    throw specification.refusal(requestBody?.path ?? path, reason);
  }
  const omitted = [...(requestBody?.readOnly ?? []), ...(credential?.in === "body" ? [credential.name] : [])];
  const given = fromBody.map((each) => new Map([...each].filter(([name]) => !omitted.includes(name))));
  return distinct([...places, given].reduce(product));
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
