import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { withExactMultiples } from "../cases/multiples.ts";
import { mapSchemas } from "../document/map-schemas.ts";
import type { OpenApiDocument } from "../document/openapi-document.ts";
import type { Yaml } from "../document/yaml.ts";

const compilers = new WeakMap<OpenApiDocument, (schema: Yaml) => ValidateFunction>();

/**
 * Compiles schemas of a document as they stand in it: strictly, with all formats, without coercion. Of examples nothing is
 * read, since Ajv takes what one has as `$id` for the schema's own.
 */
export function independentAjv(document: OpenApiDocument): (schema: Yaml) => ValidateFunction {
  const compile = compilers.get(document) ?? compilerOf(document);
  compilers.set(document, compile);
  return compile;
}

function compilerOf({ root }: OpenApiDocument): (schema: Yaml) => ValidateFunction {
  const names = [extensionsIn(root), formatsIn(root)].map((each) => [...each].sort());
  const ajv = sharedAjv(names as [string[], string[]]);
  count += 1;
  // What refers to components is told where they are, so that each is compiled once for all that have it.
  const id = `document-${count}`;
  const located = ({ example: _, examples: __, $ref: reference, ...schema }: Yaml): Yaml => ({
    ...schema,
    ...(reference !== undefined && { $ref: id + reference }),
  });
  ajv.addSchema({ components: { schemas: mapSchemas(root, located).components?.schemas ?? {} } }, id);
  const compiled = new Map<string, ValidateFunction>();
  return (schema) => {
    const text = JSON.stringify(schema);
    const validate = compiled.get(text) ?? ajv.compile(mapSchemas({ schema }, located).schema);
    compiled.set(text, validate);
    return validate;
  };
}

/** How many documents share an Ajv: it takes long to make one, but it forgets nothing. */
const MOST_DOCUMENTS = 50;
let shared: { ajv: Ajv2020; names: string } | undefined;
let count = 0;

/** One that knows these extensions and formats. */
function sharedAjv([extensions, formatNames]: [string[], string[]]): Ajv2020 {
  const names = JSON.stringify([extensions, formatNames]);
  if (shared?.names === names && count % MOST_DOCUMENTS > 0) return shared.ajv;
  const ajv = new Ajv2020({
    strict: true,
    strictTypes: false,
    strictTuples: false,
    strictRequired: false,
    allowMatchingProperties: true,
    ownProperties: true,
    // For many schemas, code that is written sooner is better than code that is quicker.
    inlineRefs: false,
    code: { optimize: false },
  });
  formats.default(withExactMultiples(ajv));
  ajv.addVocabulary(["components", "discriminator", "externalDocs", "xml", ...extensions]);
  // A format that nobody knows is an annotation, says JSON Schema.
  for (const format of formatNames) if (!(format in ajv.formats)) ajv.addFormat(format, true);
  shared = { ajv, names };
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
