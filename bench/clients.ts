// The bench's clients in one module, as bundlers build it: tsx alone wraps functions, which costs time at each call.

import { build } from "esbuild";

const { outputFiles } = await build({
  entryPoints: [`${import.meta.dirname}/apis/clients.ts`],
  bundle: true,
  format: "esm",
  target: "es2022",
  write: false,
});
const code = Buffer.from(outputFiles[0]?.contents ?? []).toString("base64");

export const { CREDENTIAL, createGrantsClient, createMembersClient }: typeof import("./apis/clients.ts") = await import(
  `data:text/javascript;base64,${code}`
);
