import { defineConfig } from "tsdown";

export default defineConfig({
  entry: ["src/index.ts", "src/clarifeye.ts", "src/improvely.ts", "src/mock.ts"],
  format: "esm",
  platform: "neutral",
  target: "es2022",
  dts: true,
  sourcemap: true,
  external: [/^node:/],
  outExtensions: () => ({ js: ".js", dts: ".d.ts" }),
  logLevel: "warn",
});
