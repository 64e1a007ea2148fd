import { dirname, relative } from "node:path";
import type { Configuration } from "./configuration.ts";
import { readDocument, specificationOf } from "./load-specification.ts";
import type { LookedAt } from "./operation.ts";
import { namedByPath } from "./operation-places.ts";
import { operationTableOf } from "./operation-table.ts";
import { lookAtOperations } from "./operations.ts";
import { referenceOf } from "./reference.ts";
import { referencesOf } from "./reference-types.ts";
import { serversOf } from "./servers.ts";
import { SHARED_FILES } from "./shared-files.ts";
import type { Specification } from "./specification.ts";
import { type Refusal, SpecificationError } from "./specification-error.ts";
import { typesOf } from "./types/types-file.ts";
import { validatorsOf } from "./validators.ts";

/** Generated text by path, relative to the folder that generation owns. */
export type GeneratedFiles = Map<string, string>;

export interface Generation {
  files: GeneratedFiles;
  skipped: { api: string; operation: string; reason: string }[];
  /** Operations whose name the method and path tell. */
  named: { api: string; operation: string; name: string; reason: string }[];
}

const README = `# Generated code

Every file here is written by \`npm run generate\` from the specs in \`openapi/\`. Never edit one: change the spec and
generate again. \`npm run check:generated\` fails on any difference, by a byte.

| file | what it is |
| --- | --- |
| \`<api>/types.ts\` | the methods, with their documentation, and the types of all that they take and give; from openapi-typescript's |
| \`<api>/operations.ts\` | for each operation, how to send it |
| \`<api>/validators.ts\` | for each input and each documented answer, a function that checks it |
| \`validation/\` | what such functions are made of, as it stands in \`scripts/generator/validation/\` |
| \`wire/\` | what operation tables call, in an API that needs it, as it stands in \`scripts/generator/wire/\` |
| \`<api>/reference.ts\` | what there is to say to people of the API and its operations, for the command |
| \`reference.ts\` | these, by API, and their types |
| \`specifications.ts\` | which specs there are, and their types |
`;

/**
 * Generates everything that `configuration` asks for, in memory. Throws one SpecificationError of all that it cannot take,
 * before anything is written.
 */
export async function generatedFilesOf(configuration: Configuration): Promise<GeneratedFiles> {
  return (await generationOf(configuration)).files;
}

/**
 * The same, and the operations that are left out, or named by their paths, with their reasons. `documentIn` reads a spec.
 */
export async function generationOf(
  { folder, apis }: Configuration,
  documentIn: typeof readDocument = readDocument,
): Promise<Generation> {
  const fromPackage = (file: string) => relative(dirname(folder), file);
  const files: GeneratedFiles = new Map([["README.md", README]]);
  const refusals: Refusal[] = [];
  const skipped: Generation["skipped"] = [];
  const named: Generation["named"] = [];
  for (const api of apis) {
    const place = relative(folder, api.folder);
    try {
      const specification = await specificationOf(api.name, await documentIn(api.file));
      const generated = await filesOf(specification, fromPackage(api.file));
      for (const [file, text] of generated) files.set(`${place}/${file}`, text);
      skipped.push(...specification.skipped.map((each) => ({ api: api.name, ...each })));
      named.push(...namedByPath(specification).map((each) => ({ api: api.name, ...each })));
    } catch (error) {
      if (!(error instanceof SpecificationError)) throw error;
      refusals.push(...error.refusals);
    }
  }
  if (refusals.length > 0) throw new SpecificationError(refusals);
  const specifications = Object.fromEntries(apis.map(({ name, file }) => [name, fromPackage(file)]));
  for (const [file, text] of SHARED_FILES) files.set(file, `// Generated. ${DO_NOT_EDIT}\n\n${text}`);
  const places = apis.map((api) => ({ name: api.name, place: `./${relative(folder, api.folder)}/reference.ts` }));
  files.set("reference.ts", `// Generated from redocly.yaml. ${DO_NOT_EDIT}\n\n${referencesOf(places)}`);
  files.set(
    "specifications.ts",
    `// Generated from redocly.yaml. ${DO_NOT_EDIT}

/** By API, the file of its spec, relative to the package. */
export const specifications = ${JSON.stringify(specifications, null, 2)} as const;

/** By API, the types of its operations. */
export interface Apis {
${apis.map((api) => `  ${JSON.stringify(api.name)}: import("./${relative(folder, api.folder)}/types.ts").Operations;\n`).join("")}}
`,
  );
  return { files, skipped, named };
}

/** What is generated of one spec, which lies at `shown` in its package. */
async function filesOf(specification: Specification, shown: string): Promise<GeneratedFiles> {
  // Of what is not valid openapi-typescript could only tell again, and it would follow what leads out of the file.
  const isValid = !specification.isRefused;
  const found = lookAtOperations(specification);
  const operations = found.map(({ operation }) => operation);
  specification.attempt([["servers"]], () => serversOf(specification));
  const validators = validatorsOf(specification, operations);
  const types = isValid ? await typesOfWhole(specification, found) : "";
  specification.throwRefusals();
  const reference = JSON.stringify(referenceOf(specification, operations, shown), null, 2);
  const note = `// Generated from ${shown}. ${DO_NOT_EDIT}\n\n`;
  return new Map([
    ["types.ts", note + types],
    ["operations.ts", note + operationTableOf(specification, operations, validators)],
    ["validators.ts", note + validators.code],
    ["reference.ts", `${note}export const reference = ${reference} as const;\n`],
  ]);
}

/** The types, without operations of which something is refused. */
async function typesOfWhole(specification: Specification, found: readonly LookedAt[]): Promise<string> {
  const whole = found.filter(({ isWhole }) => isWhole).map(({ operation }) => operation);
  return typesOf(specification, whole).catch((error) => {
    specification.tolerateError(error);
    return "";
  });
}

const DO_NOT_EDIT = "Do not edit: run `npm run generate`.";
