import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/clarifeye.ts", "src/improvely.ts", "src/mock.ts"],
  format: "esm",
  platform: "neutral",
  target: "es2022",
  external: [/^node:/],
  dts: true,
  sourcemap: true,
  outExtensions: () => ({ js: ".js", dts: ".d.ts" }),
  logLevel: "warn",
  inputOptions: { checks: { pluginTimings: false } },
});
