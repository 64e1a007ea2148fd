import { existsSync } from "node:fs";
import { join } from "node:path";
import type { DocumentedOperation } from "./documented-operation.ts";

/** Where the documented facts of an API are, in the project in `root`. */
export function factsFileOf(root: string, api: string): string {
  return join(root, "contract-tests", api, "documented.ts");
}

/** What the vendor of an API documents, loaded by path, as data; undefined where nobody wrote it down. */
export async function documentedBy(root: string, api: string): Promise<readonly DocumentedOperation[] | undefined> {
  const file = factsFileOf(root, api);
  return existsSync(file) ? (await import(/* @vite-ignore */ file)).documented : undefined;
}
