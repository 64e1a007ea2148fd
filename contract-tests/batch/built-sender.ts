import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { BatchResult } from "../../src/batch.ts";

const SENDER = fileURLToPath(new URL("sender.ts", import.meta.url));

/** The credential of its client. */
export const TOKEN = "c4n4ryb1rd1n4m1n3c4n4ryb1rd1n4m1";

/** `sender.ts` as a file that Node runs as it is. */
export async function builtSender(folder: string): Promise<string> {
  const outfile = join(folder, "sender.mjs");
  const define = { TOKEN: JSON.stringify(TOKEN) };
  await build({ entryPoints: [SENDER], outfile, define, bundle: true, platform: "node", format: "esm" });
  return outfile;
}

/** In what it prints. */
export function resultIn(printed: string): BatchResult {
  const [, result = ""] = printed.split("\n");
  return JSON.parse(result);
}
