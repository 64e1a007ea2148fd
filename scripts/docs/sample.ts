import { InvalidInputError } from "../../src/errors.ts";
import type { Operation } from "../generator/operation.ts";

/** How a client of an API is created. */
export interface Creator {
  api: string;
  name: string;
  /** The option that takes the credential. */
  option: string;
}

/** The creator that `src/<api>.ts` exports. What its credential is called, it says itself where that is missing. */
export async function creatorOf(api: string): Promise<Creator> {
  const exported = (await import(`../../src/${api}.ts`)) as Record<string, (options: object) => unknown>;
  const [name, create] = Object.entries(exported).find(([each]) => /^create\w+Client$/.test(each)) ?? [];
  if (name === undefined || create === undefined)
    throw new Error(`src/${api}.ts exports no create…Client; the pages show calls of one.`);
  try {
    create({});
  } catch (error) {
    if (error instanceof InvalidInputError && error.faults[0] !== undefined) {
      return { api, name, option: error.faults[0].path.slice(1) };
    }
    throw error;
  }
  throw new Error(`${name} of src/${api}.ts takes a client without a credential; it must refuse.`);
}

/** TypeScript, ready to paste, that sends an operation's documented example: the one that curlOf sends. */
export function typescriptOf(operation: Operation, { api, name, option }: Creator): string {
  const client = api.replace(/\W/g, "_");
  const variable = `${client}_${option}`.toUpperCase();
  const call = `${client}.${operation.operationId}`;
  const input = literal(exampleInputOf(operation));
  return `import { ${name} } from "user-permission-clients";

const ${client} = ${name}({ ${option}: process.env.${variable} });

${statement(operation, call, input)}
`;
}

function statement({ pagination, responses }: Operation, call: string, input: string): string {
  if (pagination !== undefined) return `for await (const record of ${call}.all(${input})) {\n  console.log(record);\n}`;
  const hasBody = responses.some(({ status, mediaType }) => status < 300 && mediaType !== undefined);
  return hasBody ? `const answer = await ${call}(${input});\nconsole.log(answer);` : `await ${call}(${input});`;
}

/** What the operation's method takes: parameters and body in one, without the credential. */
function exampleInputOf({ parameters, requestBody, credential }: Operation): object {
  const required = parameters.filter((parameter) => parameter.required);
  const body = { ...requestBody?.example };
  if (credential?.in === "body") delete body[credential.name];
  return { ...Object.fromEntries(required.map(({ name, example }) => [name, example ?? name])), ...body };
}

function literal(value: unknown, indent = ""): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, indent)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, part]) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
    return `${indent}  ${name}: ${literal(part, `${indent}  `)},\n`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}
