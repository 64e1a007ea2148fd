import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import type { OpenApiDocument } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";

const compilers = new WeakMap<OpenApiDocument, (schema: Yaml) => ValidateFunction>();

/** Compiles schemas of a document as they stand in it: strictly, with all formats, without coercion, with no code of ours. */
export function independentAjv(document: OpenApiDocument): (schema: Yaml) => ValidateFunction {
  const compile = compilers.get(document) ?? compilerOf(document);
  compilers.set(document, compile);
  return compile;
}

function compilerOf({ root }: OpenApiDocument): (schema: Yaml) => ValidateFunction {
  const [extensions, formatNames] = [extensionsIn(root), formatsIn(root)].map((names) => [...names].sort()) as [
    string[],
    string[],
  ];
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const text = JSON.stringify(schema);
    // References lead from the root of what is compiled.
    const validate =
      compiled.get(text) ??
      anAjv(extensions, formatNames).compile({ allOf: [schema], components: root.components ?? {} });
    compiled.set(text, validate);
    return validate;
  };
}

/** How many schemas share an Ajv: it takes long to make one, but it forgets nothing. */
const MOST_SCHEMAS = 100;
let shared: { ajv: Ajv2020; names: string } | undefined;
let count = 0;

/** One that knows these names alone, and has compiled nothing that others could refer to. */
function anAjv(extensions: readonly string[], formatNames: readonly string[]): Ajv2020 {
  const names = JSON.stringify([extensions, formatNames]);
  if (shared?.names !== names || count % MOST_SCHEMAS === 0)
    shared = { ajv: createAjv(extensions, formatNames), names };
  count += 1;
  return shared.ajv;
}

function createAjv(extensions: readonly string[], formatNames: readonly string[]): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictRequired: false,
    ownProperties: true,
    code: { optimize: false },
  });
  formats.default(ajv);
  ajv.addVocabulary(["components", "discriminator", "example", "externalDocs", "xml", ...extensions]);
  // A format that nobody knows is an annotation, says JSON Schema.
  for (const format of formatNames) if (!(format in ajv.formats)) ajv.addFormat(format, true);
  return ajv;
}

function extensionsIn(node: Yaml): Set<string> {
  if (typeof node !== "object" || node === null) return new Set();
  const own = Object.keys(node).filter((key) => key.startsWith("x-"));
  return new Set([...own, ...Object.values(node).flatMap((part) => [...extensionsIn(part)])]);
}

function formatsIn(node: Yaml): Set<string> {
  if (typeof node !== "object" || node === null) return new Set();
  const own = typeof node.format === "string" ? [node.format] : [];
  return new Set([...own, ...Object.values(node).flatMap((part) => [...formatsIn(part)])]);
}
