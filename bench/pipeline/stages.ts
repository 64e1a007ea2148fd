import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { type Contender, compiler, compilerOptions } from "./contenders.ts";
import { type Cost, measured } from "./measured.ts";
import { specificationOf } from "./synthetic.ts";

export const STAGES = ["generation", "type check", "import"] as const;
export type Stage = (typeof STAGES)[number];

/** What a stage took a contender, for a spec of `count` operations. */
export interface Row extends Cost {
  contender: string;
  stage: Stage;
  count: number;
}

const folderOf = (name: string, count: number) =>
  resolve(import.meta.dirname, "../../reports/pipeline", `${name.replaceAll(" ", "-")}-${count}`);

/** Generates from a spec of `count` operations, checks a consumer that calls each, and imports that, all in new processes. */
export async function* stagesOf(contender: Contender, count: number): AsyncGenerator<[Stage, Cost]> {
  const folder = folderOf(contender.name, count);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const files = {
    "things.yaml": specificationOf(count),
    "consumer.ts": contender.consumer(count),
    "tsconfig.json": JSON.stringify({ compilerOptions, files: ["consumer.ts"] }),
    ...contender.files,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  yield ["generation", await measured(contender.cwd(folder), ...contender.generator(folder))];
  yield ["type check", await measured(folder, ...compiler)];
  const bundle = join(folder, "consumer.mjs");
  await build({
    entryPoints: [join(folder, "consumer.ts")],
    outfile: bundle,
    bundle: true,
    format: "esm",
    platform: "node",
  });
  yield ["import", await measured(folder, join(import.meta.dirname, "import.mjs"), bundle)];
  rmSync(folder, { recursive: true });
}
