import { runInThisContext } from "node:vm";
import { build } from "esbuild";
import type { ApiReference } from "../../generated/reference.ts";
import type { Operation } from "../../src/operation.ts";

/** What the generated code of one API exports. */
export interface GeneratedCode {
  operations: Readonly<Record<string, Operation>>;
  servers: readonly [string, ...string[]];
  reference: ApiReference;
}

/**
 * Runs the generated code in an API's folder. It is bundled, since to read the many files of it as TypeScript, one by one
 * and for each spec anew, takes longer than all else that is done with them; and no module, since none is ever forgotten.
 */
export function generatedCodeIn(folder: string): Promise<GeneratedCode> {
  return imported('export * from "./operations.ts";\nexport * from "./reference.ts";\n', folder);
}

/** What the text of a module exports that stands in `folder`. */
export async function imported<Exports>(contents: string, folder: string): Promise<Exports> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    globalName: "generated",
  });
  return runInThisContext(`(() => { ${outputFiles[0]?.text}\nreturn generated; })()`);
}
