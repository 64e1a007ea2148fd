import type { Creator } from "../creator.ts";
import { exampleCallOf } from "../generator/example-call.ts";
import type { Operation } from "../generator/operation.ts";

/** TypeScript, ready to paste, that sends an operation's documented example: the one that curlOf sends. */
export function typescriptOf(operation: Operation, { api, name, option }: Creator): string {
  const client = api.replace(/\W/g, "_");
  return `import { ${name} } from "user-permission-clients";

const ${client} = ${name}({ ${option}: process.env.${`${client}_${option}`.toUpperCase()} });

${exampleCallOf(operation, client)}
`;
}
