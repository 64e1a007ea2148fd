import { basename, dirname } from "node:path";
import { defineConfig, type UserConfig } from "tsdown";

const common: UserConfig = {
  entry: ["src/index.ts", "src/clarifeye.ts", "src/improvely.ts", "src/mock.ts"],
  format: "esm",
  platform: "neutral",
  target: "es2022",
  external: [/^node:/],
  outExtensions: () => ({ js: ".js", dts: ".d.ts" }),
  outputOptions: { chunkFileNames: ({ moduleIds }) => `${chunkName(moduleIds)}.js` },
  logLevel: "warn",
  inputOptions: { checks: { pluginTimings: false } },
};

// Apart, since declarations name source maps that tsdown does not write as soon as the code has some.
export default defineConfig([
  { ...common, dts: false, sourcemap: true },
  { ...common, dts: { emitDtsOnly: true }, sourcemap: false },
]);

/** What entries share: all of `src/`, or an API's folder of `generated/`. A name without a hash stays the same. */
function chunkName(moduleIds: readonly string[]): string {
  const folder = basename(dirname(moduleIds.at(-1) ?? ""));
  return folder === "src" ? "client" : `${folder}-operations`;
}
