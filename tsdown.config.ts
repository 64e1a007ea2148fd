import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { defineConfig, type UserConfig } from "tsdown";
import { bundledLicences } from "./scripts/bundled-licences.ts";

/** What all validators are made of, in one file whichever of it each API needs. */
const VALIDATION = { name: "validation", test: /\/generated\/validation\// };

/** Those that package.json exports. */
const entries = Object.values<string>(JSON.parse(readFileSync("package.json", "utf8")).exports)
  .filter((file) => file.endsWith(".js"))
  .map((file) => file.replace(/^\.\/dist\/(.*)\.js$/, "src/$1.ts"));
/** Has copies of its own of what it shares with clients: it takes one of any copy, and no client grows for it. */
const APART = "src/batch.ts";

const common: UserConfig = {
  format: "esm",
  platform: "neutral",
  target: "es2022",
  external: [/^node:/],
  outExtensions: () => ({ js: ".js", dts: ".d.ts" }),
  outputOptions: { chunkFileNames },
  logLevel: "warn",
  inputOptions: { checks: { pluginTimings: false } },
};

// Code and declarations apart, since these name source maps that tsdown does not write as soon as the code has some.
const code: UserConfig = {
  ...common,
  outputOptions: { chunkFileNames, codeSplitting: { groups: [VALIDATION] } },
  dts: false,
  sourcemap: true,
};
const declarations: UserConfig = {
  ...common,
  dts: { emitDtsOnly: true },
  // The type of a walk, which a compiler before TypeScript 6 does not know unless it is told of a newer target or library.
  banner: { dts: '/// <reference lib="es2018.asyncgenerator" />' },
  sourcemap: false,
};

/** The command has all in one file, other packages too, so that who uses the library installs nothing more. */
const command: UserConfig = {
  ...code,
  entry: "src/command.ts",
  platform: "node",
  outputOptions: { codeSplitting: false },
  sourcemap: false,
  inlineOnly: false,
  minify: { mangle: false, compress: false, codegen: true },
  plugins: [bundledLicences("command.licences.txt")],
};

export default defineConfig([
  ...[entries.filter((entry) => entry !== APART), [APART]].flatMap((entry) => [
    { ...code, entry },
    { ...declarations, entry },
  ]),
  command,
]);

/**
 * What entries share: an API's types or its operations, all of `src/` that clients need, or what the mocks need of it. A name
 * without a hash stays the same.
 */
function chunkFileNames({ name, moduleIds }: { name: string; moduleIds: string[] }): string {
  const last = moduleIds.at(-1) ?? "";
  const folder = basename(dirname(last));
  if ([name, folder].includes(VALIDATION.name)) return `${VALIDATION.name}.js`;
  if (folder !== "src") return `${folder}-${basename(last).replace(/\..*/, "")}.js`;
  return moduleIds.some((id) => /\/client\.(?:d\.)?ts$/.test(id)) ? "client.js" : "shared.js";
}
