import type { Witnesses } from "../cases/witnesses.ts";
import type { OpenApiDocument, Yaml } from "./openapi-document.ts";

/** Where a property of a method's input goes. */
export type InputPlace = "path" | "query" | "header" | "json" | "form";

/** An operation's inputs, valid and not, from its spec alone: without any code of the generator or the client. */
export interface InputCases extends Witnesses {
  /** The schema of a method's one flat input. */
  schema: Yaml;
  /** By property. One that the operation does not have has no place. */
  places: ReadonlyMap<string, InputPlace>;
  /** Whether the spec lets the body have further properties. A method's input never does. */
  isOpen: boolean;
}

/** What would make another URL of the path's template, whatever the parameter's schema says. */
const NO_SEGMENT = { not: { enum: ["", ".", ".."] } };

export function inputCasesOf(document: OpenApiDocument, operationId: string): InputCases {
  const { parameters, operation } = document.find(operationId);
  const [[mediaType, content] = ["", {}]] = Object.entries<Yaml>(document.follow(operation.requestBody)?.content ?? {});
  const { properties = {}, required = [], ...restrictions } = document.follow(content.schema) ?? {};
  const credential = Object.keys(properties).find((name) => properties[name]["x-credential"] === true);
  const inputs: Record<string, Yaml> = {};
  const places = new Map<string, InputPlace>();
  for (const { name, in: place, schema } of parameters) {
    inputs[name] = place === "path" ? { allOf: [schema, NO_SEGMENT] } : schema;
    places.set(name, place);
  }
  for (const name of Object.keys(properties).filter((each) => each !== credential)) {
    inputs[name] = properties[name];
    places.set(name, mediaType === "application/json" ? "json" : "form");
  }
  const demanded: string[] = [
    ...parameters.filter((parameter) => parameter.required).map(({ name }) => name),
    ...required.filter((name: string) => name !== credential),
  ];
  const schema = {
    ...restrictions,
    type: "object",
    additionalProperties: false,
    required: demanded,
    properties: inputs,
  };
  const isOpen = content.schema !== undefined && restrictions.additionalProperties === undefined;
  return { schema, places, isOpen, ...document.witnessesOf(schema) };
}
