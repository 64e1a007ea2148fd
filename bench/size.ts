// Prints how many bytes clients add to a bundle: minified, and compressed as servers do. Exits 1 where ours is over budget.

import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { specifications } from "../generated/specifications.ts";
import manifest from "../package.json" with { type: "json" };
import { printTable } from "./table.ts";

/**
 * What all clients share, without any operation, and what each operation may add, validators included: so a new API needs
 * no budget of its own. Measured: 12,707 bytes, and up to 475 for an operation in a client of its own; with 5 % head-room
 * for what is shared. It was 7,258 before options were checked by name, errors told whether anything was done and where
 * they came from, answers were read of any `fetch`, links of servers behind proxies were followed, and attempts logged.
 */
const MOST_SHARED = 13_340;
const MOST_AN_OPERATION = 399;

/** What each line bundles, and the most bytes that it may have. */
const lines: [name: string, code: string, most?: number][] = [
  ["shared by all clients", 'export * from "../dist/client.js"', MOST_SHARED],
];

let all = 0;
for (const api of Object.keys(specifications)) {
  const { operations } = await import(`../generated/${api}/operations.ts`);
  const count = Object.keys(operations).length;
  all += count;
  lines.push(ours(`./${api}`, count));
}
lines.push(
  ours(".", all),
  ["openapi-fetch alone", 'export { default } from "openapi-fetch"'],
  ["Hey API", 'export { createClient, createConfig } from "@hey-api/client-fetch"'],
  ["ky", 'export { default } from "ky"'],
  ["axios", 'export { default } from "axios"'],
  ["openai-node", 'export { OpenAI } from "openai"'],
);

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

/** An entry of the package, which has the client of one API or of all. */
function ours(entry: string, operations: number): (typeof lines)[number] {
  const file = (manifest.exports as Record<string, string>)[entry];
  if (file === undefined) throw new Error(`package.json exports no ${entry}.`);
  const name = `${manifest.name}${entry.slice(1)}, ${operations} operations`;
  return [name, `export * from "../${file}"`, MOST_SHARED + MOST_AN_OPERATION * operations];
}

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
