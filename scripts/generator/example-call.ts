import type { Operation } from "./operation.ts";

/** TypeScript that sends an operation's documented example by the client of a name. */
export function exampleCallOf(operation: Operation, client: string): string {
  const { operationId, pagination, responses, exampleInput } = operation;
  const isName = /^[\w$]+$/.test(operationId);
  const method = `${client}${isName ? `.${operationId}` : `[${JSON.stringify(operationId)}]`}`;
  const input = literal(exampleInput);
  if (pagination !== undefined) {
    return `for await (const record of ${method}.all(${input})) {\n  console.log(record);\n}`;
  }
  const hasBody = responses.some(({ status, mediaType }) => status < 300 && mediaType !== undefined);
  return hasBody ? `const answer = await ${method}(${input});\nconsole.log(answer);` : `await ${method}(${input});`;
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
