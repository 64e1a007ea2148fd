import { createHash } from "node:crypto";
import { Ajv2020 } from "ajv/dist/2020.js";
import { assertionsOf, type Hidden, idOf } from "./assertions.ts";
import { FORMATS } from "./formats.ts";
import { stepsOf } from "./keyword-steps.ts";
import type { Operation } from "./operation.ts";
import { exportsOf } from "./shared-files.ts";
import type { Node, Path, Specification } from "./specification.ts";
import { type Component, ValidatorCode } from "./validator-code.ts";

const VALIDATION_NAMES = exportsOf("validation");

/** The validators of one spec: their source text, and the names by which the operation table refers to them. */
export interface Validators {
  code: string;
  /** The function that checks an operation's flat input. */
  input(operation: Operation): string;
  /** The function that checks a documented answer's body; undefined where there is none. */
  response(operation: Operation, status: number): string | undefined;
}

/** What cannot be compiled is refused. */
export function validatorsOf(specification: Specification, operations: readonly Operation[]): Validators {
  const ajv = anAjv();
  const components = (specification.document.components ?? {}) as Record<string, Record<string, Node>>;
  const refusal = (place: Path, error: unknown) =>
    specification.refusal(place, `its schema cannot be compiled: ${(error as Error).message}.`);
  // Only where the document marks what is sent in one direction alone, a component is another in each.
  const [inRequest, inResponse]: Hidden[] = specification.marksDirections ? ["readOnly", "writeOnly"] : [];
  const referred = new Map<string, Component>();
  for (const [name, schema] of Object.entries(components.schemas ?? {})) {
    const place = ["components", "schemas", name];
    if (specification.reachesInvalid([place])) continue;
    for (const hidden of new Set([inRequest, inResponse])) {
      const [id, assertions] = [idOf(name, hidden), assertionsOf(schema, hidden)];
      try {
        ajv.addSchema(assertions, id);
      } catch (error) {
        specification.note(refusal(place, error).refusals, place);
      }
      // A word of the language may be a component's name.
      referred.set(id, {
        name: `${/^[A-Z]/.test(name) ? "" : "schema_"}${name}${hidden === "readOnly" ? "_sent" : ""}`,
        schema: assertions,
      });
    }
  }

  const code = new ValidatorCode(referred, VALIDATION_NAMES, stepsOf);
  const add = (name: string, schema: Node, hidden: Hidden, place: Path, reads: readonly Path[]): string | undefined =>
    specification.attempt(reads, () => {
      const assertions = assertionsOf(schema, hidden);
      try {
        const text = wholeTextOf(assertions, referred);
        if (!compiled.has(text)) ajv.compile(assertions);
        compiled.add(text);
        return code.exported(assertions, name);
      } catch (error) {
        throw refusal(place, error);
      }
    });
  const responses = new Map<string, string | undefined>();
  const inputs = new Map<string, string | undefined>();
  for (const operation of operations) {
    const { operationId, path } = operation;
    const sent = [...operation.parameters, ...(operation.requestBody ? [operation.requestBody] : [])];
    inputs.set(
      operationId,
      add(
        `${operationId}_input`,
        inputSchemaOf(operation),
        inRequest,
        path,
        sent.map((each) => each.path),
      ),
    );
    for (const { status, schema } of operation.responses) {
      if (schema === undefined) continue;
      const place = [...path, "responses", String(status)];
      responses.set(`${operationId} ${status}`, add(`${operationId}_${status}`, schema, inResponse, place, [place]));
    }
  }
  return {
    code: code.text,
    input: ({ operationId }) => inputs.get(operationId) as string,
    response: ({ operationId }, status) => responses.get(`${operationId} ${status}`),
  };
}

/** The schema of a method's one flat argument: parameters and body properties together, the credential left out. */
function inputSchemaOf({ parameters, requestBody, credential }: Operation): Node {
  const { properties, required, ...restrictions } = (requestBody?.schema ?? {}) as Node & { required?: string[] };
  const inputs = new Map<string, Node>();
  for (const { name, schema, restriction } of parameters) {
    inputs.set(name, restriction === undefined ? schema : { allOf: [schema, restriction] });
  }
  for (const [name, schema] of Object.entries(requestBody?.properties ?? {})) inputs.set(name, schema);
  if (credential?.in === "body") inputs.delete(credential.name);
  const demanded = [
    ...parameters.filter((parameter) => parameter.required).map(({ name }) => name),
    // One that is read-only is not sent, even where a parameter has its name.
    ...(required ?? []).filter((name) => Object.hasOwn(requestBody?.properties ?? {}, name)),
  ];
  return {
    ...restrictions,
    type: "object",
    additionalProperties: false,
    required: demanded.filter((name) => inputs.has(name)),
    properties: Object.fromEntries(inputs),
  };
}

/** Which schemas have been compiled: where one spec is generated from after another, most are those of the last one. */
const compiled = new Set<string>();

/** A digest of all that a schema says, and of what it refers to, however often. */
function wholeTextOf(assertions: Node, referred: ReadonlyMap<string, Component>): string {
  const reached = new Set<string>();
  const hash = createHash("sha256");
  const read = (schema: unknown): void => {
    const text = JSON.stringify(schema);
    hash.update(text);
    for (const [, id = ""] of text.matchAll(/"\$ref":"([^"]*)"/g)) {
      if (reached.has(id)) continue;
      reached.add(id);
      hash.update(id);
      read(referred.get(id)?.schema ?? null);
    }
  };
  read(assertions);
  return hash.digest("base64");
}

/** How many specs share an Ajv: half of the time for a spec goes into its own schema of schemas, but it forgets nothing. */
const MOST_SPECIFICATIONS = 10;
let known: Ajv2020 | undefined;
let count = 0;

function anAjv(): Ajv2020 {
  if (known === undefined || count % MOST_SPECIFICATIONS === 0) known = createAjv();
  count += 1;
  known.removeSchema();
  return known;
}

/** Compiles nothing that is used: it refuses what is no schema, or one that is not what it seems to be. */
function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allowMatchingProperties: true,
    inlineRefs: false,
    // To make its code a little better takes half of the time.
    code: { optimize: false },
  });
  for (const [name, pattern] of FORMATS) ajv.addFormat(name, pattern ?? true);
  return ajv;
}
