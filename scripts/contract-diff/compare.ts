import { dirname, join } from "node:path";
import { bumpFor, type Change } from "./change.ts";
import { documentChanges } from "./document-changes.ts";
import { type Files, filesAt, workingTree } from "./files.ts";
import type { Comparison } from "./report.ts";
import { specificationsIn } from "./specifications.ts";

/** Compares the specs that `config`, a redocly.yaml, names with those that it named at a git reference. */
export async function compareSpecifications(config: string, reference: string | undefined): Promise<Comparison> {
  const folder = dirname(config);
  const files = await filesAt(folder, reference);
  const [before, after, versionBefore, versionNow] = await Promise.all([
    specificationsIn(files, config),
    specificationsIn(workingTree, config),
    versionIn(files, join(folder, "package.json")),
    versionIn(workingTree, join(folder, "package.json")),
  ]);
  const apis = [...new Set([...before.keys(), ...after.keys()])];
  const changes = apis.flatMap((api) =>
    documentChanges(before.get(api), after.get(api)).map((change: Change) => ({ api, ...change })),
  );
  return { since: files.name, changes, bump: bumpFor(changes), versionBefore, versionNow };
}

async function versionIn(files: Files, file: string): Promise<string | undefined> {
  const manifest: { version?: string } = await files
    .read(file)
    .then(JSON.parse)
    .catch(() => ({}));
  return manifest.version;
}
