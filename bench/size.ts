// Prints how many bytes clients add to a bundle: minified, and compressed as servers do. Exits 1 where ours is over budget.

import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { printTable } from "./table.ts";

/** What each line bundles, and the most bytes that it may have. */
const lines: readonly [name: string, code: string, most?: number][] = [
  ["user-permission-clients/clarifeye", 'export * from "../dist/clarifeye.js"', 6_000],
  ["user-permission-clients/improvely", 'export * from "../dist/improvely.js"', 6_000],
  ["user-permission-clients, both", 'export * from "../dist/index.js"', 8_000],
  ["openapi-fetch alone", 'export { default } from "openapi-fetch"'],
  ["Hey API", 'export { createClient, createConfig } from "@hey-api/client-fetch"'],
  ["ky", 'export { default } from "ky"'],
  ["axios", 'export { default } from "axios"'],
  ["openai-node", 'export { OpenAI } from "openai"'],
];

const sizes = await Promise.all(lines.map(([, code]) => sizeOf(code)));
printTable([
  ["bundled", "minified", "gzip -9", "budget"],
  ...lines.map(([name, , most], index) => {
    const { minified, compressed } = sizes[index] as Size;
    return [name, String(minified), String(compressed), most === undefined ? "" : String(most)];
  }),
]);
lines.forEach(([name, , most = Number.POSITIVE_INFINITY], index) => {
  const { compressed } = sizes[index] as Size;
  if (compressed <= most) return;
  console.error(`\nOver budget: ${name} has ${compressed} bytes, more than ${most}.`);
  process.exitCode = 1;
});

interface Size {
  minified: number;
  compressed: number;
}

async function sizeOf(contents: string): Promise<Size> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    // What only Node has, such as a file to upload, is no part of a browser's bundle.
    external: ["node:*"],
    write: false,
    logLevel: "error",
  });
  const [{ contents: bytes }] = outputFiles as [{ contents: Uint8Array }];
  return { minified: bytes.length, compressed: gzipSync(bytes, { level: 9 }).length };
}
