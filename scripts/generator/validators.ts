import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { fastFormats } from "ajv-formats/dist/formats.js";
import { build } from "esbuild";
import { assertionsOf, type Hidden, idOf } from "./assertions.ts";
import type { Operation } from "./operation.ts";
import type { Node, Path, Specification } from "./specification.ts";

/** The validators of one spec: their source text, and the names by which the operation table refers to them. */
export interface Validators {
  code: string;
  /** The function that checks an operation's flat input. */
  input(operation: Operation): string;
  /** The function that checks a documented answer's body; undefined where there is none. */
  response(operation: Operation, status: number): string | undefined;
}

/** The text of the one module that all validators share. */
export const VALIDATOR_TYPES = `/** One thing that is wrong with a value. */
export interface Fault {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
  message: string;
}

/** Says whether a value fits its schema; if not, \`errors\` holds every fault until the next call. */
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly Fault[] | null;
}
`;

export async function validatorsOf(
  specification: Specification,
  operations: readonly Operation[],
): Promise<Validators> {
  const ajv = createAjv();
  const components = (specification.document.components ?? {}) as Record<string, Record<string, Node>>;
  const compiled = <T>(place: Path, compile: () => T): T => {
    try {
      return compile();
    } catch (error) {
      throw specification.refusal(place, `its schema cannot be compiled: ${(error as Error).message}.`);
    }
  };
  // Only where the document marks what is sent in one direction alone, a component is another in each.
  const [inRequest, inResponse]: Hidden[] = specification.marksDirections ? ["readOnly", "writeOnly"] : [];
  for (const [name, schema] of Object.entries(components.schemas ?? {})) {
    const place = ["components", "schemas", name];
    for (const hidden of new Set([inRequest, inResponse])) {
      compiled(place, () => ajv.addSchema(assertionsOf(schema, hidden), idOf(name, hidden)));
    }
  }

  // Equal schemas share one function: [schema's text, function's name].
  const names = new Map<string, string>();
  const add = (name: string, schema: Node, hidden: Hidden, place: Path): string => {
    const assertions = assertionsOf(schema, hidden);
    const text = JSON.stringify(assertions);
    const known = names.get(text);
    if (known !== undefined) return known;
    compiled(place, () => ajv.addSchema(assertions, `/${name}`).getSchema(`/${name}`));
    names.set(text, name);
    return name;
  };

  const responses = new Map<string, string>();
  const inputs = new Map<string, string>();
  for (const operation of operations) {
    const { operationId, path } = operation;
    // `$` is in no operationId, so that no two of them make the same name.
    const name = operationId.replace(/[.-]/g, (character) => `$${character.charCodeAt(0)}`);
    inputs.set(operationId, add(`${name}_input`, inputSchemaOf(operation), inRequest, path));
    for (const { status, schema } of operation.responses) {
      if (schema === undefined) continue;
      const place = [...path, "responses", String(status)];
      responses.set(`${operationId} ${status}`, add(`${name}_${status}`, schema, inResponse, place));
    }
  }
  return {
    code: await codeOf(ajv, [...names.values()]),
    input: ({ operationId }) => inputs.get(operationId) as string,
    response: ({ operationId }, status) => responses.get(`${operationId} ${status}`),
  };
}

/** The schema of a method's one flat argument: parameters and body properties together, the credential left out. */
function inputSchemaOf({ parameters, requestBody, credential }: Operation): Node {
  const { properties, required, ...restrictions } = (requestBody?.schema ?? {}) as Node & { required?: string[] };
  const inputs = new Map<string, Node>();
  for (const { name, schema, pattern } of parameters) {
    inputs.set(name, pattern === undefined ? schema : { allOf: [schema, { pattern }] });
  }
  for (const [name, schema] of Object.entries(requestBody?.properties ?? {})) inputs.set(name, schema);
  if (credential?.in === "body") inputs.delete(credential.name);
  const demanded = [
    ...parameters.filter((parameter) => parameter.required).map(({ name }) => name),
    ...(required ?? []),
  ];
  return {
    ...restrictions,
    type: "object",
    additionalProperties: false,
    required: demanded.filter((name) => inputs.has(name)),
    properties: Object.fromEntries(inputs),
  };
}

const DATE =
  "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
  "|(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)";
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d:(?:[0-5]\\d|60)(?:\\.\\d+)?(?:[zZ]|[+-](?:[01]\\d|2[0-3]):?[0-5]\\d)";

/** Without the flag `i`, which costs time. Ajv's own patterns let days pass that no calendar has, and a `urn:uuid:` in front. */
const EXACT = {
  date: new RegExp(`^${DATE}$`),
  "date-time": new RegExp(`^${DATE}[tT ]${TIME}$`),
  uuid: /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/,
};

function createAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    strictTypes: false,
    strictRequired: false,
    // A property that every object inherits, such as `constructor`, is not there until it is given.
    ownProperties: true,
    code: { source: true, esm: true, lines: true },
  });
  for (const [name, format] of Object.entries(fastFormats)) {
    const pattern = typeof format === "object" && "validate" in format ? format.validate : format;
    // Only patterns can be written out as plain code; any other format says no more than `type` does.
    ajv.addFormat(name, pattern instanceof RegExp ? pattern : true);
  }
  for (const [name, pattern] of Object.entries(EXACT)) ajv.addFormat(name, pattern);
  return ajv;
}

/** TypeScript source that exports a typed function for each name, with Ajv's helpers in it instead of imported. */
async function codeOf(ajv: Ajv2020, names: readonly string[]): Promise<string> {
  const written = standalone.default(ajv, Object.fromEntries(names.map((name) => [name, `/${name}`])));
  const { outputFiles } = await build({
    stdin: { contents: written, resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    platform: "neutral",
    charset: "utf8",
    write: false,
  });
  const functions = (outputFiles[0]?.text ?? "")
    .replace(/^\/\/ .*\n/gm, "") // names of bundled files, which depend on where they are installed
    .replace(/^ *\w+\.code = '?require\(.*\n/gm, "") // how Ajv would import its helpers
    .replace(/\nexport \{[^}]*\};\n$/, "\n");
  const union = names.map((name) => JSON.stringify(name)).join(" | ");
  return `import type { Validator } from "../validator.ts";\n\n${functions}\nexport const validators: Record<${union}, Validator> = { ${names.join(", ")} };\n`;
}
