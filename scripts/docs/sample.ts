import type { Creator } from "../creator.ts";
import type { Operation } from "../generator/operation.ts";

/** TypeScript, ready to paste, that sends an operation's documented example: the one that curlOf sends. */
export function typescriptOf(operation: Operation, { api, name, option }: Creator): string {
  const client = api.replace(/\W/g, "_");
  const variable = `${client}_${option}`.toUpperCase();
  const call = `${client}.${operation.operationId}`;
  const input = literal(operation.exampleInput);
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

function literal(value: unknown, indent = ""): string {
  if (Array.isArray(value)) return `[${value.map((item) => literal(item, indent)).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const lines = Object.entries(value).map(([key, part]) => {
    const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : JSON.stringify(key);
    return `${indent}  ${name}: ${literal(part, `${indent}  `)},\n`;
  });
  return lines.length === 0 ? "{}" : `{\n${lines.join("")}${indent}}`;
}
