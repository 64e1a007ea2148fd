import { dirname, relative } from "node:path";
import type { Configuration } from "./configuration.ts";
import { loadSpecification } from "./load-specification.ts";
import { operationsOf } from "./operation.ts";
import { operationTableOf } from "./operation-table.ts";
import { referenceOf } from "./reference.ts";
import { referencesOf } from "./reference-types.ts";
import { typesOf } from "./types/types-file.ts";
import { VALIDATION_FILES } from "./validation-files.ts";
import { validatorsOf } from "./validators.ts";

/** Generated text by path, relative to the folder that generation owns. */
export type GeneratedFiles = Map<string, string>;

const README = `# Generated code

Every file here is written by \`npm run generate\` from the specs in \`openapi/\`. Never edit one: change the spec and
generate again. \`npm run check:generated\` fails on any difference, by a byte.

| file | what it is |
| --- | --- |
| \`<api>/types.ts\` | the methods, with their documentation, and the types of all that they take and give; from openapi-typescript's |
| \`<api>/operations.ts\` | for each operation, how to send it |
| \`<api>/validators.ts\` | for each input and each documented answer, a function that checks it |
| \`validation/\` | what such functions are made of, as it stands in \`scripts/generator/validation/\` |
| \`<api>/reference.ts\` | what there is to say to people of the API and its operations, for the command |
| \`reference.ts\` | these, by API, and their types |
| \`specifications.ts\` | which specs there are, and their types |
`;

/** Generates everything that `configuration` asks for, in memory. Throws SpecificationError before anything is written. */
export async function generatedFilesOf({ folder, apis }: Configuration): Promise<GeneratedFiles> {
  const fromPackage = (file: string) => relative(dirname(folder), file);
  const files: GeneratedFiles = new Map([["README.md", README]]);
  for (const api of apis) {
    const specification = await loadSpecification(api.name, api.file);
    const operations = operationsOf(specification);
    const validators = validatorsOf(specification, operations);
    const note = `// Generated from ${fromPackage(api.file)}. ${DO_NOT_EDIT}\n`;
    const place = relative(folder, api.folder);
    files.set(`${place}/types.ts`, `${note}\n${await typesOf(specification, operations)}`);
    files.set(`${place}/operations.ts`, `${note}\n${operationTableOf(specification, operations, validators)}`);
    files.set(`${place}/validators.ts`, `${note}\n${validators.code}`);
    const reference = referenceOf(specification, operations, fromPackage(api.file));
    files.set(
      `${place}/reference.ts`,
      `${note}\nexport const reference = ${JSON.stringify(reference, null, 2)} as const;\n`,
    );
  }
  const specifications = Object.fromEntries(apis.map(({ name, file }) => [name, fromPackage(file)]));
  for (const [file, text] of VALIDATION_FILES)
    files.set(`validation/${file}`, `// Generated. ${DO_NOT_EDIT}\n\n${text}`);
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
  return files;
}

const DO_NOT_EDIT = "Do not edit: run `npm run generate`.";
