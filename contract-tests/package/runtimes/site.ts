import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { transform } from "esbuild";
import type { Setting } from "./outcome.ts";

/** Modules for the folder where the package is installed: what each runtime starts with. */
const MODULES = {
  "everywhere.js": `import { nameOfRuntime, outcomesOf } from "./outcome.js";
    import { checks } from "./checks.js";
    import { entries } from "./entries.js";
    import { setting } from "./setting.js";
    export const outcomes = async () => ({ itself: nameOfRuntime(), ...(await outcomesOf(checks, setting, entries)) });`,
  "worker.js": `import { outcomes } from "./everywhere.js";
    export default { fetch: async () => Response.json(await outcomes()) };`,
  "program.js": `import { outcomes } from "./everywhere.js";
    console.log(JSON.stringify(await outcomes()));`,
  "kit.js": `import { outcomesOf } from "./outcome.js";
    import * as kit from "./kit-checks.js";
    import { entries } from "./entries.js";
    import { setting } from "./setting.js";
    console.log(JSON.stringify(await outcomesOf(kit[process.argv[2]], setting, entries)));`,
};

/** Writes the checks, as JavaScript, beside the installed package. */
export async function writeChecks(folder: string, setting: Setting): Promise<void> {
  for (const name of ["outcome", "checks", "kit-checks"]) {
    const source = readFileSync(join(import.meta.dirname, `${name}.ts`), "utf8").replaceAll(
      /(?<="\.\/[\w-]+)\.ts"/g,
      '.js"',
    );
    const { code } = await transform(source, { loader: "ts", target: "es2022" });
    writeFileSync(join(folder, `${name}.js`), code);
  }
  for (const [name, code] of Object.entries(MODULES)) writeFileSync(join(folder, name), code);
  writeFileSync(join(folder, "setting.js"), `export const setting = ${JSON.stringify(setting)};`);
  const apis = [...new Set(setting.documented.map(({ api }) => api))];
  const imports = apis.map((api) => `import * as ${api} from "user-permission-clients/${api}";\n`);
  writeFileSync(join(folder, "entries.js"), `${imports.join("")}export const entries = { ${apis.join(", ")} };`);
}
