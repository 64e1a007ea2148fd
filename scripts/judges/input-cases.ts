import type { Witnesses } from "../cases/witnesses.ts";
import { bodyOf, type OpenApiDocument } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";
import { independentAjv } from "./independent-ajv.ts";

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
  /** What a keyword says, by its pointer in the dereferenced schema. */
  keywordAt(schemaPath: string): unknown;
}

/** In Latin-1, and with no space around it, which would not arrive. */
export const HEADER_VALUE = "^([!-~\\x80-\\xff]([\\t -~\\x80-\\xff]*[!-~\\x80-\\xff])?)?$";
/** What cannot be sent, whatever the parameter's schema says: what would make another URL, and what no header can carry. */
const RESTRICTIONS: Record<string, Yaml> = {
  path: { not: { enum: ["", ".", ".."] } },
  header: { pattern: HEADER_VALUE },
};
/** A parameter that may be null is one that may be left out. */
const NOT_NULL = { not: { type: "null" } };
/** A list without items is no parameter. */
const NOT_EMPTY = { minItems: 1 };

const known = new WeakMap<OpenApiDocument, Map<string, InputCases>>();

export function inputCasesOf({ ofRequests: document }: OpenApiDocument, operationId: string): InputCases {
  const ofDocument = known.get(document) ?? new Map<string, InputCases>();
  known.set(document, ofDocument);
  const found = ofDocument.get(operationId) ?? inputCasesIn(document, operationId);
  ofDocument.set(operationId, found);
  return found;
}

function inputCasesIn(document: OpenApiDocument, operationId: string): InputCases {
  const { parameters, operation } = document.find(operationId);
  const body = bodyOf(operation.requestBody?.content);
  const { properties = {}, required = [], ...restrictions } = document.follow(body?.schema) ?? {};
  const credential = Object.keys(properties).find((name) => properties[name]["x-credential"] === true);
  const inputs: Record<string, Yaml> = {};
  const places = new Map<string, InputPlace>();
  const compile = independentAjv(document);
  for (const { name, in: place, schema, required: isDemanded } of parameters) {
    const admits = compile(schema);
    const limits = [RESTRICTIONS[place], admits(null) && NOT_NULL, isDemanded && admits([]) && NOT_EMPTY];
    const parts = [schema, ...limits.filter(Boolean)];
    inputs[name] = parts.length > 1 ? { allOf: parts } : schema;
    places.set(name, place);
  }
  const fields = propertiesOf(document, body?.schema).filter((each) => each !== credential);
  for (const name of fields) {
    inputs[name] = Object.hasOwn(properties, name) ? properties[name] : true;
    places.set(name, body?.isJson ? "json" : "form");
  }
  const demanded: string[] = [
    ...parameters.filter((parameter) => parameter.required).map(({ name }) => name),
    // One that is read-only is none of them, wherever it is described.
    ...required.filter((name: string) => fields.includes(name)),
  ];
  const schema = {
    ...restrictions,
    type: "object",
    additionalProperties: false,
    required: demanded,
    properties: inputs,
  };
  const witnesses = document.witnessesOf(schema);
  if (witnesses.valid.length === 0) throw new Error(`No valid input was found for ${operationId}.`);
  const isOpen = body !== undefined && restrictions.additionalProperties === undefined;
  const keywordAt = (schemaPath: string) => document.at(schemaPath, schema);
  return { schema, places, isOpen, keywordAt, ...witnesses };
}

/** The names that a body can have, those of the branches of its `allOf` included. */
function propertiesOf(document: OpenApiDocument, schema: Yaml): string[] {
  const { properties = {}, allOf = [] } = document.follow(schema) ?? {};
  const names = [...Object.keys(properties), ...allOf.flatMap((branch: Yaml) => propertiesOf(document, branch))];
  return [...new Set(names)];
}
